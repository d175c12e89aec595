// The control of mail.bench.ts: nodemailer with its pool and nothing else, `node bare-mailer.mjs <url> <mails> <message>`.
// It is handed what the school hands over, and says how many seconds it took.
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

const [url, mails, file, connections] = process.argv.slice(2);
const message = JSON.parse(readFileSync(file, 'utf8'));
const pool = createTransport({ url, pool: true, maxConnections: Number(connections), maxMessages: Infinity });
const begun = performance.now();
let sent = 0;
async function send() {
  while (sent < Number(mails)) {
    const n = sent++;
    const id = String(n).padStart(8, '0');
    const address = `reader${id}@example.org`;
    await pool.sendMail({
      ...message,
      messageId: `<00000000-0000-4000-8000-0000${id}@127.0.0.1>`,
      to: { ...message.to, address },
      envelope: { ...message.envelope, to: { name: '', address } },
    });
  }
}
await Promise.all(Array.from({ length: 48 }, send));
process.send({ seconds: (performance.now() - begun) / 1000 });
pool.close();
process.disconnect();
