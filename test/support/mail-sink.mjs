// A real SMTP server as a process of its own: `node mail-sink.mjs <file> full|ids|none [no-utf8] [port]`, forked by mail-sink.ts.
// What it accepted stands in the file, a line each, before it says so: whoever kills anything can count afterwards.
// How it treats a recipient is said by the address: what comes before the first + of it.
//   rcpt-550+ann@...   this answer to the recipient         data-451+ann@...  this answer to the message
//   drop+ann@...       ends the connection once it has the whole message, which it keeps, and answers nothing
//   vanish+ann@...     ends the connection at the recipient     slow-300+ann@...   thinks for so many milliseconds
//   busy+ann@...       asks to slow down, at the recipient
import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [file, keeps, ...options] = process.argv.slice(2);
const port = Number(options.find((option) => /^\d+$/.test(option)) ?? 0);
let count = 0;

const wayOf = (address) => /^([a-z]+)(?:-(\d+))?\+/.exec(address) ?? [];
const answer = (status, text) => Object.assign(new Error(text), { responseCode: status });

function cut(session) {
  for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy();
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  hideSMTPUTF8: options.includes('no-utf8'),
  disableReverseLookup: true,
  maxClients: 200,
  logger: false,
  onRcptTo: ({ address }, session, done) => {
    const [, way, number] = wayOf(address);
    if (way === 'rcpt') return done(answer(Number(number), 'as the address asks'));
    if (way === 'busy') return done(answer(452, '4.7.28 too many messages, slow down'));
    if (way === 'vanish') return cut(session);
    done();
  },
  onData: (stream, session, done) => {
    const recipient = session.envelope.rcptTo[0].address;
    const [, way, number] = wayOf(recipient);
    const chunks = [];
    stream.on('data', (chunk) => void (keeps === 'none' || chunks.push(chunk)));
    stream.on('end', () => {
      if (way === 'data') return done(answer(Number(number), 'as the address asks'));
      count += 1;
      if (keeps !== 'none') keep(recipient, session.envelope.mailFrom.address, Buffer.concat(chunks).toString());
      if (way === 'drop') return cut(session);
      setTimeout(done, way === 'slow' ? Number(number) : 0);
    });
  },
});

function keep(recipient, from, raw) {
  const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1];
  const line = { recipient, from, messageId, ...(keeps === 'full' ? { raw } : {}) };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

// A sender that is killed leaves its connections torn: that is what some tests are about, and no fault of the server.
server.on('error', (error) => {
  if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
});
process.on('message', () => process.send({ count }));
process.on('disconnect', () => process.exit());
server.listen(port, '127.0.0.1', () => process.send({ port: server.server.address().port }));
