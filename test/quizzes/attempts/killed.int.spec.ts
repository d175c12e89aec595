import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import { freePort, printed, startProcess, type Run } from '../../support/process.js';
import { Visitor } from '../../support/visitor.js';
import { makeQuestion, makeQuiz, Taker } from './taking.js';

const QUESTIONS = 12;
/** After so many acknowledged answers the process is killed, with others on their way. */
const ACKNOWLEDGED = 25;
const PATIENCE = 120_000;

/** Looks at the database from beside the process that is killed. */
let school: TestApp;
let folder: string;
let run: Run;
let port: string;

async function start(): Promise<void> {
  port = await freePort();
  run = startProcess({
    ...{ ROLE: 'web', PORT: port, DATA_DIR: folder, TRUST_PROXY: '1' },
    ...{ DATABASE_URL: school.config.databaseUrl, MASTER_KEY: school.config.masterKey! },
    ...(school.config.redisUrl ? { REDIS_URL: school.config.redisUrl } : {}),
  });
  await printed(run, /is open at/);
}

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  folder = await mkdtemp(join(tmpdir(), 'skin-school-killed-'));
  await start();
}, PATIENCE);
afterAll(async () => {
  run.child.kill('SIGKILL');
  await run.ended;
  await school.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE);

const named = ({ clientId, clientTurn }: { clientId: string; clientTurn: number }) => ({ clientId, clientTurn });

test(
  'a server that is killed between answers and the end loses nothing that it acknowledged, and the attempt goes on in the same order',
  async () => {
    const questions = Array.from({ length: QUESTIONS }, () => makeQuestion('choice'));
    const quiz = await makeQuiz(school, questions, { shuffle: true });
    const { cookies } = await signedIn(school);
    const reach = () => new Taker(Object.assign(new Visitor(`http://127.0.0.1:${port}`), { cookies }), quiz.id);
    const before = reach();
    const attempt = await before.start();
    const acknowledged: { clientId: string; position: number; clientTurn: number }[] = [];
    const unknown: { clientId: string; position: number; clientTurn: number }[] = [];
    let turn = 0;
    const learner = async () => {
      while (run.child.exitCode === null && run.child.signalCode === null) {
        const given = { clientId: randomUUID(), position: 1 + (turn % QUESTIONS), clientTurn: ++turn };
        try {
          const response = { chosen: [String(1 + (turn % 3))] };
          const answer = await before.give(attempt.id, given.position, response, named(given));
          if (answer.status === 200) acknowledged.push(given);
        } catch {
          // Killed while this answer was on its way: a browser keeps it and sends it again.
          unknown.push(given);
        }
        if (acknowledged.length >= ACKNOWLEDGED) run.child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, learner));
    await run.ended;
    await start();
    const after = reach();
    const found = await after.attempt(attempt.id);
    expect(found.questions.map(({ options }) => options)).toEqual(attempt.questions.map(({ options }) => options));
    for (const given of unknown) {
      const response = { chosen: [String(1 + (given.clientTurn % 3))] };
      expect((await after.give(attempt.id, given.position, response, named(given))).status).toBe(200);
    }
    const rows = await school.database.query<{ client_id: string }>(
      'SELECT client_id FROM attempt_answer WHERE attempt_id = $1',
      [attempt.id],
    );
    const kept = rows.map(({ client_id }) => client_id);
    expect(new Set(kept).size).toBe(kept.length);
    for (const { clientId } of [...acknowledged, ...unknown]) expect(kept).toContain(clientId);
    const finished = await after.finish(attempt.id);
    // Of each question the answer with the highest turn counts, whichever process took it.
    for (const { position, response } of finished.questions) {
      const turns = [...acknowledged, ...unknown]
        .filter((given) => given.position === position)
        .map(({ clientTurn }) => clientTurn);
      expect(response).toEqual({ chosen: [String(1 + (Math.max(...turns) % 3))] });
    }
  },
  PATIENCE,
);
