// People in a process of their own who all ask at the same moment, each on a connection that stands open already. Told over
// IPC what to send; answers with how long each waited, in milliseconds, and with the statuses.
import { connect } from 'node:net';

let open = [];

/** Opens as many connections as there are requests, and keeps them for the next round. */
async function connected(port, count) {
  open = open.filter(({ destroyed }) => !destroyed);
  while (open.length < count) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    open.push(socket);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.removeAllListeners('error');
  }
  return open.slice(0, count);
}

function answered(socket, begun) {
  return new Promise((resolve, reject) => {
    let head = '';
    let left = -1;
    const end = (outcome) => {
      socket.removeAllListeners();
      resolve(outcome);
    };
    socket.once('error', reject);
    socket.on('close', () => end({ took: performance.now() - begun, status: 0 }));
    socket.on('data', (chunk) => {
      if (left < 0) {
        head += chunk.toString('latin1');
        const length = head.indexOf('\r\n\r\n');
        if (length < 0) return;
        const body = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? NaN);
        if (Number.isNaN(body)) return reject(new Error(`no length in ${head.slice(0, 300)}`));
        left = body - (head.length - length - 4);
      } else left -= chunk.length;
      if (left <= 0) end({ took: performance.now() - begun, status: Number(head.slice(9, 12)) });
    });
  });
}

async function run({ port, requests }) {
  const sockets = await connected(port, requests.length);
  const begun = performance.now();
  const outcomes = sockets.map((socket) => answered(socket, begun));
  for (const [n, socket] of sockets.entries()) socket.write(requests[n]);
  return Promise.all(outcomes);
}

process.on('message', (told) => {
  run(told).then(
    (outcomes) => process.send({ outcomes }),
    (error) => process.send({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send('ready');
