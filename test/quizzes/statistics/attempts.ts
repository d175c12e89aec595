import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../support/app.js';
import { ask, en } from '../questions.js';

/** A published quiz for one test, with questions of one choice each, of which option `a` is right. */
export interface TestQuiz {
  id: string;
  slug: string;
  versions: string[];
  questions: string[];
}

/** Makes a quiz with so many questions. */
export async function makeQuiz({ database }: TestApp, questions: number): Promise<TestQuiz> {
  const slug = `quiz-${randomUUID().slice(0, 8)}`;
  const [quiz] = await database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, review, created_at, updated_at)
     VALUES ($1, 'knowledge', 'published', $2, $2, 'deferred', '{}', now(), now()) RETURNING id`,
    [slug, { en: 'A quiz', nl: 'Een quiz', fr: 'Un quiz' }],
  );
  const made: TestQuiz = { id: quiz!.id, slug, versions: [], questions: [] };
  for (let n = 1; n <= questions; n++) {
    const content = ask('choice', { stem: en(`What is number ${n}?`) });
    const [row] = await database.query<{ question: string; version: string }>(
      `WITH q AS (INSERT INTO question (name, kind, version, created_at, updated_at) VALUES ($1, 'choice', 1, now(), now()) RETURNING id),
         v AS (INSERT INTO question_version (question_id, version, content, created_at) SELECT id, 1, $2, now() FROM q RETURNING id)
       SELECT q.id AS question, v.id AS version FROM q, v`,
      [`${slug}-${n}`, content],
    );
    await database.query('INSERT INTO quiz_slot (quiz_id, position, question_id) VALUES ($1, $2, $3)', [
      quiz!.id,
      n,
      row!.question,
    ]);
    made.versions.push(row!.version);
    made.questions.push(row!.question);
  }
  return made;
}

/** A finished attempt with these marks of at most one; null stands for one that waits for staff. The answers fit the marks. */
export async function finishAttempt(
  { database }: TestApp,
  quiz: TestQuiz,
  personId: string,
  marks: readonly (number | null)[],
  drawn: readonly boolean[] = [],
): Promise<string> {
  const total = marks.includes(null) ? null : marks.reduce<number>((sum, mark) => sum + mark!, 0);
  const [attempt] = await database.query<{ id: string }>(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most)
     SELECT $1, $2, 1 + count(*), 'deferred', now(), now(), $3, $4 FROM attempt WHERE quiz_id = $1 AND person_id = $2 RETURNING id`,
    [quiz.id, personId, total, marks.length],
  );
  await database.query(
    `INSERT INTO attempt_item (attempt_id, position, version_id, most, drawn, mark, fraction)
     SELECT $1, n, version, 1, drawn, mark, mark FROM unnest($2::uuid[], $3::numeric[], $4::boolean[]) WITH ORDINALITY AS t (version, mark, drawn, n)`,
    [attempt!.id, quiz.versions, marks, marks.map((_, at) => drawn[at] ?? false)],
  );
  await database.query(
    `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came)
     SELECT $1, n, gen_random_uuid(), n, jsonb_build_object('chosen', jsonb_build_array(CASE WHEN mark = 1 THEN 'a' WHEN mark = 0 THEN 'b' ELSE 'c' END)), now(), now(), 'in-time'
     FROM unnest($2::numeric[]) WITH ORDINALITY AS t (mark, n) WHERE mark IS NOT NULL`,
    [attempt!.id, marks],
  );
  return attempt!.id;
}
