import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { decodeText } from '../../platform/decode-text.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Upload } from '../../platform/http/upload.js';
import { readReferences } from './read-references.js';

/** Reads a list of references and keeps what it read for the report; no study is saved. */
@Injectable()
export class CheckReferences {
  constructor(private readonly database: Database) {}

  /**
   * @returns the id of the report
   * @throws DomainError `list-empty`, `list-too-long`, `list-format`, `list-not-json`
   */
  async run(actor: Viewer, given: { file: Upload | null; text: string }, now: Date): Promise<string> {
    const { text, encoding } = given.file
      ? decodeText(given.file.bytes)
      : { text: given.text, encoding: 'UTF-8' as const };
    const { format, entries } = readReferences(text);
    return this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ id: string }>(
        'INSERT INTO reference_import (format, file_name, encoding, actor_id, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [format, given.file ? cleanName(given.file.name) : null, encoding, actor.id, now],
      );
      await tx.query(
        `INSERT INTO reference_entry (import_id, number, line, reference, fault)
         SELECT $1, e.number, e.line, e.reference, e.fault
         FROM jsonb_to_recordset($2::jsonb) AS e (number integer, line integer, reference jsonb, fault text)`,
        [made!.id, JSON.stringify(entries.map((entry, n) => ({ ...entry, number: n + 1 })))],
      );
      return made!.id;
    });
  }
}

function cleanName(name: string): string {
  return name.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
}
