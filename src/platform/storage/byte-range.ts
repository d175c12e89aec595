/** The part of a file that a request asks for; `to` is its last byte. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Reads a Range header (RFC 9110, 14.2) for a file of `size` bytes.
 * @returns the part; null where the whole file is to be sent: no header, another unit, several parts, or nothing that
 * can be read; 'none' where the part lies outside the file
 */
export function readRange(header: string | undefined, size: number): ByteRange | null | 'none' {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  if (from >= size) return 'none';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/** Tells whether an If-Range header (RFC 9110, 13.1.5) still means this file: only then a part of it may be sent. */
export function stillTheSame(header: string | undefined, etag: string): boolean {
  // A date could not tell one file from the next; ours never change under one tag.
  return header === undefined || header.trim() === etag;
}
