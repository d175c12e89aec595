import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { apiTokenInput, staffInput } from './accounts/accounts.input.js';
import { CreateApiToken } from './accounts/create-api-token.js';
import { CreateStaff } from './accounts/create-staff.js';
import { IssueSignInLink } from './accounts/issue-sign-in-link.js';
import type { ExportWish, QuestionsWish } from './admin-questions.js';
import * as questions from './admin-questions.js';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { ExportCourse } from './courses/transfer/export-course.js';
import { ImportPackage } from './courses/transfer/import-package.js';
import { withPackage } from './courses/transfer/open-package.js';
import { printedLine } from './courses/transfer/report-words.js';
import { folderTaken, noSuchPath, notZip } from './courses/transfer/transfer.errors.js';
import { examine, type Finding } from './doctor.js';
import { TakeReturnedMail, type IntakeAddress } from './follow-ups/consent/bounces/take-returned-mail.js';
import { addressesIn } from './follow-ups/consent/bounces/read-report.js';
import { RotateIssuerKey } from './learning/certificates/badges/rotate-issuer-key.js';
import { emailInput, parseInput } from './platform/http/input.js';
import { translator } from './platform/i18n/messages.js';
import { RecountSeats, type Recounted } from './registrations/recount-seats.js';
import { Reindex } from './search/reindex.js';
import { fillStarter } from './starter.js';

/** Who the audit log names for what is done on the command line. */
const ACTOR = { id: null, name: 'command line' };

type Settled = Config & { databaseUrl: string };

/** Does something with the whole application: its actions and queries, without a web server and without workers. */
async function withApplication<T>(config: Settled, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Fills a new database. @returns whether there was anything to fill */
export const seed = (config: Settled, demoPeople: boolean): Promise<boolean> =>
  withApplication(config, (app) => fillStarter(app, new Date(), { demoPeople }));

/** Gives a person a role. @returns what was done, in a line */
export const createStaff = (config: Settled, given: unknown): Promise<string> =>
  withApplication(config, async (app) => {
    const input = parseInput(staffInput, given);
    const { created } = await app.get(CreateStaff, { strict: false }).run(ACTOR, input, new Date());
    return `${input.email} is ${input.role}${created ? ' (new account)' : ''}`;
  });

/** Makes a token of the API. @returns the token */
export const createToken = (config: Settled, given: unknown): Promise<string> =>
  withApplication(config, async (app) => {
    const input = parseInput(apiTokenInput, given);
    return (await app.get(CreateApiToken, { strict: false }).run(ACTOR, input, new Date())).token;
  });

/** Makes a link that signs a person in once. @returns the link */
export const signInLink = (config: Settled, given: unknown): Promise<string> =>
  withApplication(config, async (app) => {
    const { email } = parseInput(z.object({ email: emailInput }), given);
    const token = await app.get(IssueSignInLink, { strict: false }).run(ACTOR, { email }, new Date());
    return `${config.publicUrl}/sign-in/link/${token}`;
  });

/** Makes a new key to sign badges with. @returns its id */
export const rotateIssuerKey = (config: Settled): Promise<string> =>
  withApplication(config, (app) => app.get(RotateIssuerKey, { strict: false }).run(ACTOR));

/** Counts places again. @returns the sessions that were put right */
export const recount = (config: Settled): Promise<Recounted[]> =>
  withApplication(config, (app) => app.get(RecountSeats, { strict: false }).run());

/** Makes search anew. @returns how many documents it holds */
export const reindex = (config: Settled): Promise<number> =>
  withApplication(config, (app) => app.get(Reindex, { strict: false }).run(new Date()));

/** Writes a course as files. @returns what was written where, in a line */
export const exportCourse = (config: Settled, { slug, to }: { slug: string; to: string }): Promise<string> =>
  withApplication(config, async (app) => {
    const take = app.get(ExportCourse, { strict: false });
    const path = resolve(to);
    if (/\.zip$/i.test(to)) {
      await take.toZip(slug, path);
      return path;
    }
    const files = await take.toFolder(slug, path);
    if (files === null) throw folderTaken();
    return `${path} (${files} files)`;
  });

/** Takes a package in, or says what would happen. @returns the lines of the report, and how many were refused */
export const importCourse = (
  config: Settled,
  given: { from: string; dryRun?: boolean; publish?: boolean; withdrawMissing?: boolean; replaceDrafts?: boolean },
): Promise<{ lines: string[]; refused: number }> =>
  withApplication(config, async (app) => {
    const { from, dryRun = false, publish = false, withdrawMissing = false, replaceDrafts = false } = given;
    const path = resolve(from);
    if (!existsSync(path)) throw noSuchPath(from);
    const imports = app.get(ImportPackage, { strict: false });
    const how = { dryRun, publish, withdrawMissing, replaceDrafts };
    const report = await withPackage(path, from, (opened) => imports.run(ACTOR, opened, how, new Date()));
    if (!report) throw notZip();
    const t = translator('en');
    return { lines: report.lines.map((line) => printedLine(t, line)), refused: report.counts.refused };
  });

/** Takes questions in, or says what would happen. @returns the lines of the report */
export const importQuestions = (config: Settled, given: QuestionsWish): Promise<string[]> =>
  withApplication(config, (app) => questions.importQuestions(app, ACTOR, given));

/** Writes questions as a file. @returns where, and what the format could not say */
export const exportQuestions = (config: Settled, given: ExportWish): Promise<string[]> =>
  withApplication(config, (app) => questions.exportQuestions(app, given));

/** Counts the statistics of quizzes anew. @returns a line for each quiz */
export const recountStatistics = (config: Settled, given: { quiz?: string }): Promise<string[]> =>
  withApplication(config, (app) => questions.recountStatistics(app, given));

/** Reads a mail that came back, from a file or from standard input. @returns what became of it, in a word */
export const readBounce = (config: Settled, file: string): Promise<string> =>
  withApplication(config, async (app) => {
    const take = app.get(TakeReturnedMail, { strict: false });
    const raw = file === '-' ? await readAll(process.stdin) : await readFile(resolve(file));
    const to = addressesIn(raw, config.mailBounceDomain).flatMap((local): IntakeAddress[] => {
      const address = take.addressOf(local);
      return address ? [address] : [];
    });
    return take.run(raw, to[0] ?? null, 'mailbox');
  });

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Looks at every part that the school needs. */
export const doctor = (config: Settled): Promise<Finding[]> => withApplication(config, (app) => examine(app, config));
