import { z } from 'zod';
import { readDkim, type Dkim } from './dkim.js';

/** Everything the surroundings decide, read once at boot. */
export interface Config {
  port: number;
  host: string;
  /** Absolute address of the site, without a trailing slash. */
  publicUrl: string;
  /** Null: an embedded server under `dataDir`. */
  databaseUrl: string | null;
  /** Null: the queue lives in Postgres. */
  redisUrl: string | null;
  /** Null: mails are kept and readable in the development mailbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The domain that bounces and requests to leave go to; null: whoever sends mail gets them, and nobody reads them. */
  mailBounceDomain: string | null;
  /** Where a worker itself takes mail for that domain; null: nowhere. */
  mailIntakePort: number | null;
  mailIntakeHost: string;
  /** What reports of mail that came back are signed with; null: none are taken. */
  mailWebhookSecret: string | null;
  /** The same where Mailgun sends them. */
  mailgunSigningKey: string | null;
  /** What outgoing mail is signed with; null: it is not. */
  mailDkim: Dkim | null;
  dataDir: string;
  /** The largest video that may be brought, in bytes. */
  uploadBytes: number;
  role: 'all' | 'web' | 'worker';
  /** What Fastify calls trustProxy: how far the address of the caller may be taken from a proxy's header. */
  trustProxy: boolean | number | string[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** 32 bytes or more, as given; null: a key kept in `dataDir`. */
  masterKey: string | null;
  /** True where a guest's browser does a small sum before it registers her. */
  proofOfWork: boolean;
  /** True where the pages for developers (mailbox, components) may be shown. */
  development: boolean;
}

/** The settings were wrong; `faults` has one clear line for each. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
  }
}

function url(schemes: string[], example: string) {
  return z.string().superRefine((value, context) => {
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (!parsed || !schemes.includes(parsed.protocol)) {
      // The value itself may hold a password, so it is not repeated.
      context.addIssue({ code: 'custom', message: `must be an address such as ${example}` });
    }
  });
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`);

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: () => `must be one of ${words.join(', ')}` });

const trustProxy = z.string().transform((value, context): boolean | number | string[] => {
  if (/^\d+$/.test(value)) return Number(value) === 0 ? false : Number(value);
  if (value === 'true' || value === 'false') return value === 'true';
  const networks = value.split(',').map((part) => part.trim());
  if (networks.every((n) => /^([\da-f:.]+(\/\d{1,3})?|loopback|linklocal|uniquelocal)$/i.test(n))) return networks;
  context.addIssue({ code: 'custom', message: 'must be a number of hops, or networks such as 10.0.0.0/8,loopback' });
  return z.NEVER;
});

const domain = (example: string) =>
  z
    .string()
    .regex(
      /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i,
      `must be a domain such as ${example}`,
    )
    .transform((value) => value.toLowerCase());

const schema = z.object({
  PORT: wholeNumber(0, 65535).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:'], 'https://school.example').optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name').optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/,
      'must be an address such as Skin School <hello@school.example>',
    )
    .default('Skin School <hello@skin-school.example>'),
  MAIL_INTAKE_PORT: wholeNumber(1, 65535).optional(),
  MAIL_INTAKE_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  MAIL_WEBHOOK_SECRET: z.string().min(24, 'must have at least 24 characters').optional(),
  MAILGUN_SIGNING_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  MAIL_BOUNCE_DOMAIN: domain('bounces.school.example').optional(),
  MAIL_DKIM_DOMAIN: domain('school.example').optional(),
  MAIL_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i, 'must be a word such as school2026')
    .optional(),
  MAIL_DKIM_KEY_FILE: z.string().min(1, 'must name a file').optional(),
  DATA_DIR: z.string().min(1, 'must name a folder').default('.data'),
  UPLOAD_MB: wholeNumber(1, 20_000).default(500),
  ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  TRUST_PROXY: trustProxy.default(false),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PROOF_OF_WORK: oneOf(['on', 'off']).default('off'),
  MASTER_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  MASTER_KEY_FILE: z.string().min(1, 'must name a file').optional(),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the settings from an environment. An empty value counts as not set.
 * @throws ConfigError naming every wrong setting, without repeating values that may be secret
 */
export function readConfig(env: Record<string, string | undefined>, readFile: (path: string) => string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const value = parsed.data;
  const port = value.PORT ?? 3000;
  let masterKey = value.MASTER_KEY ?? null;
  if (value.MASTER_KEY_FILE) {
    if (masterKey) throw new ConfigError(['MASTER_KEY and MASTER_KEY_FILE are both set: keep one']);
    try {
      masterKey = readFile(value.MASTER_KEY_FILE).trim();
    } catch (error) {
      throw new ConfigError([`MASTER_KEY_FILE cannot be read: ${(error as Error).message}`]);
    }
    if (masterKey.length < 32) throw new ConfigError(['MASTER_KEY_FILE must hold at least 32 characters']);
  }
  if (value.DATABASE_URL && !masterKey && value.NODE_ENV === 'production') {
    // Several machines on one database must agree on the key, and a container's folder may vanish with it.
    throw new ConfigError(['MASTER_KEY or MASTER_KEY_FILE must be set in production with DATABASE_URL']);
  }
  if (value.MAIL_INTAKE_PORT && !value.MAIL_BOUNCE_DOMAIN) {
    throw new ConfigError(['MAIL_BOUNCE_DOMAIN must be set with MAIL_INTAKE_PORT: it says which mail is taken']);
  }
  const { dkim: mailDkim, faults } = readDkim(value, readFile);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port,
    host: value.HOST,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    mailBounceDomain: value.MAIL_BOUNCE_DOMAIN?.toLowerCase() ?? null,
    mailIntakePort: value.MAIL_INTAKE_PORT ?? null,
    mailIntakeHost: value.MAIL_INTAKE_HOST,
    mailWebhookSecret: value.MAIL_WEBHOOK_SECRET ?? null,
    mailgunSigningKey: value.MAILGUN_SIGNING_KEY ?? null,
    mailDkim,
    dataDir: value.DATA_DIR,
    uploadBytes: value.UPLOAD_MB * 1024 * 1024,
    role: value.ROLE,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
    masterKey,
    proofOfWork: value.PROOF_OF_WORK === 'on',
    development: value.NODE_ENV !== 'production',
  };
}
