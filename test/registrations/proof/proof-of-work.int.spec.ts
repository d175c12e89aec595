import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { CreateApiToken } from '../../../src/accounts/create-api-token.js';
import { ForgetSpentProofs } from '../../../src/registrations/proof/forget-spent-proofs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { body, form, makeSession, signIn } from '../sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web', proofOfWork: true });
});
afterAll(() => app.close());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
async function challengeOf(sessionId: string): Promise<Challenge> {
  const answer = await app.visitor().api('GET', `/api/v1/sessions/${sessionId}/proof`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.json<{ challenge: Challenge }>().challenge;
}
async function proofOf(challenge: Challenge): Promise<string> {
  return encode({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
const register = (sessionId: string, email: string, proof?: string) =>
  app.visitor().api('POST', `/api/v1/sessions/${sessionId}/registrations`, body(email, proof ? { proof } : {}));
const codeOf = async (answer: ReturnType<typeof register>) => (await answer).json<{ code: string }>().code;

it('registers a guest who has done the sum, and nobody without', async () => {
  const { id } = await makeSession(app);
  expect(await codeOf(register(id, 'a@proof.example'))).toBe('proof-missing');
  expect(await codeOf(register(id, 'a@proof.example', 'nonsense'))).toBe('proof-missing');
  expect(await codeOf(register(id, 'a@proof.example', encode({ challenge: {}, solution: null })))).toBe(
    'proof-missing',
  );
  expect((await register(id, 'a@proof.example', await proofOf(await challengeOf(id)))).status).toBe(201);
});

it('counts one proof once, however many people it is shown for at the same time', async () => {
  const { id } = await makeSession(app);
  const proof = await proofOf(await challengeOf(id));
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => register(id, `replay${n}@proof.example`, proof)),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status === 422);
  expect(refused.map((answer) => answer.json<{ code: string }>().code)).toEqual(Array(7).fill('proof-used'));
});

it('takes the same form twice, as a double click sends it', async () => {
  const { id } = await makeSession(app);
  const guest = app.visitor();
  const page = await guest.get(`/sessions/${id}/register`);
  const secret = /name="form" value="([^"]+)"/.exec(page.text)![1]!;
  const given = /data-proof="([^"]+)"/.exec(page.text)![1]!.replaceAll('&quot;', '"');
  const fields = form('twice@proof.example', { form: secret, proof: await proofOf(JSON.parse(given) as Challenge) });
  const [one, two] = await Promise.all([1, 2].map(() => guest.post(`/sessions/${id}/register`, fields)));
  expect([one!.status, two!.status]).toEqual([303, 303]);
  expect(two!.location).toBe(one!.location);
});

it('refuses a proof after twenty minutes, for another session, with an easier sum, or of our own making', async () => {
  const [one, two] = [await makeSession(app), await makeSession(app)];
  const old = await proofOf(await challengeOf(one.id));
  app.clock.advance(21 * 60_000);
  expect(await codeOf(register(one.id, 'old@proof.example', old))).toBe('proof-expired');
  app.clock.advance(-21 * 60_000);
  const elsewhere = await proofOf(await challengeOf(two.id));
  expect(await codeOf(register(one.id, 'else@proof.example', elsewhere))).toBe('proof-missing');
  const challenge = await challengeOf(one.id);
  const solution = await solveChallenge({ challenge, deriveKey });
  const forge = (changes: object) =>
    encode({ challenge: { ...challenge, parameters: { ...challenge.parameters, ...changes } }, solution });
  for (const changes of [{ expiresAt: challenge.parameters.expiresAt! + 60 }, { nonce: '00' }, { cost: 1 }])
    expect(await codeOf(register(one.id, 'forged@proof.example', forge(changes)))).toBe('proof-missing');
  expect(
    await codeOf(
      register(one.id, 'forged@proof.example', encode({ challenge, solution: { ...solution, counter: 0 } })),
    ),
  ).toBe('proof-missing');
});

it('keeps only a hash of a spent proof, and forgets it once it has expired', async () => {
  const { id } = await makeSession(app);
  const challenge = await challengeOf(id);
  await register(id, 'hash@proof.example', await proofOf(challenge));
  const [rows] = await app.database.query<{ found: number }>(
    'SELECT count(*)::int AS found FROM spent_proof WHERE proof_hash = $1 OR spent_on = $1',
    [Buffer.from(challenge.parameters.nonce.padEnd(64, '0'), 'hex')],
  );
  expect(rows!.found).toBe(0);
  await app.get(ForgetSpentProofs).handle();
  expect((await app.database.query('SELECT 1 FROM spent_proof')).length).toBeGreaterThan(0);
  app.clock.advance(21 * 60_000);
  await app.get(ForgetSpentProofs).handle();
  expect(await app.database.query('SELECT 1 FROM spent_proof')).toEqual([]);
  app.clock.advance(-21 * 60_000);
});

it('asks nothing of somebody who is signed in, nor of a program with a token', async () => {
  const { id } = await makeSession(app);
  const member = app.visitor();
  await signIn(app, member, ['learner'], { email: 'member@proof.example' });
  expect((await member.get(`/sessions/${id}/register`)).text).not.toContain('data-proof');
  const { email: _, ...fields } = form('member@proof.example');
  expect((await member.post(`/sessions/${id}/register`, fields)).status).toBe(303);
  const { token } = await app
    .get(CreateApiToken)
    .run({ id: null, name: 'test' }, { role: 'manager', name: 'website' }, new Date());
  const answer = await app.visitor().api('POST', `/api/v1/sessions/${id}/registrations`, body('token@proof.example'), {
    authorization: `Bearer ${token}`,
  });
  expect(answer.status).toBe(201);
});

it('tells how else to register where the browser runs no scripts, in each language, and draws a new sum after a mistake', async () => {
  const { id } = await makeSession(app);
  for (const [prefix, words] of [
    ['', 'we register you by hand'],
    ['/nl', 'we schrijven je dan zelf in'],
    ['/fr', 'nous vous inscrirons nous-mêmes'],
  ]) {
    const page = await app.visitor().get(`${prefix}/sessions/${id}/register`);
    expect(/<noscript>[^]*?<\/noscript>/.exec(page.text)?.[0]).toContain(words);
    expect(page.text).toContain('mailto:hello@skin-school.example');
  }
  const again = await app.visitor().post(`/sessions/${id}/register`, form('nojs@proof.example'));
  expect(again.status).toBe(422);
  expect(again.text).toContain('a small sum that keeps programs out');
  expect(again.text).toContain('data-proof=');
  expect(again.text).toContain('value="nojs@proof.example"');
});
