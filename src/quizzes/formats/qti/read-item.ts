import type { Question } from '../../questions/question.js';
import { plainBase, Refused, type Draft } from '../reading.js';
import { placed } from '../moodle/moodle-gaps.js';
import { htmlToMarkdown } from '../text/html-text.js';
import { plainToMarkdown } from '../text/plain-text.js';
import { child, named, wordsIn, type XmlElement } from '../xml/xml-tree.js';
import { choice, extendedText, matching, ordering, slider } from './qti-kinds.js';
import { gapMatch, gapOf, gaps } from './qti-gaps.js';
import { hotspot } from './qti-hotspot.js';
import { readProcessing, type Processing, type Rule } from './qti-processing.js';
import { readResponses, type ResponseDeclaration } from './qti-responses.js';
import { find, interactionsIn, toHtml } from './qti-tree.js';

/** An item while it is being read. */
export interface Item {
  draft: Draft;
  body: XmlElement;
  responses: Map<string, ResponseDeclaration>;
  processing: Processing;
  /** What is said after an answer, by what was answered. */
  said: Map<string, string>;
  /** A part of the item as the school's Markdown. */
  text(element: XmlElement): string;
  /** The declaration of what an interaction asks. @throws Refused */
  response(interaction: XmlElement): ResponseDeclaration;
  /** How it is marked; null when nothing says so. */
  rule(interaction: XmlElement): Rule | null;
  base: ReturnType<typeof plainBase> & { stem: Question['stem'] };
}

const KINDS: Record<string, (item: Item, interaction: XmlElement) => Question> = {
  choiceInteraction: choice,
  orderInteraction: ordering,
  matchInteraction: matching,
  associateInteraction: matching,
  extendedTextInteraction: extendedText,
  sliderInteraction: slider,
  hotspotInteraction: hotspot,
  selectPointInteraction: hotspot,
  gapMatchInteraction: gapMatch,
};
const IN_LINE = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);
/** Parts beside the body that the school has no place for. */
const BESIDE = ['assessmentStimulusRef', 'companionMaterialsInfo', 'catalogInfo'];
const REFUSED = ['templateDeclaration', 'templateProcessing', 'adaptive'];

/** Reads one item of QTI 3 (or 2, with the old names). @throws Refused */
export function readItem(root: XmlElement, draft: Draft): Question {
  draft.called = (root.attributes.title || root.attributes.identifier || '').slice(0, 300);
  const foreign = REFUSED.map((name) => child(root, name)).find(Boolean);
  if (foreign) throw new Refused('qtiUnknown', { value: foreign.name }, foreign.line);
  if (root.attributes.adaptive === 'true') throw new Refused('qtiUnknown', { value: 'adaptive' });
  const body = child(root, 'itemBody');
  if (!body) throw new Refused('qtiNoBody');
  for (const name of BESIDE) if (child(root, name)) draft.loses('elementLost', { element: name });
  const printed = find(body, 'printedVariable');
  if (printed) throw new Refused('qtiUnknown', { value: printed.name }, printed.line);
  const item = openItem(root, body, draft);
  const interactions = interactionsIn(body);
  const [only] = interactions;
  if (!only) return { kind: 'text', ...item.base, mark: 0 };
  const strange = interactions.find(({ name }) => !IN_LINE.has(name) && !Object.hasOwn(KINDS, name));
  if (strange) throw new Refused('qtiUnknown', { value: strange.name }, strange.line);
  if (interactions.every(({ name }) => IN_LINE.has(name))) return gaps(item, interactions);
  if (interactions.length > 1) throw new Refused('qtiSeveral', { count: interactions.length }, interactions[1]!.line);
  return KINDS[only.name]!(item, only);
}

function openItem(root: XmlElement, body: XmlElement, draft: Draft): Item {
  const responses = readResponses(root);
  const processing = readProcessing(root, draft);
  const text = (element: XmlElement) => markdown(element, draft);
  return {
    ...{ draft, body, responses, processing, text },
    said: saidAfter(root, processing, draft),
    response({ name, attributes: { responseIdentifier = '' }, line }) {
      const found = responses.get(responseIdentifier);
      if (!found) throw new Refused('qtiUndeclared', { value: responseIdentifier || name }, line);
      return found;
    },
    rule: ({ attributes: { responseIdentifier = '' } }) => processing.rules.get(responseIdentifier) ?? null,
    base: { ...plainBase(), stem: draft.words(stemOf(body, draft)) },
  };
}

/** The words of the body: prompts stay, blanks leave a sign, what is for machines and markers goes. */
function stemOf(body: XmlElement, draft: Draft): string {
  const only = interactionsIn(body).length === 1;
  const html = toHtml(body.children, (element) => {
    const { name } = element;
    if (IN_LINE.has(name)) return only && name === 'textEntryInteraction' ? 'QGAPQ' : gapOf(element);
    if (name === 'gap') return gapOf(element);
    if (/Interaction$/.test(name)) {
      const prompt = child(element, 'prompt');
      const said = prompt ? `<div>${toHtml(prompt.children, () => null)}</div>` : '';
      if (name !== 'gapMatchInteraction') return said;
      const own = element.children.filter(
        (node) => typeof node === 'string' || !/^(?:prompt|gapText|gapImg)$/.test(node.name),
      );
      return said + toHtml(own, (inner) => (inner.name === 'gap' ? gapOf(inner) : null));
    }
    if (/^(?:rubricBlock|feedbackInline|feedbackBlock|templateInline|templateBlock|stylesheet)$/.test(name)) {
      if (name !== 'stylesheet') draft.loses('elementLost', { element: name });
      return '';
    }
    return null;
  });
  const words = placed(htmlToMarkdown(html, draft));
  // A gap at the end is where the field stands anyway.
  return words
    .replace(/\s*QGAPQ\s*$/, '')
    .replace(/^QGAPQ/, '\\_____')
    .replaceAll('QGAPQ', '_____');
}

function markdown(element: XmlElement, draft: Draft): string {
  const html = toHtml(element.children, ({ name }) => (/^feedback(?:Inline|Block)$/.test(name) ? '' : null));
  if (/[<&]/.test(html)) return htmlToMarkdown(html, draft);
  return plainToMarkdown(wordsIn(element).replace(/\s+/g, ' '));
}

/** What is said after an answer; what is said by any other rule is left out. */
function saidAfter(root: XmlElement, { feedbackByAnswer }: Processing, draft: Draft): Map<string, string> {
  const said = new Map<string, string>();
  for (const modal of named(root, 'modalFeedback')) {
    const { outcomeIdentifier = '', identifier = '', showHide = 'show' } = modal.attributes;
    if (!feedbackByAnswer.has(outcomeIdentifier) || showHide !== 'show') {
      draft.loses('feedbackRulesLost');
      continue;
    }
    const content = child(modal, 'contentBody') ?? modal;
    said.set(identifier, markdown(content, draft));
  }
  return said;
}
