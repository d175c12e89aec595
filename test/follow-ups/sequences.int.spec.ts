import { randomUUID } from 'node:crypto';
import { RecipientsOfSequence } from '../../src/follow-ups/recipients-of-sequence.js';
import { SaveSequence } from '../../src/follow-ups/save-sequence.js';
import type { SequenceDefinition } from '../../src/follow-ups/sequence.rules.js';
import { SequenceQueries } from '../../src/follow-ups/sequences.queries.js';
import { SwitchOnSequence } from '../../src/follow-ups/switch-on-sequence.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { bearer } from '../masterclasses/factories.js';
import { makeSession } from '../registrations/sessions.js';
import type { TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { address, type FollowUps, openFollowUps, sequence, step } from './sequences.js';

const HOUR = 3_600_000;
const NIGHT = { from: '21:00', to: '08:00' };

let school: TestApp;
let manager: Viewer;
let ups: FollowUps;
beforeAll(async () => {
  ups = await openFollowUps();
  ({ school, actor: manager } = ups);
});
afterAll(() => school.close());
beforeEach(() => ups.begin());

const at = (time: string) => new Date(time);

describe('a sequence in the hands of staff', () => {
  const api = async () => {
    const headers = await bearer(school, 'manager');
    return (method: string, path: string, body?: unknown) => school.visitor().api(method, path, body, headers);
  };
  const save = (id: string | null, definition: SequenceDefinition, version = 1) =>
    school.get(SaveSequence).run(manager, id, definition, version);

  it.each<[string, Partial<SequenceDefinition>, string, RegExp]>([
    [
      'a delay of minus ten years',
      { trigger: 'before-start', steps: [step(-5_256_000)] },
      'sequence.steps.0.delayMinutes',
      /366 days/,
    ],
    ['a step before what it follows', { steps: [step(-60)] }, 'sequence.steps.0.delayMinutes', /zero or more/],
    [
      'a reminder after the start',
      { trigger: 'before-start', steps: [step(60)] },
      'sequence.steps.0.delayMinutes',
      /negative delay/,
    ],
    [
      'quiet hours that are equal',
      { steps: [step(0, { quiet: { from: '21:00', to: '21:00' } })] },
      'sequence.steps.0.quiet.to',
      /same time/,
    ],
    [
      'quiet hours for almost all the day',
      { steps: [step(0, { quiet: { from: '08:00', to: '07:00' } })] },
      'sequence.steps.0.quiet.to',
      /four hours/,
    ],
    [
      'an hour that is none',
      { steps: [step(0, { quiet: { from: '25:00', to: '08:00' } })] },
      'sequence.steps.0.quiet.from',
      /21:00/,
    ],
    [
      'a condition that nothing is known of',
      { steps: [step(0, { conditions: [{ kind: 'quiz-score', atLeast: 5 }] })] },
      'sequence.steps.0.conditions.0',
      /nothing is known/,
    ],
    [
      'narrowing to what it is not about',
      { narrowed: { courseId: randomUUID() } },
      'sequence.narrowed.courseId',
      /narrowed/,
    ],
    ['silence without days', { trigger: 'silent', steps: [] }, 'sequence.narrowed.days', /how many days/],
    ['an exit that cannot be noticed', { exits: ['came-back'] }, 'sequence.exits.0', /noticed/],
    ['a short name that is none', { slug: 'Not Short' }, 'sequence.slug', /Small letters/],
  ])('is refused with %s, at its field, in words', async (_, changes, field, words) => {
    const ask = await api();
    const made = await ask('POST', '/api/v1/sequences', sequence('registered'));
    const { id, version } = made.json<{ id: string; version: number }>();
    const answer = await ask('PUT', `/api/v1/sequences/${id}`, {
      version,
      sequence: sequence('registered', changes),
    });
    expect(answer.status).toBe(422);
    const { errors } = answer.json<{ errors: { field: string; detail: string }[] }>();
    expect(errors).toContainEqual({ field, detail: expect.stringMatching(words) });
    expect((await school.get(SequenceQueries).get(id))!.version).toBe(version);
  });

  it('refuses a text that does not exist or is about something else, what it is narrowed to that is gone, and a second of its name', async () => {
    await expect(
      save(null, sequence('registered', { steps: [step(0), step(0, { template: 'nowhere' })] })),
    ).rejects.toMatchObject({
      code: 'template-unknown',
      fields: [{ field: 'steps.1.template', values: { name: 'nowhere' } }],
    });
    await expect(
      save(null, sequence('registered', { steps: [step(0, { template: 'lesson' })] })),
    ).rejects.toMatchObject({ code: 'template-for-other-trigger' });
    await expect(
      save(null, sequence('registered', { narrowed: { masterclassId: randomUUID() } })),
    ).rejects.toMatchObject({
      code: 'narrowed-gone',
      fields: [{ field: 'narrowed.masterclassId' }],
    });
    const given = sequence('registered');
    await save(null, given);
    await expect(save(null, given)).rejects.toMatchObject({ code: 'slug-taken', fields: [{ field: 'slug' }] });
  });

  it('is not overwritten by whoever saw an older version, and two who save at once are one who saves', async () => {
    const given = sequence('registered');
    const { id } = await save(null, given);
    const saved = await Promise.allSettled([
      save(id, { ...given, name: 'One' }),
      save(id, { ...given, name: 'Other' }),
    ]);
    // Two saves that each leave the steps out as new ones: the loser has changed nothing at all.
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(save(id, given)).rejects.toMatchObject({ code: 'changed-meanwhile', values: { yours: 1, now: 2 } });
  });

  it('keeps the ids of its steps; what is due goes by the step as it is now, and what was sent stays sent', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(60), step(120), step(180)],
      }),
    );
    await ups.register(session.id);
    await ups.plan();
    const [first, second, third] = await ups.mailsOf(id);
    await school.database.query(`UPDATE mail SET state = 'accepted' WHERE id = $1`, [first!.id]);
    const before = (await school.get(SequenceQueries).get(id))!;
    const [a, b] = before.steps;
    await save(
      id,
      {
        ...before,
        steps: [
          { ...b!, delayMinutes: 240 },
          { ...a!, delayMinutes: 300 },
        ],
      },
      before.version,
    );
    const after = (await school.get(SequenceQueries).get(id))!;
    expect(after.steps.map(({ id: stepId, version }) => [stepId, version])).toEqual([
      [b!.id, 2],
      [a!.id, 2],
    ]);
    const mails = await ups.mailsOf(id);
    const of = (mail?: { id: string }) => mails.find((one) => one.id === mail!.id)!;
    expect(of(first)).toMatchObject({ state: 'accepted', dueAt: first!.dueAt });
    expect(of(second).dueAt.getTime()).toBe(second!.dueAt.getTime() + 2 * HOUR);
    expect(of(third)).toMatchObject({ state: 'skipped', reason: 'step-removed' });
    await ups.plan();
    expect(await ups.mailsOf(id)).toHaveLength(3);
    await expect(save(id, { ...after, trigger: 'waiting' }, after.version)).rejects.toMatchObject({
      code: 'trigger-fixed',
    });
  });

  it('asks for the number to be typed before it sends to more than twenty people at once', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-02T12:00:00Z'), capacity: 50 });
    await Promise.all(Array.from({ length: 21 }, () => ups.register(session.id)));
    await ups.plan();
    school.clock.set('2026-12-01T13:00:00Z');
    const ask = await api();
    const { id } = await save(
      null,
      sequence('before-start', { narrowed: { masterclassId: session.masterclassId }, steps: [step(-1440)] }),
    );
    const on = (body: object) => ask('POST', `/api/v1/sequences/${id}/switch-on`, body);
    const refused = await on({});
    expect(refused.status).toBe(409);
    expect(refused.json<object>()).toMatchObject({ code: 'type-the-number', errors: [{ field: 'typedNumber' }] });
    expect(refused.text).toContain('21 people');
    expect((await on({ typedNumber: 20 })).json<object>()).toMatchObject({ code: 'number-wrong' });
    expect((await on({ typedNumber: 21 })).json<object>()).toMatchObject({ status: 'on' });
    await ups.plan();
    expect(await ups.mailsOf(id)).toHaveLength(21);
  });

  it('shows before it is switched on exactly who gets what when, and who does not', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T07:30:00Z'), capacity: 20 });
    for (const timeZone of ['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'])
      await ups.register(session.id, address(), { timeZone });
    await ups.register(session.id, address(), { locale: 'fr' as never });
    const given = sequence('before-start', {
      narrowed: { masterclassId: session.masterclassId },
      steps: [step(-1440, { quiet: NIGHT }), step(-60, { quiet: NIGHT, conditions: [{ kind: 'language', is: 'en' }] })],
    });
    const { id } = await save(null, given);
    const ask = await api();
    const shown = await school.get(RecipientsOfSequence).preview(id, 10);
    expect((await ask('GET', `/api/v1/sequences/${id}/recipients?limit=10`)).json<object>()).toEqual(
      JSON.parse(JSON.stringify(shown)),
    );
    expect(shown.steps.map(({ people, leftOut }) => [people, leftOut])).toEqual([
      [4, []],
      [3, [{ reason: 'condition-language', people: 1 }]],
    ]);
    await school.get(SwitchOnSequence).run(manager, id, { typedNumber: null });
    await ups.plan();
    const mails = await ups.mailsOf(id);
    const { steps } = (await school.get(SequenceQueries).get(id))!;
    for (const [n, one] of shown.steps.entries()) {
      const planned = mails.filter((mail) => mail.step === steps[n]!.id);
      const expected = [...one.first, ...one.firstLeftOut];
      const key = (row: { recipient: string; dueAt: Date }) => `${row.recipient} ${row.dueAt.toISOString()}`;
      expect(planned.map(key).sort()).toEqual(expected.map(key).sort());
      for (const mail of planned)
        expect(await ups.verdict(mail, mail.dueAt)).toBe(
          expected.find(({ recipient }) => recipient === mail.recipient)!.leftOut ?? 'go',
        );
    }
    expect((await ask('GET', '/api/v1/sequences')).json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({ id, status: 'on', due: 8, steps: 2 }),
    );
  });

  it('is for managers', async () => {
    const visitor = await signedIn(school, 'editor');
    expect((await visitor.api('GET', '/api/v1/sequences')).status).toBe(403);
    expect((await school.visitor().api('GET', '/api/v1/sequences')).status).toBe(401);
  });
});
