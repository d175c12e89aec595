import { randomUUID } from 'node:crypto';
import type { Question, QuestionKind, QuestionOf } from '../../../src/quizzes/questions/question.js';
import type { ReviewRules, ReviewSight } from '../../../src/quizzes/quizzes/review.rules.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

const three = (text: string) => ({ en: text, nl: `${text} (nl)`, fr: `${text} (fr)` });
const feedback = (text: string) => ({ words: three(text), claims: [] });
const answer = (text: string) => ({ id: text.toLowerCase().replaceAll(' ', '-'), words: three(text) });

const base = {
  stem: three('What do you say?'),
  picture: null,
  general: feedback('said of every answer'),
  hints: [three('a first hint'), three('a second hint')],
  penalty: 0.25,
  mark: 1,
  loads: [],
  missing: 'skip' as const,
};

const option = (text: string, fraction: number) => ({
  ...answer(text),
  picture: null,
  fraction,
  feedback: feedback(`said of ${text}`),
});

const KINDS: { [K in QuestionKind]: QuestionOf<K> } = {
  choice: {
    ...base,
    kind: 'choice',
    several: false,
    allOrNothing: false,
    shuffle: true,
    options: [option('secret-right', 1), option('wrong one', 0), option('wrong two', 0)],
  },
  'true-false': { ...base, kind: 'true-false', key: true, whenTrue: feedback('yes'), whenFalse: feedback('no') },
  matching: {
    ...base,
    kind: 'matching',
    shuffle: true,
    pairs: ['epidermis outside', 'dermis middle', 'subcutis inside'].map((pair) => {
      const [stem = '', to = ''] = pair.split(' ');
      return { id: `pair-${stem}`, words: three(stem), answer: three(to) };
    }),
  },
  ordering: {
    ...base,
    kind: 'ordering',
    mode: 'absolute',
    items: ['outermost', 'below it', 'deepest'].map(answer),
  },
  numeric: {
    ...base,
    kind: 'numeric',
    answers: [
      {
        value: 1.5,
        tolerance: 0.1,
        toleranceKind: 'nominal',
        fraction: 1,
        feedback: feedback('said of secret-number'),
      },
    ],
    units: [
      { name: 'mm', multiplier: 1 },
      { name: 'cm', multiplier: 0.1 },
    ],
    unitPenalty: { share: 0.5, of: 'mark' },
  },
  short: {
    ...base,
    kind: 'short',
    matchCase: false,
    answers: [{ pattern: 'secret-collagen', fraction: 1, feedback: feedback('said of collagen') }],
  },
  blanks: {
    ...base,
    stem: three('The [[one]] lies on the [[two]], [[three]] mm deep.'),
    kind: 'blanks',
    blanks: [
      {
        id: 'one',
        weight: 1,
        kind: 'short',
        matchCase: false,
        answers: [{ pattern: 'secret-epidermis', fraction: 1, feedback: null }],
      },
      {
        id: 'two',
        weight: 1,
        kind: 'choice',
        shuffle: true,
        options: [option('secret-dermis', 1), option('floor', 0)],
      },
      {
        id: 'three',
        weight: 1,
        kind: 'numeric',
        answers: [{ value: 2, tolerance: 0, toleranceKind: 'nominal', fraction: 1, feedback: null }],
      },
    ],
  },
  hotspot: {
    ...base,
    kind: 'hotspot',
    figure: 'skin-layers',
    several: false,
    areas: [
      {
        id: 'secret-area',
        label: three('the top band'),
        shape: { kind: 'rect', x: 0, y: 40, width: 290, height: 80 },
        fraction: 1,
        feedback: feedback('said of the band'),
      },
      {
        id: 'other-area',
        label: three('the middle'),
        shape: { kind: 'circle', x: 140, y: 240, radius: 60 },
        fraction: 0,
        feedback: null,
      },
    ],
  },
  scale: { ...base, kind: 'scale', points: ['never', 'sometimes', 'always'].map(answer) },
  long: { ...base, kind: 'long', mostWords: 50, guide: three('secret-guide') },
  text: { ...base, kind: 'text', mark: 0, hints: [], general: null, stem: three('Read this first.') },
};

/** A question of a kind, with what a test changes. */
export function makeQuestion<K extends QuestionKind>(kind: K, changes: Partial<QuestionOf<K>> = {}): QuestionOf<K> {
  return { ...KINDS[kind], ...changes };
}

/** One of each kind, the passage first. */
export const everyKind = (): Question[] => [KINDS.text, ...Object.values(KINDS).filter(({ kind }) => kind !== 'text')];

const all: ReviewSight = { answers: true, marks: true, key: true, feedback: true };

/** Review rules that show everything once an attempt is over, and while it runs what was marked at once. */
export const OPEN_REVIEW: ReviewRules = { during: { ...all, key: false }, justAfter: all, later: all, afterClose: all };

/** What a test may say of a quiz. */
export interface QuizChanges {
  kind?: 'knowledge' | 'profile';
  way?: string;
  timeLimitSeconds?: number | null;
  graceSeconds?: number;
  opensAt?: Date | null;
  closesAt?: Date | null;
  attemptsAllowed?: number | null;
  grading?: string;
  passShare?: number | null;
  shuffle?: boolean;
  review?: ReviewRules;
  status?: string;
  title?: string;
}

/** A quiz that asks these questions, in the school's database. */
export async function makeQuiz(
  school: TestApp,
  questions: readonly Question[],
  changes: QuizChanges = {},
): Promise<{ id: string; slug: string }> {
  const slug = `quiz-${randomUUID()}`;
  const instrument = changes.kind === 'profile' ? '{}' : null;
  const [quiz] = await school.database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, time_limit_seconds, grace_seconds, opens_at, closes_at, attempts_allowed, grading, pass_share, shuffle, review, instrument, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now(), now()) RETURNING id`,
    [
      ...[slug, changes.kind ?? 'knowledge', changes.status ?? 'published'],
      ...[
        JSON.stringify(three(changes.title ?? 'What do you know?')),
        JSON.stringify(three('Some questions about *skin*.')),
      ],
      ...[changes.way ?? 'deferred', changes.timeLimitSeconds ?? null, changes.graceSeconds ?? 0],
      ...[
        changes.opensAt ?? null,
        changes.closesAt ?? null,
        changes.attemptsAllowed ?? null,
        changes.grading ?? 'best',
      ],
      ...[
        changes.passShare ?? null,
        changes.shuffle ?? false,
        JSON.stringify(changes.review ?? OPEN_REVIEW),
        instrument,
      ],
    ],
  );
  for (const [index, question] of questions.entries()) {
    const id = await keepQuestion(school, question);
    await school.database.query('INSERT INTO quiz_slot (quiz_id, position, question_id) VALUES ($1, $2, $3)', [
      quiz!.id,
      index + 1,
      id,
    ]);
  }
  return { id: quiz!.id, slug };
}

/** Puts a question into the bank. */
export async function keepQuestion(school: TestApp, question: Question, tags: string[] = []): Promise<string> {
  return school.database.transaction(async (tx) => {
    const [made] = await tx.query<{ id: string }>(
      'INSERT INTO question (name, kind, tags, version, created_at, updated_at) VALUES ($1, $2, $3, 1, now(), now()) RETURNING id',
      [`q-${randomUUID()}`, question.kind, tags],
    );
    await tx.query(
      'INSERT INTO question_version (question_id, version, content, created_at) VALUES ($1, 1, $2, now())',
      [made!.id, JSON.stringify(question)],
    );
    return made!.id;
  });
}

/** What the API says of an attempt, as far as tests read it. */
export interface AttemptJson {
  id: string;
  endsAt: string | null;
  finishedAt: string | null;
  mark: number | null;
  most: number | null;
  passed: boolean | null;
  highestTurn: number;
  lateAnswers: number;
  questions: {
    position: number;
    kind: QuestionKind;
    options: { id: string; text: string }[];
    stems: { id: string; text: string }[];
    blanks: { id: string; options: { id: string; text: string }[] }[];
    areas: { id: string; label: string }[];
    response: Record<string, unknown> | null;
    tries: number;
    review: { state: string | null; mark: number | null; key: string[] | null; feedback: { html: string }[] } | null;
  }[];
}

/** The right answer to a question, in the names that the attempt shows. */
export function rightResponse(question: AttemptJson['questions'][number]): Record<string, unknown> | null {
  const named = (text: string) => question.options.find((one) => one.text === text)!.id;
  switch (question.kind) {
    case 'choice':
      return { chosen: [named('secret-right')] };
    case 'true-false':
      return { value: true };
    case 'matching':
      return {
        pairs: { 'pair-epidermis': named('outside'), 'pair-dermis': named('middle'), 'pair-subcutis': named('inside') },
      };
    case 'ordering':
      return { order: ['outermost', 'below it', 'deepest'].map(named) };
    case 'numeric':
      return { number: '1.5', unit: 'mm' };
    case 'short':
      return { text: 'Secret-Collagen' };
    case 'blanks':
      return {
        blanks: {
          one: 'secret-epidermis',
          two: question.blanks.find(({ id }) => id === 'two')!.options.find(({ text }) => text === 'secret-dermis')!.id,
          three: '2',
        },
      };
    case 'hotspot':
      return { areas: [question.areas.find(({ label }) => label === 'the top band')!.id] };
    case 'scale':
      return { point: named('sometimes') };
    case 'long':
      return { text: 'Some words about skin.' };
    default:
      return null;
  }
}

const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** One learner's way to the API. */
export class Taker {
  turn = 0;

  constructor(
    private readonly visitor: Visitor,
    readonly quizId: string,
  ) {}

  async start(): Promise<AttemptJson> {
    return (await this.visitor.api('POST', `/api/v1/quizzes/${this.quizId}/attempts`, undefined, OWN_PAGE)).json();
  }

  give(attemptId: string, position: number, response: unknown, changes: Record<string, unknown> = {}) {
    const body = {
      clientId: randomUUID(),
      clientTurn: ++this.turn,
      givenAt: new Date().toISOString(),
      response,
      ...changes,
    };
    return this.visitor.api('PUT', `/api/v1/attempts/${attemptId}/answers/${position}`, body, OWN_PAGE);
  }

  async finish(attemptId: string): Promise<AttemptJson> {
    return (await this.visitor.api('POST', `/api/v1/attempts/${attemptId}/finish`, undefined, OWN_PAGE)).json();
  }

  async attempt(attemptId: string): Promise<AttemptJson> {
    return (await this.visitor.api('GET', `/api/v1/attempts/${attemptId}`)).json();
  }
}
