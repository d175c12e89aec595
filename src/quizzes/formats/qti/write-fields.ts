import type { Blank, NumericAnswer, QuestionOf, ShortAnswer } from '../../questions/question.js';
import { markdownToHtml } from '../text/markdown-html.js';
import { Unsayable, type Outgoing } from '../writing.js';
import { xmlText } from '../xml/xml-tree.js';
import { keyXml, mapXml, type ItemParts } from './write-item.js';

/** A field for a number or a few words, after the stem. */
export function fieldParts(
  question: QuestionOf<'numeric'> | QuestionOf<'short'>,
  stem: string,
  out: Outgoing,
): ItemParts {
  if (question.kind === 'numeric' && question.units.length > 0) out.loses('unitsLost');
  return {
    declarations: [declaration('RESPONSE', question, question.mark, out)],
    body: `${stem}<p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>`,
    processing: mapXml(),
  };
}

/** A text with fields and lists in it. */
export function blanksParts({ stem, blanks, mark }: QuestionOf<'blanks'>, out: Outgoing): ItemParts {
  const sum = blanks.reduce((total, { weight }) => total + weight, 0);
  const [only] = blanks;
  if (blanks.length === 1 && only!.kind !== 'choice') out.loses('blankToField');
  const html = markdownToHtml(out.say(stem).replace(/\[\[([a-zA-Z0-9-]+)\]\]/g, 'QBLANK$1Q'));
  const body = html.replace(/QBLANK([a-zA-Z0-9-]+)Q/g, (sign, id: string) => {
    const blank = blanks.find((one) => one.id === id);
    return blank ? field(blank, out) : sign;
  });
  const maps = blanks.map(({ id }) => `<qti-map-response identifier="B${id}"/>`).join('');
  return {
    declarations: blanks.map((blank) => {
      const most = (mark * blank.weight) / sum;
      return blank.kind === 'choice'
        ? listDeclaration(blank, most, out)
        : declaration(`B${blank.id}`, blank, most, out);
    }),
    body: `<div>${body}</div>`,
    processing: `<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-sum>${maps}</qti-sum></qti-set-outcome-value></qti-response-processing>`,
  };
}

function field(blank: Blank, out: Outgoing): string {
  if (blank.kind !== 'choice') return `<qti-text-entry-interaction response-identifier="B${blank.id}"/>`;
  const choices = blank.options.map(({ words }, n) => {
    const said = out.say(words);
    if (said === '') throw new Unsayable('pictureLost');
    return `<qti-inline-choice identifier="A${n + 1}">${markdownToHtml(said, true)}</qti-inline-choice>`;
  });
  return `<qti-inline-choice-interaction response-identifier="B${blank.id}" shuffle="${blank.shuffle}">${choices.join('')}</qti-inline-choice-interaction>`;
}

function listDeclaration(blank: Extract<Blank, { kind: 'choice' }>, most: number, out: Outgoing): string {
  if (blank.options.some(({ feedback }) => out.said(feedback))) out.loses('feedbackLost');
  const best = Math.max(...blank.options.map(({ fraction }) => fraction));
  const right = blank.options.findIndex(({ fraction }) => fraction === best);
  const entries = blank.options.map(
    ({ fraction }, n) => `<qti-map-entry map-key="A${n + 1}" mapped-value="${fraction * most}"/>`,
  );
  return `<qti-response-declaration identifier="B${blank.id}" cardinality="single" base-type="identifier">${keyXml([`A${right + 1}`])}<qti-mapping default-value="0">${entries.join('')}</qti-mapping></qti-response-declaration>`;
}

type Field =
  { kind: 'short'; matchCase: boolean; answers: ShortAnswer[] } | { kind: 'numeric'; answers: NumericAnswer[] };

function declaration(id: string, question: Field, most: number, out: Outgoing): string {
  const entries =
    question.kind === 'short'
      ? question.answers.map((one) => ({ ...one, key: literal(one.pattern) }))
      : question.answers.flatMap((one) => {
          if (one.value === null && one.fraction === 0) {
            out.loses('anyNumberLost');
            return [];
          }
          if (one.value === null || one.tolerance !== 0) throw new Unsayable('toleranceUnsayable');
          return [{ ...one, key: String(one.value) }];
        });
  if (entries.some(({ feedback }) => out.said(feedback))) out.loses('feedbackLost');
  const sensitive = question.kind === 'short' ? ` case-sensitive="${question.matchCase}"` : '';
  const map = entries
    .map(
      ({ key, fraction }) => `<qti-map-entry map-key="${xmlText(key)}" mapped-value="${fraction * most}"${sensitive}/>`,
    )
    .join('');
  const right = entries.find(({ fraction }) => fraction === 1)?.key ?? entries[0]?.key ?? '';
  const type = question.kind === 'short' ? 'string' : 'float';
  return `<qti-response-declaration identifier="${xmlText(id)}" cardinality="single" base-type="${type}">${keyXml([right])}<qti-mapping default-value="0">${map}</qti-mapping></qti-response-declaration>`;
}

/** A pattern without wildcards as the words that it means. @throws Unsayable */
function literal(pattern: string): string {
  const words = pattern.replace(/\\\*/g, '\ufdd0');
  if (words.includes('*')) throw new Unsayable('wildcardUnsayable');
  return words.replaceAll('\ufdd0', '*');
}
