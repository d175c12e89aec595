import { generateKeyPairSync } from 'node:crypto';
import { readConfig, ConfigError } from '../../src/config/config.js';

const noFile = () => {
  throw new Error('there is no such file');
};

function faults(env: Record<string, string>): string[] {
  try {
    readConfig(env, noFile);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('have a value for everything on one machine', () => {
    expect(readConfig({}, noFile)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      role: 'all',
      dataDir: '.data',
      trustProxy: false,
    });
  });

  it('take an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '' }, noFile)).toMatchObject({ port: 3000, redisUrl: null });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'school.example'],
    ['DATABASE_URL', 'mysql://db/name'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'http://mail'],
    ['MAIL_FROM', 'no address'],
    ['ROLE', 'queen'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'everyone'],
    ['MASTER_KEY', 'short'],
    ['MAIL_BOUNCE_DOMAIN', 'bounces@school.example'],
    ['MAIL_BOUNCE_DOMAIN', 'localhost'],
  ])('say in one line what is wrong with %s=%s', (name, value) => {
    const lines = faults({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} must `));
    expect(lines[0]).not.toContain('\n');
  });

  it('name every fault, not only the first', () => {
    expect(faults({ PORT: 'x', ROLE: 'y', SMTP_URL: 'z' })).toHaveLength(3);
  });

  it('never repeat a value that may be a password', () => {
    const lines = faults({ DATABASE_URL: 'mysql://me:hunter2@db/name', SMTP_URL: 'ftp://me:hunter2@mail' });
    expect(lines.join()).not.toContain('hunter2');
  });

  it('read the master key from its file, and say when they cannot', () => {
    expect(readConfig({ MASTER_KEY_FILE: 'key' }, () => `${'k'.repeat(40)}\n`).masterKey).toBe('k'.repeat(40));
    expect(faults({ MASTER_KEY_FILE: 'gone' })).toEqual(['MASTER_KEY_FILE cannot be read: there is no such file']);
  });

  it('ask for a master key where several machines must share one', () => {
    expect(faults({ NODE_ENV: 'production', DATABASE_URL: 'postgres://db/school' })).toHaveLength(1);
  });

  it('take hops and networks of proxies', () => {
    expect(readConfig({ TRUST_PROXY: '2' }, noFile).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, loopback' }, noFile).trustProxy).toEqual(['10.0.0.0/8', 'loopback']);
  });

  it('take a signature for mail only whole, and only with a key that signs', () => {
    const key = (type: 'rsa' | 'ed25519') =>
      type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
    const pem = (type: 'rsa' | 'ed25519') => key(type).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const env = { MAIL_DKIM_DOMAIN: 'School.example', MAIL_DKIM_SELECTOR: 'key1', MAIL_DKIM_KEY_FILE: 'dkim.pem' };
    const rsa = pem('rsa');
    expect(readConfig(env, () => rsa).mailDkim).toEqual({
      domain: 'school.example',
      selector: 'key1',
      privateKey: rsa,
    });
    const faultsWith = (content: string) => {
      try {
        readConfig(env, () => content);
      } catch (error) {
        return (error as ConfigError).faults;
      }
      return [];
    };
    expect(faultsWith(pem('ed25519'))).toEqual([
      expect.stringMatching(/^MAIL_DKIM_KEY_FILE must hold a private RSA key/),
    ]);
    expect(faultsWith('not a key')).toHaveLength(1);
    expect(faults(env)).toEqual(['MAIL_DKIM_KEY_FILE cannot be read: there is no such file']);
    expect(faults({ MAIL_DKIM_DOMAIN: 'school.example' }).map((line) => line.split(' ')[0])).toEqual([
      'MAIL_DKIM_SELECTOR',
      'MAIL_DKIM_KEY_FILE',
    ]);
    expect(faults({ ...env, MAIL_DKIM_SELECTOR: 'two words' })).toHaveLength(1);
    expect(readConfig({}, noFile)).toMatchObject({ mailDkim: null, mailBounceDomain: null });
  });
});
