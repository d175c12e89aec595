const [START, TABLES, PROGRESSIVE, CODES, SCAN, END] = [0xd8, 0xdb, 0xc2, 0xc4, 0xda, 0xd9];
const OURS: ReadonlySet<number> = new Set([TABLES, PROGRESSIVE, CODES, SCAN]);

/**
 * Reads a JPEG of the form in which we draw them: nothing but tables, one progressive frame and its scans, without a word
 * of metadata, and nothing before, between or after them in which something else could be hidden.
 * @returns its tables of quantisation, by which the same quality is known; null for any other file
 */
export function plainJpegTables(bytes: Buffer): string | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START) return null;
  const tables: string[] = [];
  let frames = 0;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && OURS.has(bytes[at + 1]!)) {
    const marker = bytes[at + 1]!;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === TABLES) tables.push(bytes.toString('hex', at + 4, next));
    if (marker === PROGRESSIVE) frames += 1;
    at = marker === SCAN ? endOfScan(bytes, next) : next;
  }
  const ends = at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === END;
  return ends && frames === 1 && tables.length > 0 ? tables.sort().join(' ') : null;
}

/** Where the dots of a scan end: at the first sign of 255 that is not followed by a zero. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && bytes[at + 1] === 0) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}
