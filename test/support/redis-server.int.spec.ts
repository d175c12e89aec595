import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { startPrivateRedis, stopRedisOf } from './redis-server.js';

describe('the private Redis', () => {
  it('is not the one of the machine, keeps nothing on disk and stops', async () => {
    const server = await startPrivateRedis();
    expect(new URL(server.url).port).not.toBe('6379');
    const redis = new Redis(server.url);
    expect(await redis.config('GET', 'save')).toEqual(['save', '']);
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'no']);
    redis.disconnect();
    await server.stop();
    const late = new Redis(server.url, { retryStrategy: () => null, maxRetriesPerRequest: 0, lazyConnect: true });
    late.on('error', () => undefined);
    await expect(late.connect()).rejects.toThrow();
  });

  it('can be stopped by the next run when its own was killed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'skin-school-redis-'));
    const server = await startPrivateRedis(folder);
    await stopRedisOf(folder);
    const late = new Redis(server.url, { retryStrategy: () => null, maxRetriesPerRequest: 0, lazyConnect: true });
    late.on('error', () => undefined);
    await expect(late.connect()).rejects.toThrow();
    await rm(folder, { recursive: true });
  });

  it('serves the run', async () => {
    const redis = new Redis(process.env.TEST_REDIS_URL!);
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });
});
