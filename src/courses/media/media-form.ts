import { type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/errors.js';
import type { FieldErrors } from '../../ui/components/form.js';
import type { ArrivedFile, FileArea } from '../../platform/storage/file-area.js';
import { noFile } from './media.errors.js';
import type { VideoSource } from './see-video.js';

/** A file of a form, arrived on the disk; or why it did not. */
export type FormFile = { fileName: string; file: ArrivedFile } | { fileName: string; refused: DomainError };

/** A form with files in it: its fields became the body of the request. */
export interface MediaForm {
  files: Map<string, FormFile>;
  /** Throws away the files that nobody kept. */
  discard(): Promise<void>;
}

/** As large as a file of captions or chapters may be. */
export const MOST_TRACK_BYTES = 1024 * 1024;

const LIMITS = { files: 24, fields: 150, parts: 180, fileSize: Number.MAX_SAFE_INTEGER, fieldSize: 1_100_000 };

/**
 * Reads a form whose files are large: each goes to the disk piece by piece. One that is too large is read to its end and
 * dropped, so that the browser hears why; the others are not touched by that.
 */
async function readMediaForm(request: FastifyRequest, area: FileArea, mostBytes: number): Promise<MediaForm> {
  const files = new Map<string, FormFile>();
  const fields: Record<string, string> = {};
  const discard = async () => {
    for (const one of files.values()) if ('file' in one) await area.discard(one.file);
  };
  if (!request.isMultipart()) return { files, discard };
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type !== 'file') fields[part.fieldname] = String(part.value);
      else if (!part.filename) part.file.resume();
      else files.set(part.fieldname, await take(area, part.file, part.filename.slice(0, 200), mostBytes));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  for (const [field, one] of files) if ('file' in one && one.file.bytes === 0) files.delete(field);
  request.body = fields;
  return { files, discard };
}

async function take(area: FileArea, stream: Readable, fileName: string, mostBytes: number): Promise<FormFile> {
  try {
    return { fileName, file: await area.receive(stream, mostBytes) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { fileName, refused: error };
  }
}

/** Reads such a form, does something with it, and throws away the files that nobody kept. */
export async function withMediaForm<Answer>(
  request: FastifyRequest,
  area: FileArea,
  mostBytes: number,
  work: (form: MediaForm) => Promise<Answer>,
): Promise<Answer> {
  const form = await readMediaForm(request, area, mostBytes);
  try {
    return await work(form);
  } finally {
    await form.discard();
  }
}

/** What a form brings of a video, null for nothing. A file goes before an address: it was chosen last, after the address could not be used. */
export function sourceOf(file: FormFile | undefined, address: string): VideoSource | null {
  if (file && 'refused' in file) throw file.refused;
  if (file) return { content: file.file, fileName: file.fileName };
  return address ? { address } : null;
}

/** The same where there must be something. @throws DomainError `no-file` */
export function neededSource(file: FormFile | undefined, address: string): VideoSource {
  const source = sourceOf(file, address);
  if (!source) throw noFile();
  return source;
}

/** The words of a file of captions, or those that were pasted. @throws DomainError `no-file` */
export async function trackText(area: FileArea, file: FormFile | undefined, pasted: string): Promise<string> {
  if (!file) {
    if (pasted.trim() === '') throw noFile();
    return pasted;
  }
  if ('refused' in file) throw file.refused;
  return area.arrivedText(file.file);
}

/** All that is wrong with the lines of a file, as one error of the file. */
export function atTheFile(errors: FieldErrors): FieldErrors {
  const lines = Object.entries(errors).filter(([field]) => /^file\b/.test(field));
  const others = Object.entries(errors).filter(([field]) => !/^file\b/.test(field));
  const file = lines.map(([, words]) => words).join(' ');
  return Object.fromEntries([...others, ...(file ? [['file', file]] : [])]) as FieldErrors;
}
