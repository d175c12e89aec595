import type { z } from 'zod';
import type { GivenFile } from './check-import.js';
import { nothingToImport, twoSources } from './imports.errors.js';
import type { importForm } from './imports.input.js';

/** What somebody brought: a file or a pasted text, not both. @throws DomainError `nothing-to-import`, `two-sources` */
export function givenFile(how: z.output<typeof importForm>, file: { name: string; bytes: Buffer } | null): GivenFile {
  const { content, format, locale, tags, category } = how;
  const pasted = content.trim() !== '';
  if (!file && !pasted) throw nothingToImport();
  if (file && pasted) throw twoSources();
  const { name, bytes } = file ?? { name: '', bytes: Buffer.from(content) };
  return { name, bytes, locale, tags, category, ...(format && { format }) };
}
