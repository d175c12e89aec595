import type { Locale } from '../../../platform/i18n/locales.js';
import type { NumericAnswer, Question, QuestionOf } from '../../questions/question.js';
import { percentOf } from '../numbers.rules.js';
import { loseOurOwn, Outgoing, Unsayable, writeEach, type WrittenFile, type WrittenQuestion } from '../writing.js';

/** Writes questions as a GIFT file in one language. */
export function writeGift(list: readonly WrittenQuestion[], locale: Locale): WrittenFile {
  const { parts, lines } = writeEach(list, () => new Outgoing(locale, 'gift'), writeQuestion);
  let category = '';
  const text = parts.map(({ one, part }) => {
    const own = one.category.map((name) => name.replaceAll('/', '//')).join('/');
    const moved = own === category ? '' : `$CATEGORY: ${own || 'top'}\n\n`;
    category = own;
    const tags = one.tags.map((tag) => ` [tag:${tag.replace(/[\]\n]/g, ' ')}]`).join('');
    return `${moved}${tags && `//${tags}\n`}${part}\n`;
  });
  return { name: 'questions.gift.txt', type: 'text/plain; charset=utf-8', bytes: Buffer.from(text.join('\n')), lines };
}

function writeQuestion({ name, question }: WrittenQuestion, out: Outgoing): string {
  loseOurOwn(question, out);
  if (question.kind !== 'text' && question.mark !== 1) out.loses('markLost');
  if (question.penalty !== 0) out.loses('penaltyLost');
  if (question.hints.length > 0) out.loses('hintsLost');
  const stem = escaped(out.say(question.stem)) || '\\n';
  const general = out.said(question.general);
  const head = `::${escaped(name)}::[markdown]${stem}`;
  if (question.kind === 'text') {
    if (general) out.loses('generalLost');
    return head;
  }
  return `${head} {${answersOf(question, out)}${general && `####${words(general)}`}}`;
}

function answersOf(question: Exclude<Question, { kind: 'text' }>, out: Outgoing): string {
  switch (question.kind) {
    case 'choice':
      return choice(question, out);
    case 'true-false': {
      const order = question.key ? (['whenFalse', 'whenTrue'] as const) : (['whenTrue', 'whenFalse'] as const);
      // A second feedback may hold the sign itself; the first may not, and both escape it.
      const said = order.map((which) => words(out.said(question[which])));
      return `${question.key ? 'TRUE' : 'FALSE'}${said[0] || said[1] ? `#${said[0]}` : ''}${said[1] && `#${said[1]}`}`;
    }
    case 'matching':
      if (!question.shuffle) out.loses('shuffleLost');
      return question.pairs
        .map(({ words: stem, answer }) => `\n\t=${arrowless(words(out.say(stem)))} -> ${escaped(out.say(answer))}`)
        .join('');
    case 'numeric':
      if (question.units.length > 0) out.loses('unitsLost');
      return numeric(question, out);
    case 'short': {
      if (question.matchCase) out.loses('matchCaseLost');
      if (question.answers.some(({ pattern }) => pattern.includes('->'))) throw new Unsayable('giftArrow');
      return question.answers
        .map(
          ({ pattern, fraction, feedback }) =>
            `\n\t=${fraction === 1 && !pattern.startsWith('%') ? '' : weight(fraction)}${literal(pattern)}${comment(arrowless(out.said(feedback)))}`,
        )
        .join('');
    }
    case 'long':
      if (Object.keys(question.guide).length > 0) out.loses('guideLost');
      return '';
    default:
      throw new Unsayable('kindUnsayable');
  }
}

function choice(question: QuestionOf<'choice'>, out: Outgoing): string {
  if (question.allOrNothing) out.loses('allOrNothingLost');
  if (!question.shuffle) out.loses('shuffleLost');
  const single = !question.several;
  // A key of its own sign makes it a single choice; without a whole answer that would not come back.
  if (single && !question.options.some(({ fraction }) => fraction === 1)) throw new Unsayable('noWholeAnswer');
  return question.options
    .map(({ words: said, fraction, feedback }) => {
      const text = words(out.say(said));
      if (text === '') throw new Unsayable('pictureLost');
      const sign =
        single && fraction === 1 ? '=' : `~${fraction === 0 && !text.startsWith('%') ? '' : weight(fraction)}`;
      return `\n\t${sign}${text}${comment(out.said(feedback))}`;
    })
    .join('');
}

function numeric(question: QuestionOf<'numeric'>, out: Outgoing): string {
  const answers = question.answers.map((answer) => {
    const share = answer.fraction === 1 ? '' : weight(answer.fraction);
    return `\n\t=${share}${interval(answer)}${comment(out.said(answer.feedback))}`;
  });
  return `#${answers.join('')}`;
}

function interval({ value, tolerance, toleranceKind }: NumericAnswer): string {
  if (value === null) return '*';
  switch (toleranceKind) {
    case 'nominal':
      return `${value}:${tolerance}`;
    case 'relative':
      return `${value}:${Math.abs(value) * tolerance}`;
    case 'geometric': {
      const ends = [value / (1 + tolerance), value * (1 + tolerance)].sort((a, b) => a - b);
      return ends.join('..');
    }
  }
}

const weight = (share: number) => `%${percentOf(share)}%`;
const comment = (said: string) => said && `#${words(said)}`;

/** Signs that mean something are escaped; a line break would end the question where it is empty. */
function escaped(text: string): string {
  return text
    .replace(/[\\:#={}~]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .trim();
}

/** Words that begin like a format are told apart from one by naming the format. */
function words(text: string): string {
  const safe = escaped(text);
  return safe.startsWith('[') ? `[markdown]${safe}` : safe;
}

/** An answer that is compared: a format before it would be read as one. */
function literal(pattern: string): string {
  const safe = escaped(pattern);
  return safe.startsWith('[') ? `[plain]${safe}` : safe;
}

/** An arrow divides a pair wherever it stands, and nothing escapes it; the same in another way of Markdown does not. */
const arrowless = (text: string) => text.replaceAll('->', '-&gt;');
