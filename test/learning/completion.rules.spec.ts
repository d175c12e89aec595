import fc from 'fast-check';
import {
  countRequired,
  finishedAt,
  isComplete,
  lessonAfter,
  lessonsLeft,
  openedAtByOurClock,
  percentage,
  quizzesLeft,
  requiredLessons,
  requiredQuizzes,
  resumeLesson,
  resumeQuiz,
  type LessonStanding,
  type QuizStanding,
  type Standing,
} from '../../src/learning/completion.rules.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const lesson = (id: string, changes: Partial<LessonStanding> = {}): LessonStanding => ({
  id,
  slug: id,
  open: true,
  required: true,
  opensAt: null,
  doneAt: null,
  ...changes,
});
const quiz = (id: string, changes: Partial<QuizStanding> = {}): QuizStanding => ({
  ...{ id, slug: id, open: true, required: true, tried: false, passedAt: null },
  ...changes,
});
const standing = (lessons: LessonStanding[], changes: Partial<Standing> = {}): Standing => ({
  contract: 2,
  quizzes: [],
  finishedAt: null,
  rememberedLessonId: null,
  rememberedSection: 0,
  lessons,
  ...changes,
});
const done = { doneAt: NOW };

/** What learner and editor can do to a course, in any order. */
type Edit = {
  kind:
    | 'done'
    | 'undo'
    | 'withdraw'
    | 'reopen'
    | 'delete'
    | 'add'
    | 'open'
    | 'close'
    | 'unlock'
    | 'pass'
    | 'lose-pass'
    | 'withdraw-quiz'
    | 'offer-quiz'
    | 'release-quiz';
  at: number;
};
const LATER = new Date('2026-12-07T00:00:00Z');

/** Does an edit the way the actions and the editor do, including the mark that a finished course leaves. */
function apply(before: Standing, { kind, at }: Edit): Standing {
  const index = before.lessons.length === 0 ? -1 : at % before.lessons.length;
  const change = (changes: Partial<LessonStanding>) =>
    before.lessons.map((one, position) => (position === index ? { ...one, ...changes } : one));
  const place = before.quizzes.length === 0 ? -1 : at % before.quizzes.length;
  const quizzes = (changes: Partial<QuizStanding>): Standing => ({
    ...before,
    quizzes: before.quizzes.map((one, position) => (position === place ? { ...one, ...changes } : one)),
  });
  /** A quiz that is passed, or no longer asked, finishes the course as soon as the event of it is dealt with. */
  const settled = (after: Standing): Standing => ({
    ...after,
    finishedAt: after.finishedAt ?? (isComplete(after) ? NOW : null),
  });
  const stamped = (lessons: readonly LessonStanding[], from: Standing): Standing => {
    const after = { ...before, lessons };
    return { ...after, finishedAt: before.finishedAt ?? (isComplete(from) ? NOW : null) };
  };
  switch (kind) {
    case 'done': {
      if (index < 0 || !before.lessons[index]!.open || before.lessons[index]!.opensAt) return before;
      const lessons = change(done);
      return stamped(lessons, { ...before, lessons });
    }
    case 'undo':
      return stamped(change({ doneAt: null }), before);
    case 'withdraw':
      return { ...before, lessons: change({ open: false }) };
    case 'reopen':
      return { ...before, lessons: change({ open: true }) };
    case 'delete':
      return { ...before, lessons: before.lessons.filter((_, position) => position !== index) };
    case 'add':
      return {
        ...before,
        lessons: [...before.lessons, lesson(`added-${before.lessons.length}-${at}`, { required: false })],
      };
    case 'close':
      // Staff say that it opens later; what is done is not taken away.
      return { ...before, lessons: before.lessons[index]?.doneAt ? before.lessons : change({ opensAt: LATER }) };
    case 'unlock':
      return { ...before, lessons: change({ opensAt: null }) };
    case 'pass':
      return before.quizzes[place]?.open ? settled(quizzes({ passedAt: NOW, tried: true })) : before;
    case 'lose-pass':
      return quizzes({ passedAt: null });
    case 'withdraw-quiz':
      return quizzes({ open: false });
    case 'offer-quiz':
      return { ...before, quizzes: [...before.quizzes, quiz(`offered-${at}`, { required: false })] };
    case 'release-quiz':
      return settled(quizzes({ required: false }));
    case 'open':
      return { ...before, rememberedLessonId: before.lessons[index]?.id ?? null };
  }
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>(
      'done',
      'done',
      'done',
      'undo',
      'withdraw',
      'reopen',
      'delete',
      'add',
      'open',
      'close',
      'unlock',
      'pass',
      'pass',
      'lose-pass',
      'withdraw-quiz',
      'offer-quiz',
      'release-quiz',
    ),
    at: fc.nat(20),
  }),
  { maxLength: 40 },
);
const pinned = fc
  .record({ lessons: fc.nat(6), quizzes: fc.nat(3), contract: fc.constantFrom(1, 2) })
  .map(({ lessons, quizzes, contract }) =>
    standing(
      Array.from({ length: lessons }, (_, index) => lesson(`l${index}`)),
      { contract, quizzes: Array.from({ length: quizzes }, (_, index) => quiz(`q${index}`)) },
    ),
  );

describe('whatever learner and editors do, in any order', () => {
  const always = (holds: (now: Standing, before: Standing, edit: Edit) => void) =>
    fc.assert(
      fc.property(pinned, edits, (begun, all) => {
        let now = begun;
        for (const edit of all) {
          const before = now;
          now = apply(before, edit);
          holds(now, before, edit);
        }
      }),
      { numRuns: 500 },
    );

  test('the percentage is a whole number from 0 to 100, and 100 exactly when the course is complete', () => {
    always((now) => {
      expect(Number.isInteger(percentage(now))).toBe(true);
      expect(percentage(now)).toBeGreaterThanOrEqual(0);
      expect(percentage(now)).toBeLessThanOrEqual(100);
      expect(percentage(now) === 100).toBe(isComplete(now));
    });
  });

  test('complete, the date of finishing and what is left agree', () => {
    always((now) => {
      expect(finishedAt(now) !== null).toBe(isComplete(now));
      const left = lessonsLeft(now).length + quizzesLeft(now).length;
      const required = requiredLessons(now).length + requiredQuizzes(now).length;
      expect(countRequired(now)).toEqual({ all: required, done: required - left });
      if (!isComplete(now) && required > 0) expect(left).toBeGreaterThan(0);
      if (required > 0 && left === 0) expect(isComplete(now)).toBe(true);
    });
  });

  test('a finished course stays finished, with the date it had', () => {
    always((now, before) => {
      if (before.finishedAt) expect(now.finishedAt).toEqual(before.finishedAt);
    });
  });

  test('a lesson that is added changes neither percentage nor completeness', () => {
    always((now, before, edit) => {
      if (edit.kind !== 'add') return;
      expect(percentage(now)).toBe(percentage(before));
      expect(requiredLessons(now)).toEqual(requiredLessons(before));
    });
  });

  test('marking never lowers the percentage', () => {
    always((now, before, edit) => {
      if (edit.kind === 'done') expect(percentage(now)).toBeGreaterThanOrEqual(percentage(before));
    });
  });

  test('passing a quiz never lowers the percentage; one that is only offered changes nothing', () => {
    always((now, before, edit) => {
      if (edit.kind === 'pass') expect(percentage(now)).toBeGreaterThanOrEqual(percentage(before));
      if (edit.kind === 'offer-quiz')
        expect([percentage(now), isComplete(now)]).toEqual([percentage(before), isComplete(before)]);
    });
  });

  test('no quiz is asked of whoever enrolled under the contract that knows none, and nobody waits for a withdrawn one', () => {
    always((now) => {
      if (now.contract === 1) expect(requiredQuizzes(now)).toEqual([]);
      expect(quizzesLeft(now).every(({ open, required }) => open && required)).toBe(true);
    });
  });

  test('a quiz is what comes next only when no lesson that is asked can be read, and then there is one', () => {
    always((now) => {
      const readable = lessonsLeft(now).some((one) => one.opensAt === null);
      const next = resumeQuiz(now);
      if (next) expect([readable, isComplete(now), quizzesLeft(now)[0]]).toEqual([false, false, next]);
      else if (!isComplete(now) && !readable) expect(quizzesLeft(now)).toEqual([]);
    });
  });

  test('closing and opening lessons changes neither percentage nor what is left', () => {
    always((now, before, edit) => {
      if (edit.kind !== 'close' && edit.kind !== 'unlock') return;
      expect(percentage(now)).toBe(percentage(before));
      expect(lessonsLeft(now).map(({ id }) => id)).toEqual(lessonsLeft(before).map(({ id }) => id));
      expect(isComplete(now)).toBe(isComplete(before));
    });
  });

  test('resuming leads to a closed lesson only when every lesson that can be read is done', () => {
    always((now) => {
      if (!resumeLesson(now)?.opensAt) return;
      expect(now.lessons.filter((one) => one.open && !one.opensAt).every((one) => one.doneAt)).toBe(true);
    });
  });

  test('resuming leads to an open lesson whenever there is one, and to one not done whenever there is one', () => {
    always((now) => {
      const open = now.lessons.filter((one) => one.open);
      const resume = resumeLesson(now);
      expect(resume === null).toBe(open.length === 0);
      if (open.some((one) => one.doneAt === null)) expect(resume!.doneAt).toBeNull();
    });
  });
});

test('a course without required lessons is never complete by itself', () => {
  expect(isComplete(standing([]))).toBe(false);
  expect(percentage(standing([lesson('a', { required: false, ...done })]))).toBe(0);
});

test('a quiz counts as much as a lesson, and what is finished stays so when its pass is taken away', () => {
  const half = standing([lesson('a', done)], { quizzes: [quiz('q')] });
  expect([percentage(half), isComplete(half), resumeQuiz(half)!.id]).toEqual([50, false, 'q']);
  const later = new Date(NOW.getTime() + 1000);
  const passed = standing([lesson('a', done)], { quizzes: [quiz('q', { passedAt: later })] });
  expect([isComplete(passed), finishedAt(passed)]).toEqual([true, later]);
  expect(isComplete({ ...half, finishedAt: NOW })).toBe(true);
  expect(isComplete({ ...half, contract: 1 })).toBe(true);
});

test('one of three is 33 %, two of three is 66 %: rounding never promises more', () => {
  expect(percentage(standing([lesson('a', done), lesson('b'), lesson('c')]))).toBe(33);
  expect(percentage(standing([lesson('a', done), lesson('b', done), lesson('c')]))).toBe(66);
});

test('resuming goes to the lesson opened last, past what is done, and round to what was skipped', () => {
  const lessons = [lesson('a'), lesson('b'), lesson('c')];
  expect(resumeLesson(standing(lessons))!.id).toBe('a');
  expect(resumeLesson(standing(lessons, { rememberedLessonId: 'b' }))!.id).toBe('b');
  expect(resumeLesson(standing([lesson('a'), lesson('b', done), lesson('c')], { rememberedLessonId: 'b' }))!.id).toBe(
    'c',
  );
  expect(resumeLesson(standing([lesson('a'), lesson('b'), lesson('c', done)], { rememberedLessonId: 'c' }))!.id).toBe(
    'a',
  );
  expect(resumeLesson(standing([lesson('a', done), lesson('b', done)], { rememberedLessonId: 'b' }))!.id).toBe('b');
  expect(resumeLesson(standing([]))).toBeNull();
});

test('the lesson after skips what was withdrawn', () => {
  const course = standing([lesson('a'), lesson('b', { open: false }), lesson('c')]);
  expect(lessonAfter(course, 'a')!.id).toBe('c');
  expect(lessonAfter(course, 'c')).toBeNull();
  expect(lessonAfter(course, 'unknown')).toBeNull();
});

describe('when a page was opened', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}Z`);

  test('a browser whose clock is hours wrong still tells how long ago it was', () => {
    expect(openedAtByOurClock({ openedAt: at('15:00:00'), sentAt: at('15:00:30') }, NOW)).toEqual(at('11:59:30'));
    expect(openedAtByOurClock({ openedAt: at('03:00:00'), sentAt: at('03:10:00') }, NOW)).toEqual(at('11:50:00'));
  });

  test('it is never later than now', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
        (openedAt, sentAt) => {
          expect(openedAtByOurClock({ openedAt, sentAt }, NOW).getTime()).toBeLessThanOrEqual(NOW.getTime());
        },
      ),
    );
  });
});
