import { requireNumber } from '../numbers.rules.js';
import { Refused, type Draft } from '../reading.js';
import { child, elementsOf, wordsIn, type XmlElement } from '../xml/xml-tree.js';
import { onlyChild } from './qti-tree.js';

/** How one answer is marked: it equals the key, or what it holds is looked up. */
export type Rule = { by: 'match'; value: number } | { by: 'map' } | { by: 'point' };

/** How the answers of an item are marked, by their names; and whether feedback is chosen by what was answered. */
export interface Processing {
  rules: Map<string, Rule>;
  feedbackByAnswer: Set<string>;
}

const TEMPLATES: Record<string, Rule> = {
  match_correct: { by: 'match', value: 1 },
  map_response: { by: 'map' },
  map_response_point: { by: 'point' },
};
const SCORE = 'SCORE';

/**
 * Reads how an item is marked: one of the three templates, or rules that say the same. @throws Refused for any other element,
 * by its name
 */
export function readProcessing(item: XmlElement, draft: Draft): Processing {
  const found: Processing = { rules: new Map(), feedbackByAnswer: new Set() };
  const processing = child(item, 'responseProcessing');
  if (!processing) return found;
  const address = processing.attributes.template ?? processing.attributes.templateLocation;
  const rules = elementsOf(processing);
  if (address !== undefined && rules.length === 0) {
    const name = address.replace(/^.*[/:]/, '').replace(/\.xml$/, '');
    const rule = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    if (!rule) throw new Refused('qtiTemplate', { value: name.slice(0, 80) }, processing.line);
    found.rules.set('RESPONSE', rule);
    return found;
  }
  new Reader(found, draft).run(rules);
  return found;
}

const unknown = (element: XmlElement) => new Refused('qtiRule', { value: element.name }, element.line);

class Reader {
  /** Whether a rule that replaces the score was read: a second one would undo it. */
  #replaced = false;

  constructor(
    private readonly found: Processing,
    private readonly draft: Draft,
  ) {}

  run(rules: readonly XmlElement[]): void {
    for (const rule of rules)
      if (rule.name === 'setOutcomeValue') this.#set(rule, null);
      else if (rule.name === 'responseCondition') this.#condition(rule);
      else throw unknown(rule);
  }

  #condition(rule: XmlElement): void {
    const branches = elementsOf(rule);
    const [first, second] = branches;
    if (first?.name !== 'responseIf' || branches.length > 2 || (second && second.name !== 'responseElse'))
      throw unknown(branches.find(({ name }) => name === 'responseElseIf') ?? first ?? rule);
    const [test, ...then] = elementsOf(first);
    const otherwise = second ? elementsOf(second) : [];
    if (!test) throw unknown(first);
    const missing = nullTest(test);
    if (missing) {
      const [whenNone, whenGiven] = missing.negated ? [otherwise, then] : [then, otherwise];
      this.#nothing(whenNone);
      for (const set of whenGiven) this.#set(set, null);
      return;
    }
    this.#nothing(otherwise);
    const id = matched(test);
    for (const set of then) this.#set(set, id);
  }

  /** A branch that gives nothing. */
  #nothing(rules: readonly XmlElement[]): void {
    for (const rule of rules) {
      if (rule.name !== 'setOutcomeValue') throw unknown(rule);
      if (rule.attributes.identifier === SCORE) {
        const value = onlyChild(rule);
        const stays = value?.name === 'variable' && value.attributes.identifier === SCORE;
        if (!stays && (value?.name !== 'baseValue' || requireNumber(wordsIn(value)) !== 0))
          throw unknown(value ?? rule);
      } else this.#feedback(rule);
    }
  }

  /** @param matchedId the answer that equals its key where the rule stands; null outside such a condition */
  #set(rule: XmlElement, matchedId: string | null): void {
    if (rule.name !== 'setOutcomeValue') throw unknown(rule);
    if (rule.attributes.identifier !== SCORE) return this.#feedback(rule);
    const value = onlyChild(rule);
    if (!value) throw unknown(rule);
    const parts = value.name === 'sum' ? elementsOf(value) : [value];
    const adds = parts.some(({ name, attributes }) => name === 'variable' && attributes.identifier === SCORE);
    if (!adds && this.#replaced) throw unknown(rule);
    this.#replaced ||= !adds;
    for (const part of parts) this.#part(part, matchedId);
  }

  #part(part: XmlElement, matchedId: string | null): void {
    const id = part.attributes.identifier ?? '';
    if (part.name === 'variable' && id === SCORE) return;
    if (part.name === 'mapResponse' && matchedId === null) return this.#rule(id, { by: 'map' }, part);
    if (part.name === 'mapResponsePoint' && matchedId === null) return this.#rule(id, { by: 'point' }, part);
    if (part.name !== 'baseValue') throw unknown(part);
    const value = requireNumber(wordsIn(part));
    if (matchedId !== null) return this.#rule(matchedId, { by: 'match', value }, part);
    if (value !== 0) throw unknown(part);
    // The score begins at nothing; a rule after it may replace that.
    this.#replaced = false;
  }

  #rule(id: string, rule: Rule, at: XmlElement): void {
    if (this.found.rules.has(id) || (rule.by === 'match' && rule.value <= 0)) throw unknown(at);
    this.found.rules.set(id, rule);
  }

  #feedback(rule: XmlElement): void {
    const value = onlyChild(rule);
    const name = rule.attributes.identifier ?? '';
    if (name === 'MAXSCORE' && value?.name === 'baseValue') return;
    if (!/feedback/i.test(name)) throw new Refused('qtiRule', { value: `setOutcomeValue ${name}` }, rule.line);
    if (value?.name === 'variable') this.found.feedbackByAnswer.add(name);
    else this.draft.loses('feedbackRulesLost');
  }
}

function nullTest(test: XmlElement): { negated: boolean } | null {
  const inner = onlyChild(test);
  if (test.name === 'isNull' && inner?.name === 'variable') return { negated: false };
  const under = inner && onlyChild(inner);
  if (test.name === 'not' && inner?.name === 'isNull' && under?.name === 'variable') return { negated: true };
  return null;
}

/** The name of the answer that `match` compares with its own key. */
function matched(test: XmlElement): string {
  if (test.name !== 'match') throw unknown(test);
  const inner = elementsOf(test);
  const variable = inner.find(({ name }) => name === 'variable');
  const correct = inner.find(({ name }) => name === 'correct');
  const id = variable?.attributes.identifier;
  if (inner.length !== 2 || id === undefined || correct?.attributes.identifier !== id)
    throw unknown(inner.find(({ name }) => name !== 'variable' && name !== 'correct') ?? test);
  return id;
}
