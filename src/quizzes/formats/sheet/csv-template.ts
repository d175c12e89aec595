import { stringify } from 'csv-stringify/sync';
import { ANSWER_COLUMNS, COLUMNS } from './read-csv.js';

const EXAMPLES: Record<string, string>[] = [
  {
    ...{
      kind: 'choice',
      name: 'uv-deepest',
      question: 'Which rays reach deepest into the skin?',
      tags: 'sun',
      mark: '1',
    },
    ...{ answer_1: 'UVA', share_1: '100', feedback_1: 'It reaches the dermis.', answer_2: 'UVB', answer_3: 'UVC' },
  },
  {
    kind: 'true-false',
    question: 'UVA passes through window glass.',
    key: 'true',
    when_false: 'Glass stops UVB, not UVA.',
  },
  {
    kind: 'matching',
    question: 'What does each layer do?',
    answer_1: 'Epidermis',
    match_1: 'Keeps water in',
    answer_2: 'Dermis',
    match_2: 'Gives strength',
  },
  {
    kind: 'ordering',
    question: 'From the outside in.',
    mode: 'absolute',
    answer_1: 'Epidermis',
    answer_2: 'Dermis',
    answer_3: 'Subcutis',
  },
  {
    kind: 'numeric',
    question: 'After how many hours should sunscreen be put on again?',
    answer_1: '2',
    tolerance_1: '0.5',
  },
  {
    kind: 'short',
    question: 'Which protein gives skin its strength?',
    answer_1: 'collagen*',
    answer_2: 'elastin',
    share_2: '50',
  },
  {
    kind: 'long',
    question: 'What will you change this week, and why?',
    most_words: '200',
    guide: 'One habit and one reason.',
  },
];

/** A table to begin with: every column, and one question of each kind that a table can hold. */
export function csvTemplate(): Buffer {
  const answers = [1, 2, 3, 4].flatMap((n) => ANSWER_COLUMNS.map((name) => `${name}_${n}`));
  return Buffer.from(`\ufeff${stringify(EXAMPLES, { header: true, columns: [...COLUMNS, ...answers] })}`);
}
