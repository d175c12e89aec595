import { type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/errors.js';
import type { ArrivedFile, FileArea } from '../../platform/storage/file-area.js';
import type { VideoSource } from './add-video.js';
import { noFile } from './media.errors.js';

/** A file of a form, arrived on the disk; or why it did not. */
export type FormFile = { fileName: string; file: ArrivedFile } | { fileName: string; refused: DomainError };

/** A form with files in it: its fields became the body of the request. */
export interface MediaForm {
  files: Map<string, FormFile>;
  /** Throws away the files that nobody kept. */
  discard(): Promise<void>;
}

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

/** A file goes before an address: it was chosen last, after the address could not be used. */
export function sourceOf(file: FormFile | undefined, address: string): VideoSource {
  if (file && 'refused' in file) throw file.refused;
  if (file) return { content: file.file, fileName: file.fileName };
  if (address) return { address };
  throw noFile();
}
