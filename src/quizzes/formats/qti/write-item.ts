import type { Feedback, Question, QuestionOf } from '../../questions/question.js';
import { LONG_WORDS } from '../reading.js';
import { markdownToHtml } from '../text/markdown-html.js';
import { Unsayable, type Outgoing, type WrittenQuestion } from '../writing.js';
import { xmlText } from '../xml/xml-tree.js';
import { blanksParts, fieldParts } from './write-fields.js';

const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates';

/** What an item is made of besides its frame. */
export interface ItemParts {
  declarations: string[];
  /** What stands in the body, the stem included. */
  body: string;
  processing: string;
  /** What is said after an answer, by its identifier. */
  said?: { id: string; html: string }[];
}

/** One question as an item of QTI 3. @throws Unsayable */
export function itemXml({ name, question }: WrittenQuestion, out: Outgoing): string {
  if (out.said(question.general)) out.loses('generalLost');
  if (question.kind !== 'text' && question.kind !== 'long' && question.mark <= 0) throw new Unsayable('noMark');
  const { declarations, body, processing, said = [] } = partsOf(question, out);
  const feedback = said.length > 0;
  const outcome = (id: string, of: string) => `<qti-outcome-declaration identifier="${id}" ${of}/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${xmlText(name)}" title="${xmlText(name)}" adaptive="false" time-dependent="false" xml:lang="${out.locale}">
${[
  ...declarations,
  outcome('SCORE', 'cardinality="single" base-type="float" normal-maximum="' + question.mark + '"'),
  ...(feedback ? [outcome('FEEDBACK', 'cardinality="multiple" base-type="identifier"')] : []),
  `<qti-item-body>${body}</qti-item-body>`,
  feedback ? withFeedback(processing) : processing,
  ...said.map(
    ({ id, html }) =>
      `<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="${id}" show-hide="show"><qti-content-body>${html}</qti-content-body></qti-modal-feedback>`,
  ),
].join('\n')}
</qti-assessment-item>
`;
}

function partsOf(question: Question, out: Outgoing): ItemParts {
  const stem = block(out.say(question.stem));
  switch (question.kind) {
    case 'choice':
      return choice(question, stem, out);
    case 'true-false':
      return trueFalse(question, stem, out);
    case 'matching':
      return matching(question, stem, out);
    case 'ordering':
      return ordering(question, stem, out);
    case 'numeric':
    case 'short':
      return fieldParts(question, stem, out);
    case 'blanks':
      return blanksParts(question, out);
    case 'hotspot':
      return hotspot(question, stem, out);
    case 'long':
      if (question.mostWords !== LONG_WORDS) out.loses('mostWordsLost');
      if (Object.keys(question.guide).length > 0) out.loses('guideLost');
      if (question.mark !== 1) out.loses('markLost');
      return {
        declarations: ['<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>'],
        body: `${stem}<qti-extended-text-interaction response-identifier="RESPONSE"/>`,
        processing: '',
      };
    case 'text':
      return { declarations: [], body: stem, processing: '' };
    default:
      throw new Unsayable('kindUnsayable');
  }
}

interface Chosen {
  id: string;
  fraction: number;
  feedback: Feedback | null;
}

/** How what can be chosen is declared, marked and answered. */
function chosenParts(list: readonly Chosen[], of: { several: boolean; whole: boolean; mark: number }, out: Outgoing) {
  const { several, whole, mark } = of;
  const best = Math.max(...list.map(({ fraction }) => fraction));
  const right = list.filter(({ fraction }) => (several ? fraction > 0 : fraction === best)).map(({ id }) => id);
  const bounds = several ? ` lower-bound="0" upper-bound="${mark}"` : '';
  const map = list
    .filter(({ fraction }) => fraction !== 0)
    .map(({ id, fraction }) => `<qti-map-entry map-key="${id}" mapped-value="${fraction * mark}"/>`);
  const mapping = whole ? '' : `<qti-mapping default-value="0"${bounds}>${map.join('')}</qti-mapping>`;
  const said = list.flatMap(({ id, feedback }) => {
    const text = out.said(feedback);
    return text ? [{ id, html: block(text) }] : [];
  });
  return {
    declarations: [
      `<qti-response-declaration identifier="RESPONSE" cardinality="${several ? 'multiple' : 'single'}" base-type="identifier">${keyXml(right)}${mapping}</qti-response-declaration>`,
    ],
    processing: whole ? matchXml(mark) : mapXml(),
    said,
  };
}

function choice(question: QuestionOf<'choice'>, stem: string, out: Outgoing): ItemParts {
  const { several, allOrNothing, mark, options, shuffle } = question;
  const list = options.map((option, n) => ({ ...option, id: `A${n + 1}` }));
  const choices = list.map(({ id, words }) => {
    const said = out.say(words);
    if (said === '') throw new Unsayable('pictureLost');
    return `<qti-simple-choice identifier="${id}">${inline(said)}</qti-simple-choice>`;
  });
  return {
    ...chosenParts(list, { several, whole: several && allOrNothing, mark }, out),
    body: `${stem}<qti-choice-interaction response-identifier="RESPONSE" shuffle="${shuffle}" max-choices="${several ? 0 : 1}">${choices.join('')}</qti-choice-interaction>`,
  };
}

const TRUTHS = { en: ['True', 'False'], nl: ['Waar', 'Onwaar'], fr: ['Vrai', 'Faux'] } as const;

function trueFalse(
  { key, whenTrue, whenFalse, mark }: QuestionOf<'true-false'>,
  stem: string,
  out: Outgoing,
): ItemParts {
  out.loses('truthToChoice');
  const [yes, no] = TRUTHS[out.locale];
  const list = [
    { id: 'true', fraction: key ? 1 : 0, feedback: whenTrue },
    { id: 'false', fraction: key ? 0 : 1, feedback: whenFalse },
  ];
  return {
    ...chosenParts(list, { several: false, whole: false, mark }, out),
    body: `${stem}<qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1"><qti-simple-choice identifier="true">${yes}</qti-simple-choice><qti-simple-choice identifier="false">${no}</qti-simple-choice></qti-choice-interaction>`,
  };
}

function matching({ pairs, mark, shuffle }: QuestionOf<'matching'>, stem: string, out: Outgoing): ItemParts {
  const answers = [...new Set(pairs.map(({ answer }) => out.say(answer)))];
  const stems = pairs.flatMap(({ words, answer }) => {
    const said = out.say(words);
    return said === '' ? [] : [{ said, answer: `T${answers.indexOf(out.say(answer)) + 1}` }];
  });
  const one = (id: string, text: string, most: number) =>
    `<qti-simple-associable-choice identifier="${id}" match-max="${most}">${inline(text)}</qti-simple-associable-choice>`;
  const right = stems.map(({ answer }, n) => `S${n + 1} ${answer}`);
  const entries = right
    .map((key) => `<qti-map-entry map-key="${key}" mapped-value="${mark / right.length}"/>`)
    .join('');
  const sets = [
    stems.map(({ said }, n) => one(`S${n + 1}`, said, 1)),
    answers.map((text, n) => one(`T${n + 1}`, text, 0)),
  ];
  return {
    declarations: [
      `<qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="directedPair">${keyXml(right)}<qti-mapping default-value="0">${entries}</qti-mapping></qti-response-declaration>`,
    ],
    body: `${stem}<qti-match-interaction response-identifier="RESPONSE" shuffle="${shuffle}" max-associations="${stems.length}">${sets
      .map((set) => `<qti-simple-match-set>${set.join('')}</qti-simple-match-set>`)
      .join('')}</qti-match-interaction>`,
    processing: mapXml(),
  };
}

function ordering({ items, mode, mark }: QuestionOf<'ordering'>, stem: string, out: Outgoing): ItemParts {
  if (mode !== 'allOrNothing') out.loses('orderModeLost');
  const choices = items.map(
    ({ words }, n) => `<qti-simple-choice identifier="I${n + 1}">${inline(out.say(words))}</qti-simple-choice>`,
  );
  return {
    declarations: [
      `<qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">${keyXml(items.map((_, n) => `I${n + 1}`))}</qti-response-declaration>`,
    ],
    body: `${stem}<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${choices.join('')}</qti-order-interaction>`,
    processing: matchXml(mark),
  };
}

function hotspot({ areas, several, mark, figure }: QuestionOf<'hotspot'>, stem: string, out: Outgoing): ItemParts {
  out.loses('figureNotIncluded');
  const list = areas.map((area, n) => ({ ...area, id: `A${n + 1}` }));
  const spots = list.map(({ id, label, shape }) => {
    const coords =
      shape.kind === 'circle'
        ? [shape.x, shape.y, shape.radius]
        : [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    return `<qti-hotspot-choice identifier="${id}" shape="${shape.kind}" coords="${coords.join(',')}" hotspot-label="${xmlText(out.say(label))}"/>`;
  });
  return {
    ...chosenParts(list, { several, whole: false, mark }, out),
    body: `${stem}<qti-hotspot-interaction response-identifier="RESPONSE" max-choices="${several ? 0 : 1}"><img src="figures/${figure}.svg" alt="${figure}"/>${spots.join('')}</qti-hotspot-interaction>`,
  };
}

/** The key of an answer. */
export const keyXml = (values: readonly string[]): string =>
  `<qti-correct-response>${values.map((value) => `<qti-value>${xmlText(value)}</qti-value>`).join('')}</qti-correct-response>`;

/** What an answer holds is looked up. */
export const mapXml = (): string => `<qti-response-processing template="${TEMPLATES}/map_response.xml"/>`;

function matchXml(mark: number): string {
  if (mark === 1) return `<qti-response-processing template="${TEMPLATES}/match_correct.xml"/>`;
  const set = (value: number) =>
    `<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${value}</qti-base-value></qti-set-outcome-value>`;
  return `<qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>${set(mark)}</qti-response-if><qti-response-else>${set(0)}</qti-response-else></qti-response-condition></qti-response-processing>`;
}

const MAPPED = `<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value></qti-response-processing>`;

/** The same rules, and what was answered chooses what is said. */
function withFeedback(processing: string): string {
  const rules = processing.includes('map_response')
    ? MAPPED
    : processing.includes('match_correct')
      ? // The template in full, since nothing can be added to a template.
        `<qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>`
      : processing;
  const choose = `<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>`;
  return rules.replace('</qti-response-processing>', `${choose}</qti-response-processing>`);
}

const block = (markdown: string) => (markdown ? `<div>${markdownToHtml(markdown)}</div>` : '');
const inline = (markdown: string) => markdownToHtml(markdown, true);
