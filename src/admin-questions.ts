import type { INestApplicationContext } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { noSuchPath } from './courses/transfer/transfer.errors.js';
import { Database } from './platform/database/database.js';
import { notFound, parseInput } from './platform/http/input.js';
import { translator } from './platform/i18n/messages.js';
import { questionsFilter } from './quizzes/bank/bank.input.js';
import { EXPORT_FORMATS } from './quizzes/formats/write-questions.js';
import { CheckImport } from './quizzes/imports/check-import.js';
import { ExportQuestions } from './quizzes/imports/export-questions.js';
import { exportQuery, importInput } from './quizzes/imports/imports.input.js';
import { ImportQueries } from './quizzes/imports/imports.queries.js';
import { remarkSays } from './quizzes/imports/report-words.js';
import { SaveImport } from './quizzes/imports/save-import.js';
import { RecountStatistics } from './quizzes/statistics/recount-statistics.js';

type Actor = { id: string | null; name: string };

/** How a file of questions is to be read on the command line. */
export interface QuestionsWish {
  from: string;
  format?: string;
  locale?: string;
  tags?: string;
  category?: string;
  dryRun?: boolean;
}

/** Takes questions in, or says what would happen. @returns the report, a line for each question that is not exact and one of counts */
export async function importQuestions(
  app: INestApplicationContext,
  actor: Actor,
  wish: QuestionsWish,
): Promise<string[]> {
  const { from, dryRun = false, ...how } = wish;
  const path = resolve(from);
  if (!existsSync(path)) throw noSuchPath(from);
  const { format, locale, tags, category } = parseInput(importInput, how);
  const given = {
    name: basename(path),
    bytes: await readFile(path),
    locale,
    tags,
    category,
    ...(format && { format }),
  };
  const now = new Date();
  const id = await app.get(CheckImport, { strict: false }).run(actor, given, now);
  const imports = app.get(ImportQueries, { strict: false });
  const { counts } = (await imports.one(id))!;
  if (!dryRun && counts.due > 0) await app.get(SaveImport, { strict: false }).run(actor, id, now);
  const t = translator('en');
  const lines = (await imports.lines(id, locale, 'all', null)).filter(({ outcome }) => outcome !== 'exact');
  const { total, exact, approximated, refused, known, saved } = (await imports.one(id))!.counts;
  return [
    ...lines.map(({ outcome, line, called, remarks }) =>
      [outcome, line === null ? called : `line ${line}: ${called}`, ...remarks.map((one) => remarkSays(t, one))].join(
        '  ',
      ),
    ),
    `${total} questions: ${exact} exact, ${approximated} approximated, ${refused} refused; ${known} known before, ${saved} saved`,
  ];
}

/** Which questions are to be written where. */
export interface ExportWish {
  to: string;
  format?: string;
  locale?: string;
  quiz?: string;
  tag?: string;
}

const exportWish = exportQuery.extend({ format: z.enum(EXPORT_FORMATS) });

/** Writes questions as a file. @returns where, and a line for each that could not be written or not in full */
export async function exportQuestions(
  app: INestApplicationContext,
  { to, quiz, tag, ...how }: ExportWish,
): Promise<string[]> {
  const { format, locale = 'en' } = parseInput(exportWish, how);
  const quizId = quiz === undefined ? undefined : (await quizzesOf(app, quiz))[0]!.id;
  const filter = parseInput(questionsFilter, { tag, quiz: quizId });
  const file = await app.get(ExportQuestions, { strict: false }).run(filter, format, locale);
  const path = resolve(to);
  await writeFile(path, file.bytes);
  const t = translator('en');
  return [
    ...file.lines
      .filter(({ remarks }) => remarks.length > 0)
      .map(({ name, written, remarks }) =>
        [written ? 'changed' : 'left out', name, ...remarks.map((one) => remarkSays(t, one))].join('  '),
      ),
    `${path} (${file.lines.filter(({ written }) => written).length} questions)`,
  ];
}

/** Counts statistics anew. @returns the quizzes that were counted */
export async function recountStatistics(app: INestApplicationContext, { quiz }: { quiz?: string }): Promise<string[]> {
  const quizzes = await quizzesOf(app, quiz);
  for (const { id } of quizzes) await app.get(RecountStatistics, { strict: false }).run(id, new Date());
  return quizzes.map(({ slug }) => `${slug} counted`);
}

/** The quiz of this address, or every quiz of knowledge. @throws DomainError `not-found` */
async function quizzesOf(app: INestApplicationContext, slug?: string): Promise<{ id: string; slug: string }[]> {
  const rows = await app
    .get(Database, { strict: false })
    .query<{ id: string; slug: string }>(
      `SELECT id, slug FROM quiz WHERE kind = 'knowledge' AND ($1::text IS NULL OR slug = $1) ORDER BY slug`,
      [slug ?? null],
    );
  if (slug !== undefined && rows.length === 0) throw notFound();
  return rows;
}
