import { randomUUID } from 'node:crypto';
import { IssueSignInLink } from '../../src/accounts/issue-sign-in-link.js';
import { aMasterclass } from '../masterclasses/factories.js';
import { form, makeSession } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makePerson, signedIn } from '../support/people.js';
import type { Answer, Visitor } from '../support/visitor.js';

const HOUR = 3_600_000;
const NEVER = '00000000-0000-4000-8000-000000000000';
const TABLES = [
  'person',
  'sign_in',
  'sign_in_link',
  'registration',
  'enrolment',
  'masterclass',
  'session',
  'mail',
].concat(['domain_event', 'audit_entry', 'idempotent_request']);

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

/** What is saved, as the number of rows of each table and what a session has counted. */
async function saved(): Promise<Record<string, unknown>> {
  const counts = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await school.database.query(
    `SELECT ${counts.join(', ')}, (SELECT coalesce(sum(taken + waiting), 0)::int FROM session) AS counted`,
  );
  return row!;
}

/** The page of an address that is drawn in Dutch: every one has its language on the root. */
function expectDutch(answer: Answer, words: string): void {
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.text).toMatch(/<html[^>]* lang="nl"/);
  expect(answer.text).toContain(words);
}

interface Wrong {
  what: string;
  /** Prepares what has to be there, and gives the request that is wrong. */
  ask: () => Promise<() => Promise<Answer>>;
  status: number;
  words: string;
  /** What was typed, and the field that is named. */
  still?: string[];
}

const post = (visitor: Visitor, path: string, fields: Record<string, string>) => async () => visitor.post(path, fields);
const registering = (changes: Record<string, string>) => async () => {
  const { id } = await makeSession(school);
  return post(school.visitor(), `/nl/sessions/${id}/register`, form('lies@example.org', changes));
};
const signingUp = (changes: Record<string, string>) => async () =>
  post(school.visitor(), '/nl/sign-up', {
    name: 'Lies Maes',
    email: 'lies@example.org',
    password: 'three calm words',
    locale: 'nl',
    timeZone: 'Europe/Brussels',
    ...changes,
  });

const NOT_AN_ADDRESS = 'Dit is geen volledig e-mailadres';
const NOTHING_HERE = 'Deze pagina bestaat niet';

const WRONG: Wrong[] = [
  {
    what: 'an unknown address',
    ask: async () => () => school.visitor().get('/nl/cursussen-van-gisteren'),
    status: 404,
    words: NOTHING_HERE,
  },
  {
    what: 'a malformed id',
    ask: async () => () => school.visitor().get('/nl/sessions/not-an-id/register'),
    status: 404,
    words: NOTHING_HERE,
  },
  {
    what: 'a form for something that is not there',
    ask: async () => post(school.visitor(), `/nl/sessions/${NEVER}/register`, form('lies@example.org')),
    status: 404,
    words: NOTHING_HERE,
  },
  {
    what: 'an oversized body',
    ask: registering({ note: 'x'.repeat(300_000) }),
    status: 413,
    words: 'meer dan we in één keer aankunnen',
  },
  {
    what: 'a wrong type',
    ask: registering({ timeZone: 'Mars/Olympus' }),
    status: 422,
    words: 'Deze tijdzone kennen we niet',
    still: ['value="lies@example.org"', 'field-timeZone-error'],
  },
  {
    what: 'a missing field',
    ask: registering({ name: '   ', note: 'Helpt retinol?' }),
    status: 422,
    words: 'Vul dit in',
    still: ['value="lies@example.org"', 'Helpt retinol?', 'field-name-error'],
  },
  {
    what: 'an e-mail with a display name',
    ask: registering({ email: 'Lies Maes <lies@example.org>' }),
    status: 422,
    words: NOT_AN_ADDRESS,
    still: ['value="Lies Maes &lt;lies@example.org', 'value="Ann Peeters"', 'field-email-error'],
  },
  {
    what: 'an e-mail with a trailing dot',
    ask: registering({ email: 'lies@example.org.' }),
    status: 422,
    words: NOT_AN_ADDRESS,
    still: ['value="lies@example.org."', 'field-email-error'],
  },
  {
    what: 'an account with a display name in its e-mail',
    ask: signingUp({ email: '"Lies" <lies@example.org>' }),
    status: 422,
    words: NOT_AN_ADDRESS,
    still: ['value="Lies Maes"', 'field-email-error'],
  },
  {
    what: 'an account with a trailing dot in its e-mail',
    ask: signingUp({ email: 'lies@example.org.' }),
    status: 422,
    words: NOT_AN_ADDRESS,
    still: ['value="lies@example.org."', 'field-email-error'],
  },
  {
    what: 'a short password',
    ask: signingUp({ password: 'kort' }),
    status: 422,
    words: 'Gebruik minstens',
    still: ['value="lies@example.org"', 'field-password-error'],
  },
  {
    what: 'a session in the past',
    ask: async () => {
      const { id } = await makeSession(school, { startsAt: new Date(Date.now() - HOUR) });
      return post(school.visitor(), `/nl/sessions/${id}/register`, form('lies@example.org'));
    },
    status: 410,
    words: 'Deze sessie is voorbij',
  },
  {
    what: 'a foreign token',
    ask: async () => {
      const { id } = await makeSession(school);
      const own = await school.visitor().post(`/nl/sessions/${id}/register`, form(`${randomUUID()}@example.org`));
      const [head = '', tail = ''] = own.location!.split(/(?<=\/registrations\/.{8})/);
      return post(school.visitor(), `${head}${[...tail].reverse().join('')}/cancel`, {});
    },
    status: 404,
    words: NOTHING_HERE,
  },
  {
    what: 'a form of another site',
    ask: async () => {
      const { id } = await makeSession(school);
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      return () => school.visitor().post(`/nl/sessions/${id}/register`, form('lies@example.org'), headers);
    },
    status: 403,
    words: 'Dit verzoek kwam van een andere site',
  },
  {
    what: 'an expired link',
    ask: async () => {
      const { email } = await makePerson(school);
      const anHourAgo = new Date(Date.now() - HOUR);
      const token = await school.get(IssueSignInLink).run({ id: null, name: 'test' }, { email }, anHourAgo);
      return post(school.visitor(), `/nl/sign-in/link/${token}`, {});
    },
    status: 410,
    words: 'Deze link werkt niet meer',
  },
  {
    what: 'a link that another tab has used',
    ask: async () => {
      const { email } = await makePerson(school);
      const token = await school.get(IssueSignInLink).run({ id: null, name: 'test' }, { email }, new Date());
      const visitor = school.visitor();
      expect((await visitor.post(`/nl/sign-in/link/${token}`)).status).toBe(303);
      return post(visitor, `/nl/sign-in/link/${token}`, {});
    },
    status: 410,
    words: 'Deze link werkt niet meer',
  },
  {
    what: 'a text that another tab has saved meanwhile',
    ask: async () => {
      const manager = await signedIn(school, 'manager');
      const { id } = await aMasterclass(school);
      const path = `/nl/staff/masterclasses/${id}`;
      const fields = fieldsOf((await manager.get(path)).text);
      expect((await manager.post(path, { ...fields, 'title.nl': 'De eerste tab' })).status).toBe(303);
      return post(manager, path, { ...fields, 'title.nl': 'De tweede tab' });
    },
    status: 409,
    words: 'Iemand bewaarde deze masterclass',
    still: ['value="De tweede tab"'],
  },
];

/** What a browser would send of a page's fields, as they were drawn. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    if (name) fields[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name = '', text = ''] of html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)/g))
    fields[name] = text;
  return fields;
}

describe('bad input in Dutch', () => {
  it.each(WRONG)('$what gets a clear answer, keeps what was typed and saves nothing', async (wrong) => {
    const request = await wrong.ask();
    const before = await saved();
    const answer = await request();
    expect(answer.status).toBe(wrong.status);
    expectDutch(answer, wrong.words);
    for (const typed of wrong.still ?? []) expect(answer.text).toContain(typed);
    expect(await saved()).toEqual(before);
  });

  it('the back button after a registration leads to that registration, and saves nothing more', async () => {
    const { id } = await makeSession(school);
    const guest = school.visitor();
    const fields = { ...fieldsOf((await guest.get(`/nl/sessions/${id}/register`)).text), ...form('terug@example.org') };
    const first = await guest.post(`/nl/sessions/${id}/register`, fields);
    expect(first.status).toBe(303);
    const before = await saved();
    const again = await guest.post(`/nl/sessions/${id}/register`, fields);
    expect(again.location).toBe(first.location);
    expectDutch(await guest.follow(again), 'Je was al ingeschreven');
    expect(await saved()).toEqual(before);
  });

  it('the back button after a cancellation says that nothing changed', async () => {
    const { id } = await makeSession(school);
    const guest = school.visitor();
    const own = (await guest.post(`/nl/sessions/${id}/register`, form('weg@example.org'))).location!;
    expect((await guest.post(`${own}/cancel`)).status).toBe(303);
    const before = await saved();
    expectDutch(await guest.follow(await guest.post(`${own}/cancel`)), 'Ze was al geannuleerd');
    expect(await saved()).toEqual(before);
  });

  it('the back button after signing up says that there is an account, with everything but the password still there', async () => {
    const fields = { name: 'Lies Maes', email: 'tweemaal@example.org', locale: 'nl', timeZone: 'Europe/Brussels' };
    const sent = { ...fields, password: 'three calm words' };
    expect((await school.visitor().post('/nl/sign-up', sent)).status).toBe(303);
    const before = await saved();
    const again = await school.visitor().post('/nl/sign-up', sent);
    expect(again.status).toBe(409);
    expectDutch(again, 'Er is al een account met dit adres');
    expect(again.text).toContain('value="tweemaal@example.org"');
    expect(again.text).not.toContain('three calm words');
    expect(await saved()).toEqual(before);
  });
});
