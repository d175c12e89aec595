import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { apiTokenInput, staffInput } from './accounts/accounts.input.js';
import { CreateApiToken } from './accounts/create-api-token.js';
import { CreateStaff } from './accounts/create-staff.js';
import { IssueSignInLink } from './accounts/issue-sign-in-link.js';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { examine, type Finding } from './doctor.js';
import { emailInput, parseInput } from './platform/http/input.js';
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

/** Counts places again. @returns the sessions that were put right */
export const recount = (config: Settled): Promise<Recounted[]> =>
  withApplication(config, (app) => app.get(RecountSeats, { strict: false }).run());

/** Makes search anew. @returns how many documents it holds */
export const reindex = (config: Settled): Promise<number> =>
  withApplication(config, (app) => app.get(Reindex, { strict: false }).run(new Date()));

/** Looks at every part that the school needs. */
export const doctor = (config: Settled): Promise<Finding[]> => withApplication(config, (app) => examine(app, config));
