import { SaveQuestions } from '../../../src/masterclasses/questions/save-questions.js';
import { QuestionQueries } from '../../../src/masterclasses/questions/questions.queries.js';
import type { Question } from '../../../src/masterclasses/questions/question.rules.js';
import type { TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { until } from '../../support/until.js';

/** A question with what a test says of it, and plain settings for the rest. */
export const question = (given: Partial<Question> & Pick<Question, 'kind'>): Question => ({
  id: '',
  required: false,
  label: { en: `A ${given.kind} question` },
  help: {},
  options: [],
  min: null,
  max: null,
  ...given,
});

/** Options of these names. */
export const options = (...names: string[]) => names.map((name) => ({ id: '', label: { en: name } }));

/** Gives a masterclass another version of its questions, and waits until the session's form asks them. */
export async function ask(
  school: TestApp,
  { id: sessionId, masterclassId }: { id: string; masterclassId: string },
  questions: readonly Question[],
): Promise<Question[]> {
  const queries = school.get(QuestionQueries);
  const { version } = await queries.ofMasterclass(masterclassId);
  const manager = await makeViewer(school, ['manager']);
  const saved = await school.get(SaveQuestions).run(manager, masterclassId, { version, questions }, new Date());
  const set = await until('the questions to be announced', async () => {
    const now = await queries.ofSession(sessionId);
    return now.version === saved ? now : null;
  });
  return [...set.questions];
}

/** The answers that a session's registrations hold, by address. */
export async function answersOf({ database }: Pick<TestApp, 'database'>, sessionId: string) {
  const rows = await database.query<{ email: string; answers: Record<string, unknown>; version: number | null }>(
    `SELECT email::text, answers, questions_version AS version FROM registration WHERE session_id = $1`,
    [sessionId],
  );
  return Object.fromEntries(rows.map(({ email, ...row }) => [email, row]));
}
