/** A list as text, with the way in which its letters were written. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Reads the bytes of a list: UTF-8 or UTF-16, with or without a mark, and whatever else as Excel in Belgium writes it. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (!(a === 0xef && b === 0xbb && c === 0xbf)) {
    const endian = withoutMark(bytes);
    if (endian) return { text: new TextDecoder(endian).decode(bytes), encoding: 'UTF-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows(bytes), encoding: 'Windows-1252' };
  }
}

/** What Windows writes with the bytes 80 to 9F; Node 20's own decoder takes them for control characters. */
const WINDOWS_ONLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_ONLY[sign.charCodeAt(0) - 0x80]!);
}

/** Latin letters in UTF-16 have a zero beside each of them; no other way of writing has. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const begin = bytes.subarray(0, 200);
  const zeros = (odd: 0 | 1) => begin.filter((byte, n) => byte === 0 && n % 2 === odd).length;
  const enough = begin.length / 4;
  if (begin.length < 4) return null;
  return zeros(1) > enough ? 'utf-16le' : zeros(0) > enough ? 'utf-16be' : null;
}
