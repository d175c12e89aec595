import { parse } from 'csv-parse/sync';
import type { Locale } from '../../../platform/i18n/locales.js';
import {
  ORDERING_MODES,
  QUESTION_KINDS,
  type OrderingMode,
  type Question,
  type QuestionKind,
} from '../../questions/question.js';
import { readNumber, requireNumber, shareOf } from '../numbers.rules.js';
import { Draft, LONG_WORDS, plainBase, Refused, unreadable, type ReadFile } from '../reading.js';

/** The columns of a question; those of its answers stand in ANSWER_COLUMNS with a number behind them. */
export const COLUMNS = [
  ...[
    'kind',
    'name',
    'question',
    'category',
    'tags',
    'mark',
    'penalty',
    'general_feedback',
    'hint_1',
    'hint_2',
    'hint_3',
  ],
  ...[
    'several',
    'all_or_nothing',
    'shuffle',
    'key',
    'when_true',
    'when_false',
    'mode',
    'match_case',
    'most_words',
    'guide',
  ],
] as const;

/** The columns of each answer: `answer_1`, `share_1` and so on. */
export const ANSWER_COLUMNS = ['answer', 'share', 'feedback', 'match', 'tolerance'] as const;

const MOST_ANSWERS = 60;
const SEPARATORS = [',', ';', '\t'] as const;
const YES = new Set(['yes', 'true', '1', 'x', 'ja', 'oui', 'waar', 'vrai']);
const NO = new Set(['', 'no', 'false', '0', 'nee', 'non', 'onwaar', 'faux']);

type Row = Record<string, string>;

/** Reads a table of questions. Never fails: what cannot be read is told row by row. */
export function readCsv(text: string, locale: Locale): ReadFile {
  const clean = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const header = clean.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [...SEPARATORS].sort((a, b) => header.split(b).length - header.split(a).length)[0]!;
  let records: { record: Row; info: { lines: number } }[];
  try {
    records = parse(clean, {
      columns: (names: string[]) =>
        names.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_'),
        ),
      ...{
        delimiter,
        info: true,
        skip_empty_lines: true,
        relax_column_count: true,
        trim: true,
        max_record_size: 2_000_000,
      },
    });
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    return unreadable('csvBroken', { value: message.slice(0, 120) }, lines ?? null);
  }
  if (records.length === 0) return unreadable('emptyFile');
  const names = Object.keys(records[0]!.record);
  if (!names.includes('kind') || !names.includes('question')) return unreadable('csvColumns', {}, 1);
  const unknown = names.filter((name) => !isColumn(name));
  return {
    questions: records.map(({ record, info: { lines } }) => {
      // The reader counts to the end of a row; a row may hold several lines.
      const inside = Object.values(record).reduce((sum, cell) => sum + (cell?.split('\n').length ?? 1) - 1, 0);
      const draft = new Draft(locale, lines - inside);
      if (unknown.some((name) => record[name])) draft.loses('csvUnknown', { value: unknown.join(', ').slice(0, 120) });
      return draft.finish(() => readRow(record, draft));
    }),
    quizzes: [],
  };
}

function isColumn(name: string): boolean {
  const [, base = '', number] = /^(.*?)_(\d+)$/.exec(name) ?? [];
  const isAnswer =
    (ANSWER_COLUMNS as readonly string[]).includes(base) && Number(number) >= 1 && Number(number) <= MOST_ANSWERS;
  return isAnswer || (COLUMNS as readonly string[]).includes(name);
}

interface Answer {
  answer: string;
  share: string;
  feedback: string;
  match: string;
  tolerance: string;
}

function readRow(row: Row, draft: Draft): Question {
  const cell = (name: string) => row[name] ?? '';
  const kind = cell('kind').toLowerCase();
  draft.called = cell('name').slice(0, 300);
  draft.tags = cell('tags')
    .split(/[,|]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  draft.category = cell('category')
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  if (!(QUESTION_KINDS as readonly string[]).includes(kind))
    throw new Refused('unknownType', { value: kind.slice(0, 40) });
  const base = {
    ...plainBase(),
    stem: draft.words(cell('question')),
    general: draft.feedback(cell('general_feedback')),
    hints: ['hint_1', 'hint_2', 'hint_3'].flatMap((name) => (cell(name) ? [draft.words(cell(name))] : [])),
    mark: cell('mark') === '' ? 1 : number(cell('mark')),
    penalty: cell('penalty') === '' ? 0 : shareOf(percent(cell('penalty'))),
  };
  return readKind(kind as QuestionKind, base, answersOf(row), cell, draft);
}

function answersOf(row: Row): Answer[] {
  const answers: Answer[] = [];
  for (let n = 1; n <= MOST_ANSWERS; n++) {
    const found = Object.fromEntries(ANSWER_COLUMNS.map((name) => [name, row[`${name}_${n}`] ?? ''])) as unknown;
    const answer = found as Answer;
    if (answer.answer !== '' || answer.match !== '') answers.push(answer);
    else if (answer.share || answer.feedback || answer.tolerance) throw new Refused('emptyAnswer');
  }
  return answers;
}

type Base = ReturnType<typeof plainBase> & Pick<Question, 'stem' | 'general'>;

function readKind(
  kind: QuestionKind,
  base: Base,
  answers: Answer[],
  cell: (name: string) => string,
  draft: Draft,
): Question {
  const shuffle = cell('shuffle') === '' || yes(cell('shuffle'));
  const share = ({ share: given }: Answer, usual: number) => (given === '' ? usual : shareOf(percent(given)));
  const feedback = ({ feedback: said }: Answer) => draft.feedback(said);
  const items = () => answers.map(({ answer }) => ({ id: '', words: draft.words(answer) }));
  switch (kind) {
    case 'choice': {
      const several = yes(cell('several'));
      const options = answers.map((one) => ({
        ...{ id: '', picture: null, fraction: share(one, 0) },
        ...{ words: draft.words(one.answer), feedback: feedback(one) },
      }));
      return { kind, ...base, several, allOrNothing: several && yes(cell('all_or_nothing')), shuffle, options };
    }
    case 'true-false':
      if (cell('key') === '') throw new Refused('badTruth', { value: '' });
      return {
        ...{ kind, ...base, key: yes(cell('key')) },
        ...{ whenTrue: draft.feedback(cell('when_true')), whenFalse: draft.feedback(cell('when_false')) },
      };
    case 'matching': {
      const pairs = answers.map((one) => ({ id: '', words: draft.words(one.answer), answer: draft.words(one.match) }));
      return { kind, ...base, shuffle, pairs };
    }
    case 'ordering': {
      const mode = cell('mode') || 'absolute';
      if (!(ORDERING_MODES as readonly string[]).includes(mode))
        throw new Refused('unknownGrading', { value: mode.slice(0, 40) });
      return { kind, ...base, mode: mode as OrderingMode, items: items() };
    }
    case 'numeric':
      return {
        kind,
        ...base,
        answers: answers.map((one) => numeric(one, share(one, 1), draft)),
        units: [],
        unitPenalty: null,
      };
    case 'short': {
      const list = answers.map((one) => ({ pattern: one.answer, fraction: share(one, 1), feedback: feedback(one) }));
      return { kind, ...base, matchCase: yes(cell('match_case')), answers: list };
    }
    case 'scale':
      return { kind, ...base, points: items() };
    case 'long': {
      const most = cell('most_words') === '' ? LONG_WORDS : number(cell('most_words'));
      return { kind, ...base, mostWords: most, guide: draft.words(cell('guide')) };
    }
    case 'text':
      return { kind, ...base, mark: 0 };
    default:
      throw new Refused('csvKind', { value: kind });
  }
}

function numeric({ answer, tolerance, feedback }: Answer, fraction: number, draft: Draft) {
  return {
    value: answer === '*' ? null : number(answer),
    tolerance: tolerance === '' ? 0 : number(tolerance),
    toleranceKind: 'nominal' as const,
    fraction,
    feedback: draft.feedback(feedback),
  };
}

/** A sheet of Belgium writes 0,5: one comma between digits and no point is that. */
function number(text: string): number {
  return readNumber(text) ?? requireNumber(/^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
}

/** Shares are per cent, with or without the sign. */
const percent = (text: string) => {
  const bare = text.replace(/\s*%$/, '');
  return /^[+-]?\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
};

function yes(text: string): boolean {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new Refused('badTruth', { value: text.slice(0, 40) });
}
