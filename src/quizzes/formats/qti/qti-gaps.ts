import type { Blank, NumericAnswer, Question, ShortAnswer } from '../../questions/question.js';
import { requireNumber } from '../numbers.rules.js';
import { Refused } from '../reading.js';
import { named, type XmlElement } from '../xml/xml-tree.js';
import type { Item } from './read-item.js';
import { rightPairs, sharesBy } from './qti-kinds.js';

/** The name of a blank, made from the name that the item gives it. */
const blankId = ({ attributes: { responseIdentifier, identifier = '' } }: XmlElement): string =>
  (responseIdentifier ?? identifier).replace(/[^a-zA-Z0-9]+/g, '').slice(0, 40);

/** What stands for a blank until the text is Markdown. */
export const gapOf = (element: XmlElement): string => `QBLANK${blankId(element)}Q`;

/** A text with fields and lists in it; a single field is a question of a few words, or of a number. */
export function gaps(item: Item, interactions: readonly XmlElement[]): Question {
  const [only] = interactions;
  if (interactions.length === 1 && only!.name === 'textEntryInteraction') {
    const { mark, ...field } = entry(item, only!);
    if (field.kind === 'short') return { ...item.base, ...field, mark };
    return { ...item.base, ...field, mark, units: [], unitPenalty: null };
  }
  const marked = interactions.map((one): { mark: number; blank: Blank } => {
    const id = blankId(one);
    if (one.name === 'textEntryInteraction') {
      const { mark, ...field } = entry(item, one);
      return { mark, blank: { id, weight: mark, ...field } };
    }
    const choices = named(one, 'inlineChoice');
    const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
    if (ids.length < 2) throw new Refused('fewAnswers', {}, one.line);
    const { mark, share } = sharesBy(item, one, ids, false);
    const options = choices.map((choice, n) => ({
      ...{ id: '', picture: null, fraction: share(ids[n]!) },
      words: item.draft.words(item.text(choice)),
      feedback: item.draft.feedback(item.said.get(ids[n]!) ?? ''),
    }));
    return { mark, blank: { id, weight: mark, kind: 'choice', shuffle: one.attributes.shuffle === 'true', options } };
  });
  return blanksQuestion(item, marked);
}

function blanksQuestion(item: Item, marked: { mark: number; blank: Blank }[]): Question {
  const ids = marked.map(({ blank }) => blank.id);
  if (ids.includes('') || new Set(ids).size < ids.length)
    throw new Refused('qtiUndeclared', { value: ids.join(' ').slice(0, 80) });
  const mark = marked.reduce((sum, one) => sum + one.mark, 0);
  return { kind: 'blanks', ...item.base, mark, blanks: marked.map(({ blank }) => blank) };
}

type Field = { mark: number } & (
  { kind: 'short'; matchCase: boolean; answers: ShortAnswer[] } | { kind: 'numeric'; answers: NumericAnswer[] }
);

/** A field for words or a number. @throws Refused */
function entry(item: Item, interaction: XmlElement): Field {
  const response = item.response(interaction);
  const rule = item.rule(interaction);
  if (response.cardinality !== 'single')
    throw new Refused('qtiUnknown', { value: response.cardinality }, interaction.line);
  if (interaction.attributes.patternMask) item.draft.loses('patternMaskLost');
  const numeric = response.baseType === 'integer' || response.baseType === 'float';
  const entries = entriesOf(item, interaction);
  const mark = rule?.by === 'match' ? rule.value : Math.max(...entries.map(({ value }) => value));
  const answers = entries.map(({ key, value }) => ({
    key,
    fraction: Math.max(0, value / mark),
    feedback: item.draft.feedback(item.said.get(key) ?? ''),
  }));
  if (entries.some(({ value }) => value < 0)) item.draft.loses('negativeLost');
  if (numeric)
    return {
      ...{ kind: 'numeric', mark },
      answers: answers.map(({ key, ...rest }) => ({
        ...{ value: requireNumber(key), tolerance: 0, toleranceKind: 'nominal' },
        ...rest,
      })),
    };
  const cases = new Set(entries.map(({ matchCase }) => matchCase));
  if (cases.size > 1) item.draft.loses('mixedCaseLost');
  return {
    ...{ kind: 'short', mark, matchCase: cases.has(true) },
    answers: answers.map(({ key, ...rest }) => ({ pattern: key.replaceAll('*', '\\*'), ...rest })),
  };
}

function entriesOf(item: Item, interaction: XmlElement): { key: string; value: number; matchCase: boolean }[] {
  const { key, mapping } = item.response(interaction);
  const rule = item.rule(interaction);
  if (rule?.by === 'match') {
    if (key.length !== 1 || key[0] === '') throw new Refused('qtiNoKey', {}, interaction.line);
    return [{ key: key[0]!, value: rule.value, matchCase: true }];
  }
  if (rule?.by !== 'map' || !mapping) throw new Refused('qtiNoProcessing', {}, interaction.line);
  if (mapping.usual > 0 || (mapping.least ?? 0) > 0) throw new Refused('qtiLowerBound', {}, interaction.line);
  const entries = mapping.entries.map((one) => ({ ...one, value: Math.min(one.value, mapping.most ?? Infinity) }));
  if (!entries.some(({ value }) => value > 0)) throw new Refused('noneRight', {}, interaction.line);
  return entries;
}

/** A text whose gaps are filled from one list of words. */
export function gapMatch(item: Item, interaction: XmlElement): Question {
  const picture = named(interaction, 'gapImg')[0];
  if (picture) throw new Refused('qtiUnknown', { value: 'gapImg' }, picture.line);
  const words = named(interaction, 'gapText');
  const { pairs, values } = rightPairs(item, interaction);
  if (words.some(({ attributes }) => attributes.matchMax !== '0')) item.draft.loses('dragOnceLost');
  const marked = pairs.map(([word, gap], n) => {
    if (pairs.findIndex(([, other]) => other === gap) < n) throw new Refused('qtiManyPairs', {}, interaction.line);
    const options = words.map((one) => ({
      ...{ id: '', picture: null, feedback: null, words: item.draft.words(item.text(one)) },
      fraction: one.attributes.identifier === word ? 1 : 0,
    }));
    const id = gap.replace(/[^a-zA-Z0-9]+/g, '').slice(0, 40);
    return { mark: values[n]!, blank: { id, weight: values[n]!, kind: 'choice' as const, shuffle: false, options } };
  });
  return blanksQuestion(item, marked);
}
