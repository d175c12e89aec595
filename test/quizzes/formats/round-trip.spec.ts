import fc from 'fast-check';
import { acceptQuestions } from '../../../src/quizzes/formats/accept-questions.js';
import { readQuestions } from '../../../src/quizzes/formats/read-questions.js';
import { writeQuestions, type ExportFormat } from '../../../src/quizzes/formats/write-questions.js';
import type { Question, QuestionKind } from '../../../src/quizzes/questions/question.js';
import { oneOfEach } from '../question-factories.js';
import { questionOf } from './questions.arbitrary.js';

const kept = (question: Question, name = 'a-question') => ({
  name,
  tags: ['sun'],
  category: ['Skin', 'Sun/UV'],
  question,
});

/** What a question means: names of parts are made anew, and numbers may differ where a computer cannot tell them apart. */
function meaning(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(6));
  if (typeof value === 'string' && key === 'en') return value.replaceAll('-&gt;', '->');
  if (Array.isArray(value)) return value.map((one) => meaning(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, inner]) => [name, meaning(inner, name)]));
}

async function throughAndBack(format: ExportFormat, question: Question) {
  const file = await writeQuestions(format, [kept(question)], 'en');
  const { questions } = await readQuestions(format, file.bytes, 'en');
  return { file, questions: acceptQuestions(questions, 'en') };
}

const EVERY: QuestionKind[] = [
  'choice',
  'true-false',
  'matching',
  'ordering',
  'numeric',
  'short',
  'blanks',
  'long',
  'text',
];
const GIFT: QuestionKind[] = ['choice', 'true-false', 'matching', 'numeric', 'short', 'long', 'text'];

describe.each<[ExportFormat, QuestionKind[]]>([
  ['json', [...EVERY, 'scale']],
  ['gift', GIFT],
  ['moodle-xml', EVERY],
])('what leaves as %s and comes back', (format, kinds) => {
  it.each(kinds)('means the same: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(questionOf(kind, true), async (question) => {
        const { file, questions } = await throughAndBack(format, question);
        if (!file.lines[0]!.written) return;
        expect(file.lines[0]!.remarks.filter(({ says }) => says !== 'clozeMarkLost')).toEqual([]);
        expect(questions).toHaveLength(1);
        expect(questions[0]).toMatchObject({
          outcome: expect.stringMatching(/exact|approximated/),
          called: 'a-question',
          tags: ['sun'],
          category: ['Skin', 'Sun/UV'],
        });
        expect(meaning(questions[0]!.question)).toEqual(meaning(question));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what leaves as QTI 3 and comes back', () => {
  const bare = (question: Question): Question => ({ ...question });
  it.each<QuestionKind>(['choice', 'matching', 'ordering', 'short', 'numeric', 'long', 'text', 'blanks'])(
    'means the same: %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(questionOf(kind, false), async (question) => {
          const { file, questions } = await throughAndBack('qti3', bare(question));
          const [line] = file.lines;
          if (!line!.written || line!.remarks.some(({ says }) => /^(?:orderModeLost|feedbackLost)$/.test(says))) return;
          expect(questions).toMatchObject([{ outcome: 'exact', remarks: [] }]);
          expect(meaning(questions[0]!.question)).toEqual(meaning(question));
        }),
        { numRuns: 30 },
      );
    },
  );
});

it('writes every kind or says why not, and never in silence', async () => {
  for (const format of ['json', 'gift', 'moodle-xml', 'qti3'] as const) {
    const list = oneOfEach().map((question) => kept(question, `q-${question.kind}`));
    const { bytes, lines } = await writeQuestions(format, list, 'en');
    expect(lines).toHaveLength(list.length);
    const written = lines.filter((line) => line.written).length;
    const { questions } = await readQuestions(format, bytes, 'en');
    expect(questions).toHaveLength(written);
    for (const { question, called, remarks, fault } of acceptQuestions(questions, 'en'))
      expect({ called, remarks, fault, read: question !== null }).toMatchObject({ read: true });
    for (const { written: yes, remarks } of lines) if (!yes) expect(remarks).toHaveLength(1);
  }
});
