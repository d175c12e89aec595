// The built school as a process of its own that knows how to write one more kind of mail, `test-fixed`, with fixed words:
// for tests that kill it and for benchmarks. Settings come from the environment, as for the school itself.
// A parent that sends { write: [{ key, recipient }, ...] } has it write those as service mail, one transaction each, and is told { written: key }.
import { randomUUID } from 'node:crypto';
import { configFromEnvironment } from '../../dist/config/environment.js';
import { keepHeapSmall } from '../../dist/platform/small-heap.js';
import { FIXED } from './mail-fixed.mjs';

const config = configFromEnvironment();
// As the school itself starts: before the bulk of it is loaded.
if (config.role === 'worker') keepHeapSmall();
const { Module } = await import('@nestjs/common');
const { composeApp, composeWorker } = await import('../../dist/compose-app.js');
const { Database } = await import('../../dist/platform/database/database.js');
const { ComposesMail } = await import('../../dist/platform/mail/mail.js');
const { MailOutbox } = await import('../../dist/platform/mail/mail-outbox.js');
const { MailSender } = await import('../../dist/platform/mail/mail-sender.js');

class Fixed {
  compose() {
    return Promise.resolve(FIXED);
  }
  composeAll(mails) {
    return Promise.resolve(new Map(mails.map(({ id }) => [id, FIXED])));
  }
}
ComposesMail('test-fixed')(Fixed);
class Fixing {}
Module({ providers: [Fixed] })(Fixing);

const app = await (config.role === 'worker' ? composeWorker : composeApp)(config, [Fixing]);
const database = app.get(Database, { strict: false });
const outbox = app.get(MailOutbox, { strict: false });

async function write(mails) {
  for (const { key, recipient } of mails) {
    for (;;) {
      try {
        const mail = { kind: 'test-fixed', dedupeKey: key, recipient, locale: 'en', subjectId: randomUUID() };
        await database.transaction((tx) => outbox.enqueue(tx, mail));
        process.send({ written: key });
        break;
      } catch {
        // Postgres is away: whoever asked for this is not told that it was taken, and asks again.
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}

process.on('message', (told) => {
  if (told.write) void write(told.write);
  if (told.sendNow) void app.get(MailSender, { strict: false }).handle();
  if (told.memory) process.send({ megabytes: process.memoryUsage.rss() / 1048576 });
});
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => void app.close().then(() => process.exit()));
if (config.role !== 'worker') await app.init();
process.send({ ready: true });
