import type { ChoiceOption, Question, Words } from '../../questions/question.js';
import { requireNumber } from '../numbers.rules.js';
import { LONG_WORDS, Refused, type Draft } from '../reading.js';
import { elementsOf, named, type XmlElement } from '../xml/xml-tree.js';
import type { Item } from './read-item.js';
import type { Mapping, ResponseDeclaration } from './qti-responses.js';

/** What a mapping makes of some answers that can be chosen: the mark, and the share of it that each earns. */
export interface Shares {
  mark: number;
  share: (id: string) => number;
}

/** The mark and shares of a mapping where one is chosen, or several. @throws Refused when nothing can be earned */
export function sharesOf(mapping: Mapping, ids: readonly string[], several: boolean, draft: Draft): Shares {
  const values = new Map(mapping.entries.map(({ key, value }) => [key, value] as const));
  const bounded = (value: number) => Math.min(mapping.most ?? Infinity, Math.max(mapping.least ?? -Infinity, value));
  const value = (id: string) =>
    several ? (values.get(id) ?? mapping.usual) : bounded(values.get(id) ?? mapping.usual);
  const all = ids.map(value);
  const most = several ? all.reduce((sum, one) => sum + Math.max(0, one), 0) : Math.max(...all);
  const mark = Math.min(most, mapping.most ?? Infinity);
  if (!(mark > 0)) throw new Refused('noneRight');
  if ((mapping.least ?? 0) > 0) throw new Refused('qtiLowerBound');
  if (several && all.some((one) => one < 0) && mapping.least !== 0) draft.loses('negativeLost');
  if (all.some((one) => Math.abs(one) > mark)) draft.loses('sharesCut');
  return { mark, share: (id) => Math.max(-1, Math.min(1, value(id) / mark)) };
}

/** The key of a question that is right or wrong as a whole. @throws Refused when there is none */
export function keyOf(response: ResponseDeclaration, ids: readonly string[]): string[] {
  if (response.key.length === 0) throw new Refused('qtiNoKey');
  const strange = response.key.find((id) => !ids.includes(id));
  if (strange !== undefined) throw new Refused('qtiUndeclared', { value: strange });
  return response.key;
}

function optionsOf(item: Item, choices: readonly XmlElement[], share: (id: string) => number): ChoiceOption[] {
  return choices.map((one) => {
    const id = one.attributes.identifier ?? '';
    const inline = named(one, 'feedbackInline').find(({ attributes }) => attributes.identifier === id);
    const said = item.said.get(id) ?? (inline ? item.text(inline) : '');
    const words = item.draft.words(item.text(one));
    return { id: '', words, picture: null, fraction: share(id), feedback: item.draft.feedback(said) };
  });
}

/** The mark and shares of answers to choose from, by whatever rule. @throws Refused */
export function sharesBy(
  item: Item,
  interaction: XmlElement,
  ids: readonly string[],
  several: boolean,
): Shares & { whole: boolean } {
  const response = item.response(interaction);
  const rule = item.rule(interaction);
  if (rule?.by === 'map') {
    if (!response.mapping) throw new Refused('qtiNoKey', {}, interaction.line);
    return { ...sharesOf(response.mapping, ids, several, item.draft), whole: false };
  }
  if (rule?.by !== 'match') throw new Refused('qtiNoProcessing', {}, interaction.line);
  const key = keyOf(response, ids);
  return { mark: rule.value, share: (id) => (key.includes(id) ? 1 / key.length : 0), whole: true };
}

/** One of a list, or several. */
export function choice(item: Item, interaction: XmlElement): Question {
  const choices = named(interaction, 'simpleChoice');
  const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
  const { cardinality } = item.response(interaction);
  if (cardinality === 'ordered') throw new Refused('qtiUnknown', { value: 'ordered' }, interaction.line);
  const several = cardinality === 'multiple';
  if (choices.length < 2) throw new Refused('fewAnswers');
  const { mark, share, whole } = sharesBy(item, interaction, ids, several);
  const most = Number(interaction.attributes.maxChoices ?? (several ? 0 : 1));
  if (several && most > 0 && most < choices.length) item.draft.loses('maxChoicesLost', { count: most });
  return {
    kind: 'choice',
    ...item.base,
    mark,
    several,
    allOrNothing: several && whole,
    shuffle: interaction.attributes.shuffle === 'true',
    options: optionsOf(item, choices, share),
  };
}

/** Things in their order: right as a whole, or not. */
export function ordering(item: Item, interaction: XmlElement): Question {
  const choices = named(interaction, 'simpleChoice');
  const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
  const rule = item.rule(interaction);
  if (rule?.by !== 'match') throw new Refused('qtiNoProcessing', {}, interaction.line);
  const key = keyOf(item.response(interaction), ids);
  if (new Set(key).size !== choices.length) throw new Refused('qtiPartOfOrder', {}, interaction.line);
  const items = key.map((id) => ({ id: '', words: item.draft.words(item.text(choices[ids.indexOf(id)]!)) }));
  return { kind: 'ordering', ...item.base, mark: rule.value, mode: 'allOrNothing', items };
}

/** Pairs: each stem has one answer, and earns its share. */
export function matching(item: Item, interaction: XmlElement): Question {
  const sets = named(interaction, 'simpleMatchSet');
  const directed = interaction.name === 'matchInteraction';
  if (directed && sets.length !== 2) throw new Refused('qtiUnknown', { value: interaction.name }, interaction.line);
  const choices = named(directed ? sets[0]! : interaction, 'simpleAssociableChoice');
  const answers = directed ? named(sets[1]!, 'simpleAssociableChoice') : choices;
  const { pairs, mark } = rightPairs(item, interaction);
  const words = (list: readonly XmlElement[], id: string): Words => {
    const found = list.find(({ attributes }) => attributes.identifier === id);
    if (!found) throw new Refused('qtiUndeclared', { value: id }, interaction.line);
    return item.draft.words(item.text(found));
  };
  if (!directed) item.draft.loses('associateLost');
  const stems = directed ? choices.map(({ attributes }) => attributes.identifier ?? '') : pairs.map(([left]) => left);
  const made = stems.map((id) => {
    const own = pairs.filter(([left]) => left === id);
    if (own.length !== 1) throw new Refused('qtiManyPairs', {}, interaction.line);
    return { id: '', words: words(choices, id), answer: words(answers, own[0]![1]) };
  });
  const used = new Set(pairs.flatMap(([left, right]) => (directed ? [right] : [left, right])));
  const spare = answers.filter(({ attributes }) => !used.has(attributes.identifier ?? ''));
  const rest = spare.map((one) => ({ id: '', words: {}, answer: item.draft.words(item.text(one)) }));
  if (made.length + rest.length < 2) throw new Refused('fewAnswers');
  const shuffle = interaction.attributes.shuffle === 'true';
  return { kind: 'matching', ...item.base, mark, shuffle, pairs: [...made, ...rest] };
}

/** Which pairs are right, and what they are worth together. @throws Refused */
export function rightPairs(
  item: Item,
  interaction: XmlElement,
): { pairs: [string, string][]; mark: number; values: number[] } {
  const response = item.response(interaction);
  const rule = item.rule(interaction);
  const pair = (text: string): [string, string] => {
    const [left, right, ...rest] = text.split(/\s+/);
    if (!left || !right || rest.length > 0) throw new Refused('qtiUndeclared', { value: text.slice(0, 60) });
    return [left, right];
  };
  if (rule?.by === 'match') {
    const pairs = response.key.map(pair);
    if (pairs.length === 0) throw new Refused('qtiNoKey', {}, interaction.line);
    if (pairs.length > 1) item.draft.loses('wholeToShares');
    return { pairs, mark: rule.value, values: pairs.map(() => rule.value / pairs.length) };
  }
  if (rule?.by !== 'map' || !response.mapping) throw new Refused('qtiNoProcessing', {}, interaction.line);
  const { entries, usual, most } = response.mapping;
  if (usual > 0) throw new Refused('qtiLowerBound', {}, interaction.line);
  const right = entries.filter(({ value }) => value > 0);
  if (right.length === 0) throw new Refused('noneRight', {}, interaction.line);
  if (usual < 0 || entries.some(({ value }) => value < 0)) item.draft.loses('negativeLost');
  const sum = right.reduce((total, { value }) => total + value, 0);
  const uneven = right.some(({ value }) => Math.abs(value - right[0]!.value) > 1e-9);
  if ((interaction.name !== 'gapMatchInteraction' && uneven) || (most ?? sum) < sum - 1e-9)
    item.draft.loses('unevenLost');
  return {
    pairs: right.map(({ key }) => pair(key)),
    mark: Math.min(most ?? sum, sum),
    values: right.map(({ value }) => value),
  };
}

/** Some paragraphs, marked by a person. */
export function extendedText(item: Item, interaction: XmlElement): Question {
  const { cardinality } = item.response(interaction);
  if (cardinality !== 'single') throw new Refused('qtiUnknown', { value: cardinality }, interaction.line);
  if (item.rule(interaction)) item.draft.loses('markedByStaff');
  return { kind: 'long', ...item.base, mostWords: LONG_WORDS, guide: {} };
}

/** The most places that a scale has. */
const MOST_POINTS = 21;

/** A number on a line: typed where one is right, chosen from a scale where none is. */
export function slider(item: Item, interaction: XmlElement): Question {
  const { lowerBound = '', upperBound = '', step = '1' } = interaction.attributes;
  const response = item.response(interaction);
  const rule = item.rule(interaction);
  if (rule?.by === 'match') {
    item.draft.loses('sliderLost');
    const [value] = response.key;
    if (value === undefined) throw new Refused('qtiNoKey', {}, interaction.line);
    const answer = {
      value: requireNumber(value),
      tolerance: 0,
      toleranceKind: 'nominal' as const,
      fraction: 1,
      feedback: null,
    };
    return { kind: 'numeric', ...item.base, mark: rule.value, answers: [answer], units: [], unitPenalty: null };
  }
  if (rule)
    throw new Refused('qtiRule', { value: rule.by === 'map' ? 'mapResponse' : 'mapResponsePoint' }, interaction.line);
  const [least, most, by] = [lowerBound, upperBound, step].map(requireNumber) as [number, number, number];
  const count = Math.floor((most - least) / (by || 1) + 1e-9) + 1;
  if (!(by > 0) || count < 2 || count > MOST_POINTS)
    throw new Refused('qtiSlider', { most: MOST_POINTS }, interaction.line);
  const points = Array.from({ length: count }, (_, n) => ({
    id: '',
    words: item.draft.words(String(Number((least + n * by).toFixed(9)))),
  }));
  return { kind: 'scale', ...item.base, mark: 0, points };
}

/** The elements of an interaction that can be chosen. */
export const choicesIn = (interaction: XmlElement, name: string): XmlElement[] =>
  elementsOf(interaction).filter((one) => one.name === name);
