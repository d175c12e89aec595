import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifyServerOptions,
  RawServerDefault,
  RequestPayload,
} from 'fastify';
import { Redis } from 'ioredis';
import { Transform } from 'node:stream';
import { constants } from 'node:zlib';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { MASTER_KEY } from '../crypto/master-key.js';
import { DomainError } from '../errors.js';
import { DEFAULT_LOCALE, splitLocale, type Locale } from '../i18n/locales.js';
import { LOG, type Log } from '../log/log.js';
import { ErrorFilter } from './error.filter.js';
import { HTTP_MESSAGES } from './http.messages.js';
import { answerLanguageOfHome } from './language.js';
import { subjectSeal } from './limits.js';
import { Metrics } from './metrics.js';
import { checkOrigin } from './origin-check.js';
import { PeopleFirst } from '../people-first.js';
import { PageCache } from './page-cache.js';
import { SecurityHeaders } from './security-headers.js';
import { uploads } from './upload.js';
import { signInToken, ViewerSource } from './viewer.js';

const BODY_LIMIT_BYTES = 256 * 1024;
const locales = new WeakMap<IncomingMessage, Locale>();
const answerers = new WeakMap<object, (error: unknown, request: FastifyRequest, reply: FastifyReply) => void>();

/** The web server beneath Nest: it takes the language off the address before any route is looked up. */
export function createAdapter(config: Config): FastifyAdapter {
  const { trustProxy } = config;
  const options: FastifyServerOptions<RawServerDefault> = {
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    rewriteUrl: (raw) => {
      const { locale, path } = splitLocale(raw.url ?? '/');
      locales.set(raw, locale);
      return path;
    },
    logger: false,
    // A malformed address never reaches a hook; it still deserves the same answer as any other error.
    frameworkErrors: (error, request, reply) => {
      (request as FastifyRequest).locale = locales.get(request.raw) ?? DEFAULT_LOCALE;
      const answer = answerers.get(request.server);
      if (answer) answer(error, request, reply);
      else void (reply as FastifyReply).send(error);
    },
  };
  return new FastifyAdapter(options);
}

/** Installs everything that every request passes: headers, cookies, limits, who is asking, logs and figures. */
export async function setUpHttp(app: NestFastifyApplication, publicFolder: string): Promise<void> {
  const config = app.get<Config>(CONFIG);
  const log = app.get<Log>(LOG);
  const metrics = app.get(Metrics);
  const cache = app.get(PageCache);
  const people = app.get(PeopleFirst);
  const viewers = app.get(ViewerSource, { strict: false });
  const errors = app.get(ErrorFilter, { strict: false });
  const publicOrigin = new URL(config.publicUrl).origin;
  const fastify = app.getHttpAdapter().getInstance();

  const seal = subjectSeal(app.get<string>(MASTER_KEY));

  // What takes long JSON says so at its route: `@RouteConfig({ bodyBytes })`.
  fastify.addHook('onRoute', (route) => {
    const { bodyBytes } = (route.config ?? {}) as { bodyBytes?: number };
    if (bodyBytes) route.bodyLimit = bodyBytes;
  });
  // What is signed as it travels is kept as it travelled: `@RouteConfig({ keepsBody: true })`.
  fastify.addHook('preParsing', keepBody);
  const security = app.get(SecurityHeaders);
  fastify.addHook('onRequest', async (_request, reply) => void reply.headers(security.all));
  await app.register(cookie as never);
  await app.register(uploads.plugin, uploads.options);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  } as never);
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    keyGenerator: ({ ip }: FastifyRequest) => seal(ip),
    ...(config.redisUrl ? { redis: openLimits(fastify, config.redisUrl, log) } : {}),
    // A store that is away must not keep people out.
    skipOnError: true,
    errorResponseBuilder: (_: unknown, { ttl }: { ttl: number }) =>
      new DomainError('too-many', 'too-many', HTTP_MESSAGES.tooMany, { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  await app.register(serveStatic, {
    root: publicFolder,
    prefix: '/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      // A file with a hash in its name never changes.
      const forEver = /-[A-Z0-9]{8}\.\w+(\.\w+)?$/i.test(path);
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  } as never);

  fastify.decorateRequest('viewer', null);
  fastify.decorateRequest('byToken', false);
  fastify.decorateRequest('locale', 'en');
  fastify.addHook('onRequest', async (request, reply) => {
    request.locale = locales.get(request.raw) ?? DEFAULT_LOCALE;
    const token = signInToken(request);
    if (!token && request.method === 'GET') {
      if (answerLanguageOfHome(request, reply)) return reply;
      if (!request.headers.cookie?.includes('notice=') && cache.answer(request, reply)) {
        metrics.cacheHit();
        return reply;
      }
    }
    const bearer = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (request.headers.authorization && request.url.startsWith('/api/')) {
      request.viewer = bearer ? await viewers.byApiToken(bearer) : null;
      if (!request.viewer) throw new DomainError('signed-out', 'bad-token', HTTP_MESSAGES.badToken);
      request.byToken = true;
    } else if (token && !request.url.startsWith('/assets/')) {
      request.viewer = await viewers.bySignIn(token);
      if (request.method === 'GET' && answerLanguageOfHome(request, reply)) return reply;
    }
    // What a mail program or a provider of mail sends carries its own proof: `@RouteConfig({ fromAnywhere: true })`.
    const { fromAnywhere } = (request.routeOptions.config ?? {}) as { fromAnywhere?: boolean };
    if (!fromAnywhere) checkOrigin(request, publicOrigin);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    const seconds = reply.elapsedTime / 1000;
    metrics.request(request.method, route, reply.statusCode, seconds);
    // The pattern of the route, not the address: addresses hold tokens.
    log.info(
      {
        request: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        person: request.viewer?.id,
      },
      'request',
    );
  });
  fastify.addHook('onRequest', async () => people.begin());
  fastify.addHook('onResponse', async () => people.end());
  fastify.addHook('preClose', async () => {
    // A browser keeps its connection after the last answer, and may open one without ever asking: the server would
    // wait for both. Once nothing is under way, all of them go.
    const sweep = setInterval(() => {
      if (people.asking > 0) fastify.server.closeIdleConnections();
      else fastify.server.closeAllConnections();
    }, 50);
    fastify.server.once('close', () => clearInterval(sweep));
  });
  answerers.set(fastify, (error, request, reply) => errors.answer(error, request, reply.headers(security.all)));
}

/** Keeps the bytes of a body beside what is read from them, where the route asks for it. */
async function keepBody(
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: RequestPayload,
): Promise<RequestPayload> {
  const { keepsBody } = (request.routeOptions.config ?? {}) as { keepsBody?: boolean };
  if (!keepsBody) return payload;
  const chunks: Buffer[] = [];
  const kept: RequestPayload = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      kept.receivedEncodedLength = (kept.receivedEncodedLength ?? 0) + chunk.length;
      done(null, chunk);
    },
    flush(done) {
      request.keptBody = Buffer.concat(chunks);
      done();
    },
  });
  payload.on('error', (error) => (kept as Transform).destroy(error));
  return payload.pipe(kept as Transform);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it travelled, where the route keeps it. */
    keptBody?: Buffer;
  }
}

/**
 * Where several processes count together; what is counted in one turn of the loop goes in one write. It ends with the
 * server: a client left behind would keep the process alive.
 */
function openLimits(fastify: FastifyInstance, url: string, log: Log): Redis {
  const limits = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 1_000, enableAutoPipelining: true });
  limits.on('error', (error) => log.debug({ err: error }, 'the counters of rate limits are unreachable'));
  fastify.addHook('onClose', async () => limits.disconnect());
  return limits;
}
