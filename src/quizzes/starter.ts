import type { Database, Transaction } from '../platform/database/database.js';
import { saveQuestions } from './bank/save-question.js';
import type { ReviewRules, ReviewSight } from './quizzes/review.rules.js';
import { readStarterQuizzes, type StarterQuestion, type StarterQuiz } from './starter.input.js';

const ALL: ReviewSight = { answers: true, marks: true, key: true, feedback: true };
const AFTERWARDS = { justAfter: ALL, later: ALL, afterClose: ALL };

/** What may be seen when, by the way of a quiz. */
const REVIEWS: Record<StarterQuiz['quiz']['way'], ReviewRules> = {
  deferred: { during: { answers: true, marks: false, key: false, feedback: false }, ...AFTERWARDS },
  certainty: { during: { answers: true, marks: false, key: false, feedback: false }, ...AFTERWARDS },
  immediate: { during: ALL, ...AFTERWARDS },
  // The key would spoil the next try.
  adaptive: { during: { ...ALL, key: false }, ...AFTERWARDS },
};

/** Nothing on a profile is right or wrong. */
const PROFILE_SIGHT: ReviewSight = { answers: true, marks: false, key: false, feedback: true };
const PROFILE_REVIEW: ReviewRules = {
  during: PROFILE_SIGHT,
  justAfter: PROFILE_SIGHT,
  later: PROFILE_SIGHT,
  afterClose: PROFILE_SIGHT,
};

/** Fills in the quizzes that the school opens with, after the claims they cite; what is there already stays as it is. */
export async function seedQuizzes(database: Database, now: Date): Promise<void> {
  const quizzes = await readStarterQuizzes();
  await database.transaction(async (tx) => {
    await addQuestions(
      tx,
      quizzes.flatMap(({ questions }) => questions),
      now,
    );
    for (const { quiz } of quizzes) await addQuiz(tx, quiz, now);
  });
}

async function addQuestions(tx: Transaction, questions: readonly StarterQuestion[], now: Date): Promise<void> {
  // Which of these does the bank have already?
  const known = await tx.query<{ name: string }>('SELECT name FROM question WHERE name = ANY ($1)', [
    questions.map(({ name }) => name),
  ]);
  const there = new Set(known.map(({ name }) => name));
  await saveQuestions(
    tx,
    questions.filter(({ name }) => !there.has(name)),
    { actor: null, now, whenTaken: 'refuse' },
  );
}

async function addQuiz(tx: Transaction, quiz: StarterQuiz['quiz'], now: Date): Promise<void> {
  const { slug, kind, status, title, intro, way, grading, passShare, instrument } = quiz;
  const review = kind === 'profile' ? PROFILE_REVIEW : REVIEWS[way];
  const [added] = await tx.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, grading, pass_share, review, instrument, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, kind, status, title, intro, way, grading, passShare, review, instrument, now],
  );
  if (!added) return;
  for (const [index, slot] of quiz.slots.entries()) await addSlot(tx, added.id, index + 1, slot);
}

async function addSlot(
  tx: Transaction,
  quizId: string,
  position: number,
  slot: StarterQuiz['quiz']['slots'][number],
): Promise<void> {
  if ('draw' in slot) {
    await tx.query('INSERT INTO quiz_slot (quiz_id, position, tags, draw) VALUES ($1, $2, $3, $4)', [
      quizId,
      position,
      slot.tags,
      slot.draw,
    ]);
    return;
  }
  const asked = await tx.query(
    `INSERT INTO quiz_slot (quiz_id, position, question_id) SELECT $1, $2, id FROM question WHERE name = $3
     RETURNING question_id`,
    [quizId, position, slot.question],
  );
  if (asked.length === 0) throw new Error(`a starter quiz asks ${slot.question}, which is not in the bank`);
}
