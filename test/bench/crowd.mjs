// A crowd in a process of its own: many people who register over HTTP at once, each with an address of their own.
// Told over IPC what to do; answers with the latencies, the statuses and what each was told.
import { connect } from 'node:net';

/** Sends each request on the next free connection. @returns one entry a request: sent, answered, status, body */
async function run({ port, connections, paths, from }) {
  const outcomes = new Array(paths.length);
  let next = 0;
  const begun = performance.now();
  const one = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let n = -1;
      let sent = 0;
      let buffer = '';
      const ask = () => {
        if (next >= paths.length) return void socket.end(resolve);
        n = next++;
        sent = performance.now() - begun;
        socket.write(requestOf(paths[n], from + n));
      };
      socket.setEncoding('latin1');
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        buffer += chunk;
        const head = buffer.indexOf('\r\n\r\n');
        if (head < 0) return;
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(buffer)?.[1] ?? NaN);
        if (Number.isNaN(length)) return reject(new Error(`no length in ${buffer.slice(0, 300)}`));
        if (buffer.length < head + 4 + length) return;
        const body = buffer.slice(head + 4, head + 4 + length);
        outcomes[n] = { sent, answered: performance.now() - begun, status: Number(buffer.slice(9, 12)), body };
        buffer = buffer.slice(head + 4 + length);
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { seconds: (performance.now() - begun) / 1000, outcomes };
}

function requestOf(path, person) {
  const body = JSON.stringify({
    email: `person${person}@crowd.example`,
    name: `Person ${person}`,
    locale: 'en',
    timeZone: 'Europe/Brussels',
    consent: true,
  });
  const address = `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`;
  return (
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
    `x-forwarded-for: ${address}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

process.on('message', (told) => {
  run(told).then(
    (result) => process.send(result),
    (error) => process.send({ error: String(error) }),
  );
});
process.send('ready');
