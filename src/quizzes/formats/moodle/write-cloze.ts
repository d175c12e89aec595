import type { Blank, QuestionOf } from '../../questions/question.js';
import { percentOf } from '../numbers.rules.js';
import { Unsayable, type Outgoing } from '../writing.js';
import { nominal } from './write-moodle-xml.js';

/** The stem of a text with blanks, with each blank as `{1:SHORTANSWER:...}` writes it. */
export function clozeText({ stem, blanks, mark }: QuestionOf<'blanks'>, out: Outgoing): string {
  const sum = blanks.reduce((total, { weight }) => total + weight, 0);
  if (blanks.some(({ weight }) => !Number.isInteger(weight))) throw new Unsayable('weightsUnsayable');
  if (sum !== mark) out.loses('clozeMarkLost');
  const text = out.say(stem);
  if (/\{\d*:[A-Z_]+:/.test(text)) throw new Unsayable('kindUnsayable');
  return text.replace(/\[\[([a-zA-Z0-9-]+)\]\]/g, (sign, id: string) => {
    const blank = blanks.find((one) => one.id === id);
    return blank ? gap(blank, out) : sign;
  });
}

function gap(blank: Blank, out: Outgoing): string {
  switch (blank.kind) {
    case 'short': {
      const answers = blank.answers.map((one) => written(one.fraction, one.pattern, out.said(one.feedback)));
      return `{${blank.weight}:${blank.matchCase ? 'SHORTANSWER_C' : 'SHORTANSWER'}:${answers.join('~')}}`;
    }
    case 'numeric': {
      const answers = blank.answers.map((one) => {
        const { value, tolerance } = nominal(one);
        return written(one.fraction, value === null ? '*' : `${value}:${tolerance}`, out.said(one.feedback));
      });
      return `{${blank.weight}:NUMERICAL:${answers.join('~')}}`;
    }
    case 'choice': {
      const answers = blank.options.map((one) => {
        const said = out.say(one.words);
        if (said === '') throw new Unsayable('pictureLost');
        return written(one.fraction, said, out.said(one.feedback));
      });
      return `{${blank.weight}:MULTICHOICE${blank.shuffle ? '_S' : ''}:${answers.join('~')}}`;
    }
  }
}

/** A whole answer, one with its share, or a wrong one; words that look like a share have theirs before them. */
function written(share: number, text: string, said: string): string {
  const sign = share === 1 && !/^\s*[%=]/.test(text) ? '=' : `%${percentOf(share)}%`;
  return `${sign}${escaped(text)}${said && `#${escaped(said)}`}`;
}

/** A star that stands for itself keeps its own stroke. */
const escaped = (text: string) => text.replace(/[\\#~=}{"/]/g, '\\$&');
