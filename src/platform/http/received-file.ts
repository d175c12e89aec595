import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../errors.js';
import type { Message } from '../i18n/messages.js';

/** A file that came with a form and waits on the disk: it may be larger than the memory should hold. */
export interface ReceivedFile {
  /** What the person calls it. */
  name: string;
  path: string;
  bytes: number;
}

/** The largest file, and what is said of a larger one; it may name {most}, in MB. */
export interface FileLimit {
  bytes: number;
  say: Message;
}

const MEGABYTE = 1024 * 1024;

/**
 * Receives a form with a file in it, and does something with both; the file is gone afterwards. The fields become the
 * body of the request, with the hash of the file as `file`, so that two forms with different files are different requests.
 * @param work gets null when no file was chosen
 * @throws DomainError `file-too-large`
 */
export async function withReceivedFile<T>(
  request: FastifyRequest,
  limit: FileLimit,
  work: (file: ReceivedFile | null) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'skin-school-upload-'));
  try {
    return await work(await receive(request, limit, join(folder, 'file')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, limit: FileLimit, path: string): Promise<ReceivedFile | null> {
  if (!request.isMultipart()) return null;
  const fields: Record<string, string> = {};
  let received: ReceivedFile | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: limit.bytes } })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else {
        const hash = createHash('sha256');
        part.file.on('data', (bytes: Buffer) => hash.update(bytes));
        await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
        if (part.file.truncated) throw tooLarge(limit);
        const { size: bytes } = await stat(path);
        if (!part.filename || bytes === 0) continue;
        received = { name: part.filename.slice(0, 200), path, bytes };
        fields.file = hash.digest('hex');
      }
    }
  } catch (error) {
    if (/^FST_.*(LIMIT|TOO_LARGE)/.test(String((error as { code?: unknown }).code))) throw tooLarge(limit);
    throw error;
  }
  request.body = fields;
  return received;
}

/** A file in pieces of one megabyte. */
export const piecesOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: MEGABYTE });

function tooLarge({ bytes, say }: FileLimit): DomainError {
  const values = { most: bytes / MEGABYTE };
  return new DomainError('invalid', 'file-too-large', say, values, [{ field: 'file', message: say, values }]);
}
