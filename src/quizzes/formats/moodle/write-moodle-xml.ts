import type { Locale } from '../../../platform/i18n/locales.js';
import type { Feedback, NumericAnswer, OrderingMode, Question, QuestionOf } from '../../questions/question.js';
import { percentOf } from '../numbers.rules.js';
import { loseOurOwn, Outgoing, Unsayable, writeEach, type WrittenFile, type WrittenQuestion } from '../writing.js';
import { xmlText } from '../xml/xml-tree.js';
import { clozeText } from './write-cloze.js';

const TYPES = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  matching: 'matching',
  ordering: 'ordering',
  numeric: 'numerical',
  short: 'shortanswer',
  blanks: 'cloze',
  long: 'essay',
  text: 'description',
} as const;

const MODES: Record<OrderingMode, string> = {
  allOrNothing: 'ALL_OR_NOTHING',
  absolute: 'ABSOLUTE_POSITION',
  next: 'RELATIVE_NEXT_EXCLUDE_LAST',
  nextWithEnd: 'RELATIVE_NEXT_INCLUDE_LAST',
  neighbours: 'RELATIVE_ONE_PREVIOUS_AND_NEXT',
  pairs: 'RELATIVE_ALL_PREVIOUS_AND_NEXT',
  longestOrdered: 'LONGEST_ORDERED_SUBSET',
  longestContiguous: 'LONGEST_CONTIGUOUS_SUBSET',
  distance: 'RELATIVE_TO_CORRECT',
};

/** Writes questions as a file of Moodle's own XML in one language. */
export function writeMoodleXml(list: readonly WrittenQuestion[], locale: Locale): WrittenFile {
  const { parts, lines } = writeEach(list, () => new Outgoing(locale, 'moodle-xml'), writeQuestion);
  let category = '';
  const questions = parts.map(({ one, part }) => {
    const own = ['top', ...one.category.map((name) => name.replaceAll('/', '//'))].join('/');
    const moved =
      own === (category || 'top')
        ? ''
        : `<question type="category"><category><text>${xmlText(own)}</text></category></question>\n`;
    category = own;
    return moved + part;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;
  return { name: 'questions.moodle.xml', type: 'application/xml; charset=utf-8', bytes: Buffer.from(text), lines };
}

function writeQuestion({ name, question, tags }: WrittenQuestion, out: Outgoing): string {
  loseOurOwn(question, out);
  if (question.kind === 'hotspot' || question.kind === 'scale') throw new Unsayable('kindUnsayable');
  const stem = question.kind === 'blanks' ? clozeText(question, out) : out.say(question.stem);
  return [
    `<question type="${TYPES[question.kind]}">`,
    `<name>${plain(name)}</name>`,
    marked('questiontext', stem),
    marked('generalfeedback', out.said(question.general)),
    `<defaultgrade>${question.mark}</defaultgrade>`,
    `<penalty>${question.penalty}</penalty>`,
    ...kindOf(question, out),
    ...question.hints.map((hint) => marked('hint', out.say(hint))),
    ...(tags.length > 0 ? [`<tags>${tags.map((tag) => `<tag>${plain(tag)}</tag>`).join('')}</tags>`] : []),
    '</question>',
  ].join('\n');
}

function kindOf(question: Exclude<Question, { kind: 'hotspot' | 'scale' }>, out: Outgoing): string[] {
  switch (question.kind) {
    case 'choice':
      if (question.allOrNothing) out.loses('allOrNothingLost');
      return [
        `<single>${!question.several}</single>`,
        shuffle(question.shuffle),
        ...question.options.map((option) => {
          const said = out.say(option.words);
          if (said === '') throw new Unsayable('pictureLost');
          return answer(option.fraction, marked('', said), option.feedback, out, 'markdown');
        }),
      ];
    case 'true-false':
      return ([true, false] as const).map((value) => {
        const feedback = value ? question.whenTrue : question.whenFalse;
        return answer(value === question.key ? 1 : 0, plain(String(value)), feedback, out, 'moodle_auto_format');
      });
    case 'matching':
      return [
        shuffle(question.shuffle),
        ...question.pairs.map((pair) => {
          const stem = marked('', out.say(pair.words));
          return `<subquestion format="markdown">${stem}<answer format="markdown">${plain(out.say(pair.answer))}</answer></subquestion>`;
        }),
      ];
    case 'ordering':
      return [
        '<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>',
        `<gradingtype>${MODES[question.mode]}</gradingtype>`,
        ...question.items.map(
          (item, n) => `<answer fraction="${n + 1}" format="markdown">${plain(out.say(item.words))}</answer>`,
        ),
      ];
    case 'numeric':
      return numeric(question, out);
    case 'short':
      return [
        `<usecase>${question.matchCase ? 1 : 0}</usecase>`,
        ...question.answers.map((one) => answer(one.fraction, plain(one.pattern), one.feedback, out, 'plain_text')),
      ];
    case 'long':
      return [
        '<responseformat>editor</responseformat>\n<attachments>0</attachments>',
        `<maxwordlimit>${question.mostWords}</maxwordlimit>`,
        marked('graderinfo', out.say(question.guide)),
      ];
    default:
      return [];
  }
}

function numeric(question: QuestionOf<'numeric'>, out: Outgoing): string[] {
  const { units, unitPenalty } = question;
  const kind = unitPenalty === null ? 0 : unitPenalty.of === 'mark' ? 1 : 2;
  return [
    ...question.answers.map((one) => {
      const { value, tolerance } = nominal(one);
      const inside = `${plain(value === null ? '*' : String(value))}<tolerance>${tolerance}</tolerance>`;
      return answer(one.fraction, inside, one.feedback, out, 'plain_text');
    }),
    ...(units.length === 0
      ? []
      : [
          `<units>${units
            .map(
              ({ name, multiplier }) =>
                `<unit><multiplier>${multiplier}</multiplier><unit_name>${xmlText(name)}</unit_name></unit>`,
            )
            .join('')}</units>`,
        ]),
    `<unitgradingtype>${kind}</unitgradingtype>\n<unitpenalty>${unitPenalty?.share ?? 0.1}</unitpenalty>`,
    `<showunits>${units.length > 0 ? 0 : 3}</showunits>`,
  ];
}

/** The same interval as a number and what it may be off by. */
export function nominal({ value, tolerance, toleranceKind }: NumericAnswer): {
  value: number | null;
  tolerance: number;
} {
  if (value === null || toleranceKind === 'nominal') return { value, tolerance };
  if (toleranceKind === 'relative') return { value, tolerance: Math.abs(value) * tolerance };
  const [least, most] = [value / (1 + tolerance), value * (1 + tolerance)].sort((a, b) => a - b) as [number, number];
  const middle = least / 2 + most / 2;
  return { value: middle, tolerance: most - middle };
}

function answer(share: number, inside: string, feedback: Feedback | null, out: Outgoing, format: string): string {
  const said = out.said(feedback);
  return `<answer fraction="${percentOf(share)}" format="${format}">${inside}${said && marked('feedback', said)}</answer>`;
}

const plain = (text: string) => `<text>${xmlText(text)}</text>`;
const marked = (name: string, text: string) =>
  name ? `<${name} format="markdown">${plain(text)}</${name}>` : plain(text);
const shuffle = (on: boolean) => `<shuffleanswers>${on}</shuffleanswers>`;
