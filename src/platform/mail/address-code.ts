/** RFC 4648, section 6, in lower case. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
/** Of 32 bytes: with `unsubscribe+` before it, an address may just be so long (RFC 5321, 4.5.3.1.1). */
const CODE = /^[a-z2-7]{52}$/i;
/** What stood in addresses before: its letters are of both cases. Mails that hold it may still come back. */
const TOKEN = /^[\w-]{43}$/;

/**
 * Writes a token of MailLinks so that it may stand before the @ of an address: many servers that pass a mail on change all
 * of that to lower case.
 */
export function addressCode(token: string): string {
  let code = '';
  let [bits, held] = [0, 0];
  for (const byte of Buffer.from(token, 'base64url')) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += LETTERS[(held >> bits) & 31]!;
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? code + LETTERS[(held << (5 - bits)) & 31]! : code;
}

/** The token that an address holds, in whatever case it came; null when it holds none. Whether it is ours is for MailLinks to say. */
export function tokenOfAddress(code: string): string | null {
  if (TOKEN.test(code)) return code;
  if (!CODE.test(code)) return null;
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of code.toLowerCase()) {
    held = (held << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  // The last letter carries spare bits: only the form that we wrote ourselves is taken.
  return held === 0 ? Buffer.from(bytes).toString('base64url') : null;
}
