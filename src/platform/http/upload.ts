import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors.js';
import { HTTP_MESSAGES } from './http.messages.js';

/** The largest file that a form may carry, and the longest text in one of its fields. */
export const UPLOAD_BYTES = 2 * 1024 * 1024;

/** What a server needs to read forms with a file in them. */
export const uploads = {
  plugin: multipart,
  options: { limits: { fileSize: UPLOAD_BYTES, fieldSize: UPLOAD_BYTES, files: 1, fields: 20, parts: 21 } },
};

/** A file that came with a form. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

/**
 * Reads a form that may carry a file; its fields become the body of the request.
 * @returns the file, or null when none was chosen
 * @throws DomainError `file-too-large`
 */
export async function readUpload(request: FastifyRequest): Promise<Upload | null> {
  if (!request.isMultipart()) return null;
  const fields: Record<string, string> = {};
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') upload = (await take(part)) ?? upload;
      else if (part.valueTruncated) throw tooLarge();
      else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    if (/^FST_.*(LIMIT|TOO_LARGE)/.test(String((error as { code?: unknown }).code))) throw tooLarge();
    throw error;
  }
  request.body = fields;
  return upload;
}

async function take(part: MultipartFile): Promise<Upload | null> {
  const bytes = await part.toBuffer();
  return part.filename && bytes.length > 0 ? { name: part.filename.slice(0, 200), bytes } : null;
}

function tooLarge(): DomainError {
  return new DomainError('invalid', 'file-too-large', HTTP_MESSAGES.fileTooLarge, {}, [
    { field: 'file', message: HTTP_MESSAGES.fileTooLarge },
  ]);
}

/** How many fields a form of long texts may have: those of the page, and one for each place where two texts differ. */
const MOST_TEXT_FIELDS = 600;

/**
 * Reads a form of long texts, which comes in parts because the usual way triples every letter with an accent.
 * @param bytes the longest text of one field
 * @returns the fields, or null when a text is longer
 */
export async function readLongForm(request: FastifyRequest, bytes: number): Promise<Record<string, string> | null> {
  if (!request.isMultipart()) return (request.body ?? {}) as Record<string, string>;
  const fields: Record<string, string> = {};
  let whole = true;
  const limits = { fieldSize: bytes, files: 0, fields: MOST_TEXT_FIELDS, parts: MOST_TEXT_FIELDS };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') throw new Error('a form of texts has no files');
      if (part.valueTruncated) whole = false;
      else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    if (!/^FST_.*(LIMIT|TOO_LARGE)/.test(String((error as { code?: unknown }).code))) throw error;
    return null;
  }
  return whole ? fields : null;
}
