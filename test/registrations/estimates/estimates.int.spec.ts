import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { CountLineHistory } from '../../../src/registrations/estimates/count-line-history.js';
import { HandOverRegistration } from '../../../src/registrations/hand-over/hand-over-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../../src/registrations/reschedule-registration.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { body, form, makeSession, wish } from '../sessions.js';

const DAY = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  // Without a worker, so that nothing is counted before the tests say so.
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

const inDays = (days: number) => new Date(Date.now() + days * DAY);
const register = async (sessionId: string, email: string) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email), new Date())).id;
const cancel = (id: string) => app.get(CancelRegistration).run({ link: id }, id, undefined, new Date());
const historyOf = (sessionId: string) =>
  app.database.query<{ freed: number | null }>('SELECT freed FROM line_history WHERE session_id = $1', [sessionId]);

it('counts once what came free after people had to wait: given back or moved away, not before and not handed over', async () => {
  app.clock.set(new Date());
  const session = await makeSession(app, { capacity: 4, startsAt: inDays(1) });
  const other = await makeSession(app, { masterclassId: session.masterclassId, startsAt: inDays(90) });
  const early = await register(session.id, 'early@count.example');
  await cancel(early);
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push(await register(session.id, `p${n}@count.example`));
  await cancel(ids[0]!);
  await app.get(RescheduleRegistration).run({ link: ids[1]! }, ids[1]!, { to: other.id }, new Date());
  const colleague = { name: 'Bea', email: 'bea@count.example', locale: 'nl' as const };
  await app.get(HandOverRegistration).run({ link: ids[2]! }, ids[2]!, colleague, new Date());
  const open = await makeSession(app, { startsAt: inDays(1) });
  await register(open.id, 'never-full@count.example');

  await app.get(CountLineHistory).handle();
  expect(await historyOf(session.id)).toEqual([]);
  app.clock.set(inDays(2));
  await app.get(CountLineHistory).handle();
  await app.get(CountLineHistory).handle();
  expect(await historyOf(session.id)).toEqual([{ freed: 2 }]);
  expect(await historyOf(open.id)).toEqual([{ freed: null }]);
  expect(await historyOf(other.id)).toEqual([]);
});

describe('whoever waits', () => {
  it('is told that nothing can be said yet, and later what the past says: on her page, in the mail and by the API', async () => {
    app.clock.set(new Date());
    const { id, masterclassId } = await makeSession(app, { capacity: 1 });
    await register(id, 'holder@told.example');
    const guest = app.visitor();
    const own = (await guest.post(`/sessions/${id}/register`, form('waits@told.example'))).location!;
    expect((await guest.get(own)).text).toContain('We cannot say yet');
    const api = (email: string) => guest.api('POST', `/api/v1/sessions/${id}/registrations`, body(email));
    expect((await api('second@told.example')).json()).toMatchObject({ position: 2, estimate: null });

    for (const freed of [0, 1, 1, 2, 5]) {
      const past = await makeSession(app, { masterclassId, startsAt: inDays(-5) });
      await app.database.query(
        'INSERT INTO line_history (session_id, masterclass_id, started_at, freed) VALUES ($1, $2, $3, $4)',
        [past.id, masterclassId, inDays(-5), freed],
      );
    }
    // What was read before is kept for a minute.
    app.clock.advance(61_000);
    const sentence = 'At 4 of the last 5 full sessions of this masterclass at least one place came free';
    expect((await guest.get(own)).text).toContain(sentence);
    expect((await api('third@told.example')).json()).toMatchObject({
      position: 3,
      estimate: { scope: 'masterclass', sessions: 5, reached: 1, places: 3 },
    });
    await app.get(MailSender).handle();
    const mail = await app.mail('waits@told.example', 'registration-waiting');
    expect(mail.message!.text.replaceAll('\n', ' ')).toContain(sentence);
    const place = await app.mail('holder@told.example', 'registration-confirmed');
    expect(place.message!.text).not.toContain('full sessions');
  });
});
