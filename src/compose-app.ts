import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { Clock } from './platform/clock.js';
import { AccessGuard } from './platform/http/access.js';
import { ErrorFilter } from './platform/http/error.filter.js';
import { createAdapter, setUpHttp } from './platform/http/fastify.js';
import { PageCache } from './platform/http/page-cache.js';
import { nestLogger, openLog } from './platform/log/log.js';
import { Assets } from './ui/web/assets.js';
import { setUpApiDocuments } from './platform/http/api-documents.js';

/** Where the build puts the files that browsers fetch. */
const PUBLIC_FOLDER = fileURLToPath(new URL('../dist/public', import.meta.url));

/** Puts the application together, with further modules where a test brings some. It listens only when told to; its database must be migrated before. */
export async function composeApp(
  config: Config & { databaseUrl: string },
  extra: Type[] = [],
): Promise<NestFastifyApplication> {
  const log = openLog(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, extra), createAdapter(config), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  try {
    await equip(app, config);
  } catch (error) {
    // Nobody else knows of it yet, and its connections should not outlive it.
    await app.close();
    throw error;
  }
  return app;
}

/** Puts the same modules together for a process that answers nobody: without a web server, whose routes take memory. It is at work from then on. */
export function composeWorker(
  config: Config & { databaseUrl: string },
  extra: Type[] = [],
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.with(config, extra), {
    logger: nestLogger(openLog(config)),
    abortOnError: false,
  });
}

/** Gives the assembled modules their web server's surroundings. */
async function equip(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const clock = app.get(Clock, { strict: false });
  fastify.decorate('visitSurroundings', {
    publicUrl: config.publicUrl,
    asset: new Assets(PUBLIC_FOLDER).address,
    cache: app.get(PageCache, { strict: false }),
    now: () => clock.now(),
  });
  app.useGlobalFilters(app.get(ErrorFilter, { strict: false }));
  app.useGlobalGuards(new AccessGuard(app.get(Reflector)));
  await setUpHttp(app, PUBLIC_FOLDER);
  setUpApiDocuments(app, config);
}
