import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { ComposesMail, type ComposedMail, type MailComposer } from '../../src/platform/mail/mail.js';
import { MailOutbox } from '../../src/platform/mail/mail-outbox.js';
import { startTestApp } from '../support/app.js';
import { startPrivateRedis } from '../support/redis-server.js';

@Injectable()
@ComposesMail('test-flush')
class Flush implements MailComposer {
  async compose(): Promise<ComposedMail> {
    return { name: 'Ann', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
  }
}

@Module({ providers: [Flush] })
class Flushing {}

describe('when Redis is emptied', () => {
  it('again and again in the middle of the work, all of it is found again from Postgres', async () => {
    const server = await startPrivateRedis();
    const school = await startTestApp({ redisUrl: server.url }, [Flushing]);
    const redis = new Redis(server.url);
    const people = Array.from({ length: 40 }, (_, i) => `flushed${i}@example.org`);
    for (const [i, recipient] of people.entries()) {
      await school.database.transaction((tx) =>
        school.get(MailOutbox).enqueue(tx, {
          kind: 'test-flush',
          dedupeKey: randomUUID(),
          recipient,
          locale: 'en',
          subjectId: randomUUID(),
        }),
      );
      if (i % 7 === 0) await redis.flushall();
    }
    await redis.flushall();
    for (const person of people) {
      expect((await school.mail(person, 'test-flush')).state).toBe('accepted');
      expect(await school.mails(person)).toHaveLength(1);
    }
    await redis.quit();
    await school.close();
    await server.stop();
  }, 60_000);
});
