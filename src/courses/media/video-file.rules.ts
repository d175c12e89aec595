/** What a video file says of itself; null where it does not, or not simply. */
export interface VideoFacts {
  durationSeconds: number | null;
  width: number | null;
  height: number | null;
}

/** The kinds of video that browsers play. */
export type VideoFormat = 'mp4' | 'webm';

const BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/;

/** Tells from its first bytes what kind of video a file is; null for anything else, films of other programs included. */
export function sniffVideo(head: Buffer): VideoFormat | null {
  if (head.toString('latin1', 4, 8) === 'ftyp') {
    const end = Math.min(head.length, head.readUInt32BE(0));
    const brands = [8, ...numbers(16, end, 4)].map((at) => head.toString('latin1', at, at + 4));
    return brands.some((brand) => BRANDS.test(brand)) ? 'mp4' : null;
  }
  if (head.length < 8 || head.readUInt32BE(0) !== 0x1a45dfa3) return null;
  // Matroska begins alike; what it is called stands a few bytes on.
  return head.toString('latin1', 0, 64).includes('webm') ? 'webm' : null;
}

function numbers(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, index) => from + index * step);
}

/** Reads the `moov` box of an MP4 file, given without its own head. */
export function mp4Facts(moov: Buffer): VideoFacts {
  const facts: VideoFacts = { durationSeconds: null, width: null, height: null };
  for (const { type, body } of boxes(moov)) {
    if (type === 'mvhd' && body.length >= 32) {
      const long = body[0] === 1;
      const scale = body.readUInt32BE(long ? 20 : 12);
      const length = long ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16);
      if (scale > 0 && length > 0) facts.durationSeconds = length / scale;
    }
    if (type !== 'trak' || facts.width) continue;
    const head = boxes(body).find((box) => box.type === 'tkhd')?.body;
    if (!head || head.length < 84) continue;
    // The last two numbers, in sixteenths of bits: width and height as they are shown. Sound has neither.
    const [width, height] = [head.readUInt32BE(head.length - 8) >> 16, head.readUInt32BE(head.length - 4) >> 16];
    if (width > 0 && height > 0) Object.assign(facts, { width, height });
  }
  return facts;
}

function boxes(buffer: Buffer): { type: string; body: Buffer }[] {
  const found = [];
  for (let at = 0; at + 8 <= buffer.length;) {
    const size = buffer.readUInt32BE(at);
    if (size < 8) break;
    found.push({ type: buffer.toString('latin1', at + 4, at + 8), body: buffer.subarray(at + 8, at + size) });
    at += size;
  }
  return found;
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VIDEO = 0xe0;
const WIDTH = 0xb0;
const HEIGHT = 0xba;
const PARENTS = new Set([SEGMENT, INFO, TRACKS, TRACK, VIDEO]);

/** Reads the beginning of a WebM file: its facts stand before its pictures. */
export function webmFacts(head: Buffer): VideoFacts {
  const told = new Map<number, Buffer>();
  collect(head, told, 0);
  const scale = whole(told.get(SCALE)) ?? 1_000_000;
  const length = told.get(DURATION);
  const units = length?.length === 4 ? length.readFloatBE() : length?.length === 8 ? length.readDoubleBE() : 0;
  return {
    durationSeconds: units > 0 ? (units * scale) / 1e9 : null,
    width: whole(told.get(WIDTH)),
    height: whole(told.get(HEIGHT)),
  };
}

function collect(buffer: Buffer, told: Map<number, Buffer>, depth: number): void {
  for (let at = 0; at < buffer.length && depth < 6;) {
    const id = variable(buffer, at, true);
    const size = id && variable(buffer, at + id.bytes, false);
    if (!id || !size) return;
    const from = at + id.bytes + size.bytes;
    // A live recording does not know how long its parts are: they go to the end.
    const to = size.value === null ? buffer.length : Math.min(buffer.length, from + size.value);
    const body = buffer.subarray(from, to);
    if (PARENTS.has(id.value!)) collect(body, told, depth + 1);
    else if (!told.has(id.value!)) told.set(id.value!, body);
    at = to;
  }
}

/** A number of one to eight bytes, whose first bits say how many; null stands for 'not known'. */
function variable(buffer: Buffer, at: number, marked: boolean): { value: number | null; bytes: number } | null {
  const first = buffer[at];
  if (!first) return null;
  const bytes = Math.clz32(first) - 23;
  if (at + bytes > buffer.length) return null;
  let value = marked ? first : first & (0xff >> bytes);
  let unknown = !marked && value === 0xff >> bytes;
  for (let index = 1; index < bytes; index++) {
    value = value * 256 + buffer[at + index]!;
    unknown &&= buffer[at + index] === 0xff;
  }
  return { value: unknown ? null : value, bytes };
}

function whole(bytes: Buffer | undefined): number | null {
  const value = bytes && bytes.length > 0 && bytes.length <= 6 ? bytes.readUIntBE(0, bytes.length) : 0;
  return value > 0 ? value : null;
}
