import fc from 'fast-check';
import { fromBrowser, orderOf, toBrowser } from '../../../src/quizzes/attempts/aliases.rules.js';
import { drawQuestions, seeded, shownOf, shuffled } from '../../../src/quizzes/attempts/draw.rules.js';
import { gradedShare } from '../../../src/quizzes/attempts/grading.rules.js';
import { standingAnswer, triesOf, type LoggedAnswer } from '../../../src/quizzes/attempts/log.rules.js';
import { resultOf } from '../../../src/quizzes/attempts/result.rules.js';
import { sheetOf } from '../../../src/quizzes/attempts/sheet.rules.js';
import { cameAt, deadlineFrom } from '../../../src/quizzes/attempts/time.rules.js';
import type { Response } from '../../../src/quizzes/questions/response.js';
import { reviewMoment, sightAt } from '../../../src/quizzes/quizzes/review.rules.js';
import { formAnswer, formValues } from '../../../src/ui/quiz-response.js';
import { everyKind, makeQuestion } from './taking.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 12, 0, second));

/** Answers of several browsers to one question, each with turns that rise; some are late, some were checked. */
const log = fc
  .array(
    fc.record({
      clientId: fc.uuid(),
      clientTurn: fc.nat(20),
      givenAt: fc.nat(5).map(at),
      came: fc.constantFrom('in-time' as const, 'in-grace' as const, 'late' as const),
      checked: fc.boolean(),
      response: fc.option(
        fc.constantFrom('a', 'b', 'c').map((text): Response => ({ text })),
        { nil: null },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((answers) =>
    answers.map((answer, id): LoggedAnswer => ({ ...answer, id, position: 1, hints: 0, certainty: null })),
  );

describe('the answer that stands', () => {
  test('is the same in whichever order the answers arrive, and however often', () => {
    fc.assert(
      fc.property(log, fc.nat(), (answers, seed) => {
        const arrived = shuffled([...answers, ...answers], seeded(seed));
        expect(standingAnswer(arrived)?.clientId).toBe(standingAnswer(answers)?.clientId);
      }),
    );
  });

  test('never has a lower turn than another that came in time, and is never late', () => {
    fc.assert(
      fc.property(log, (answers) => {
        const standing = standingAnswer(answers);
        const inTime = answers.filter(({ came }) => came !== 'late');
        expect(standing === null).toBe(inTime.length === 0);
        for (const { clientTurn } of inTime) expect(standing!.clientTurn).toBeGreaterThanOrEqual(clientTurn);
      }),
    );
  });

  test('merging what two devices hold is the same as merging all at once', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const both = [standingAnswer(one), standingAnswer(other)].filter((answer) => answer !== null);
        expect(standingAnswer(both)?.clientId).toBe(standingAnswer([...one, ...other])?.clientId);
      }),
    );
  });
});

describe('tries', () => {
  const question = makeQuestion('short');

  test('no answer that comes later changes an earlier try', () => {
    fc.assert(
      fc.property(log, log, (before, after) => {
        const later = after.map((answer) => ({ ...answer, id: answer.id + before.length }));
        const tries = triesOf(question, before);
        expect(triesOf(question, [...before, ...later]).slice(0, tries.length)).toEqual(tries);
      }),
    );
  });

  test('what an adaptive question earns lies between nothing and everything, and never falls with another try', () => {
    const score = ({ response }: LoggedAnswer) => ((response as { text: string } | null)?.text === 'b' ? 1 : 0);
    fc.assert(
      fc.property(log, (answers) => {
        const checked = answers.map((answer) => ({ ...answer, checked: true, came: 'in-time' as const }));
        let earned = 0;
        for (let count = 1; count <= checked.length; count++) {
          // What stands at the end is a try as well; here all were handed in.
          const { fraction } = resultOf(question, 'adaptive', checked.slice(0, count), score);
          expect(fraction).toBeGreaterThanOrEqual(earned);
          expect(fraction).toBeLessThanOrEqual(1);
          earned = fraction!;
        }
      }),
    );
  });

  test('each hint that was read before an answer costs as much as a try', () => {
    const [answer] = fc.sample(log, 1)[0]!;
    const right = { ...answer!, came: 'in-time' as const, checked: true, hints: 2, response: { text: 'b' } };
    expect(resultOf(question, 'adaptive', [right], () => 1).fraction).toBeCloseTo(0.5);
    expect(resultOf(question, 'immediate', [right], () => 1).fraction).toBeCloseTo(0.5);
    expect(resultOf(question, 'deferred', [right], () => 1).fraction).toBe(1);
  });
});

describe('what an attempt shows', () => {
  test.each(everyKind().map((question) => [question.kind, question] as const))(
    'of %s holds no key: the sheet is the same for another key',
    (kind, question) => {
      const shown = shownOf(question, seeded(7));
      const text = JSON.stringify(sheetOf(question, shown, 'en'));
      expect(text).not.toMatch(
        /fraction|pattern|tolerance|feedback|said of|secret-(number|collagen|epidermis|guide|area)|"key"|pair-\w+","html":"(out|mid|ins)/,
      );
      expect(kind).toBe(question.kind);
    },
  );

  test('names of options are places in what is shown, there and back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...everyKind()), (seed, question) => {
        const shown = shownOf(question, seeded(seed));
        const order = orderOf(shown);
        if (question.kind !== 'ordering') return;
        expect([...order].sort()).toEqual(question.items.map(({ id }) => id).sort());
        expect(order).not.toEqual(question.items.map(({ id }) => id));
        const response = { order };
        expect(fromBrowser(question, shown, toBrowser(question, shown, response))).toEqual(response);
      }),
    );
  });

  test('a draw never asks a question twice, whatever pools overlap', () => {
    const pool = Array.from({ length: 8 }, (_, id) => ({ id: String(id) }));
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), (seed, draws) => {
        const slots = [
          { question: pool[0]!, pool: [], draw: 0, mark: null },
          ...draws.map((draw) => ({ question: null, pool, draw, mark: null })),
        ];
        const ids = drawQuestions(slots, seeded(seed)).map(({ question }) => question.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(Math.min(8, 1 + draws.reduce((sum, draw) => sum + draw, 0)));
        expect(drawQuestions(slots, seeded(seed)).map(({ question }) => question.id)).toEqual(ids);
      }),
    );
  });

  test('every order of three is about as likely', () => {
    const random = seeded(42);
    const counts = new Map<string, number>();
    for (let n = 0; n < 6_000; n++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('forms', () => {
  test.each([
    ['choice', { chosen: ['2', '3'] }],
    ['true-false', { value: false }],
    ['matching', { pairs: { one: '2', two: '1' } }],
    ['ordering', { order: ['3', '1', '2'] }],
    ['numeric', { number: '1,5', unit: 'mm' }],
    ['short', { text: 'collagen' }],
    ['blanks', { blanks: { one: 'x', two: '2' } }],
    ['hotspot', { areas: ['1'] }],
    ['scale', { point: '2' }],
    ['long', { text: 'Some words.' }],
  ])('of %s read back what they were filled with', (kind, response) => {
    expect(formAnswer(kind, formValues(kind, response)).response).toEqual(response);
    expect(formAnswer(kind, {}).response).toBeNull();
  });

  test('an order in which two lines have one place is not an answer yet', () => {
    const values = { 'answer.1': '1', 'answer.2': '1', 'answer.3': '' };
    expect(formAnswer('ordering', values)).toEqual({ response: null, unfinished: true });
  });
});

describe('time', () => {
  const timing = { deadlineAt: at(10), extraSeconds: 5, graceSeconds: 3 };

  test('the deadline itself is in time, the end of the grace still counts, and then it is late', () => {
    expect([15, 18].map((second) => cameAt(timing, at(second)))).toEqual(['in-time', 'in-grace']);
    expect(cameAt(timing, new Date(at(18).getTime() + 1))).toBe('late');
    expect(cameAt({ ...timing, deadlineAt: null }, at(59))).toBe('in-time');
  });

  test('an attempt never lasts past the end of its quiz', () => {
    expect(deadlineFrom(at(0), { timeLimitSeconds: 60, closesAt: at(30) })).toEqual(at(30));
    expect(deadlineFrom(at(0), { timeLimitSeconds: 20, closesAt: at(30) })).toEqual(at(20));
    expect(deadlineFrom(at(0), { timeLimitSeconds: null, closesAt: null })).toBeNull();
  });

  test('moments of review: during, just after for two minutes, later, and after the close', () => {
    const moment = (finished: Date | null, closes: Date | null, seconds: number) =>
      reviewMoment(finished, closes, new Date(at(0).getTime() + seconds * 1000));
    expect(moment(null, at(1), 10)).toBe('during');
    expect([moment(at(0), at(1), 119), moment(at(0), at(1), 120), moment(at(0), null, 120)]).toEqual([
      'justAfter',
      'afterClose',
      'later',
    ]);
    expect(sightAt({ later: { marks: true } }, 'later')).toEqual({
      answers: false,
      marks: true,
      key: false,
      feedback: false,
    });
    expect(sightAt({}, 'during').key).toBe(false);
  });
});

test('several attempts make one result by the way of grading; one that waits for staff is no zero', () => {
  const shares = [0.5, null, 0.9, 0.7];
  expect(gradedShare('best', shares)).toBe(0.9);
  expect(gradedShare('first', shares)).toBe(0.5);
  expect(gradedShare('last', shares)).toBe(0.7);
  expect(gradedShare('average', shares)).toBeCloseTo(0.7);
  expect(gradedShare('last', [0.5, null])).toBeNull();
  expect(gradedShare('best', [])).toBeNull();
});
