import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { SUBJECT_OF, type Trigger } from '../sequence.rules.js';
import { variablesFor, type TemplateVariable } from '../template-variables.js';
import { isLiteral, linesOf, parseIcu, plainArgument, usesIn, type IcuElement } from './icu.rules.js';
import { holdsMark, hrefSlot, MARK, markElement } from './marks.rules.js';
import { TEXT_PARTS, type TemplateText } from './template-text.js';
import { TEXT_FAULTS as say } from './texts.messages.js';

/** What is wrong with a text: where, and in words that can be said in every language. */
export interface TextFault {
  field: keyof TemplateText;
  /** Counted from 1. */
  line: number;
  message: Message;
  values: MessageValues;
}

/** The longest that each part may be, as the database has it. */
const LONGEST: Readonly<Record<keyof TemplateText, number>> = {
  subject: 200,
  preheader: 200,
  body: 20_000,
  button: 80,
  buttonTarget: 80,
};

/** Everything that is wrong with a text for mails of a trigger; empty when it can be sent. */
export function checkTemplate(trigger: Trigger, text: TemplateText, locale: Locale = 'en'): TextFault[] {
  const variables = variablesFor(SUBJECT_OF[trigger]);
  const written = TEXT_PARTS.filter((part) => part !== 'buttonTarget').flatMap((field): TextFault[] => {
    const wrong = wrongLength(field, text[field]) ?? wrongCharacters(field, text[field]);
    if (wrong) return [wrong];
    const read = parseIcu(text[field], locale);
    if ('fault' in read) return [fault(field, read.fault.line, say.broken, { near: read.fault.near })];
    return [
      ...wrongVariables(field, read.elements, variables),
      ...(field === 'body' ? wrongMarkdown(read.elements, variables) : []),
    ];
  });
  return [...written, ...wrongButton(text, variables)];
}

/** Which languages a template has no text in. */
export function missingLanguages(texts: Partial<Record<Locale, TemplateText>>): Locale[] {
  return LOCALES.filter((locale) => !texts[locale]);
}

const fault = (field: keyof TemplateText, line: number, message: Message, values: MessageValues = {}): TextFault => ({
  field,
  line,
  message,
  values: { line, ...values },
});

function wrongLength(field: keyof TemplateText, text: string): TextFault | null {
  if (text.trim() === '' && (field === 'subject' || field === 'body')) return fault(field, 1, say.empty);
  return text.length > LONGEST[field] ? fault(field, 1, say.tooLong, { most: LONGEST[field] }) : null;
}

function wrongCharacters(field: keyof TemplateText, text: string): TextFault | null {
  const wrong = field === 'body' ? /[^\P{Cc}\n\t]/u : /[\p{Cc}\u2028\u2029]/u;
  const at = text.search(wrong);
  return at < 0
    ? null
    : fault(field, text.slice(0, at).split('\n').length, field === 'body' ? say.strange : say.oneLine);
}

function wrongVariables(
  field: keyof TemplateText,
  elements: readonly IcuElement[],
  variables: readonly TemplateVariable[],
): TextFault[] {
  return usesIn(elements).flatMap(({ name, as, line }): TextFault[] => {
    const variable = variables.find((one) => one.name === name);
    if (!variable)
      return [fault(field, line, say.unknown, { name, known: variables.map((one) => one.name).join(', ') })];
    if (as === 'format' || as === 'select') return [fault(field, line, say.format, { name })];
    // A plural asks for a number; nothing else is one.
    if (as === 'plural' && !/^\d+$/.test(variable.example.en)) return [fault(field, line, say.noNumber, { name })];
    return [];
  });
}

function wrongButton({ button, buttonTarget }: TemplateText, variables: readonly TemplateVariable[]): TextFault[] {
  if (button === '' && buttonTarget === '') return [];
  if (button === '') return [fault('button', 1, say.buttonWords)];
  if (buttonTarget === '') return [fault('buttonTarget', 1, say.buttonTarget)];
  const variable = variables.find(({ name }) => name === buttonTarget);
  const addresses = variables.filter(({ address }) => address).map(({ name }) => name);
  return variable?.address
    ? []
    : [fault('buttonTarget', 1, say.notAddress, { name: buttonTarget, known: addresses.join(', ') })];
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

function wrongMarkdown(elements: readonly IcuElement[], variables: readonly TemplateVariable[]): TextFault[] {
  const faults: TextFault[] = [];
  const { source, lineAt } = sourceOf(elements);
  const address = (at: number) => variables.find(({ name }) => name === plainArgument(elements[at]!))?.address === true;
  visit(markdown.parse(source), (node: Nodes) => {
    const line = lineAt(node.position?.start.offset ?? 0);
    if (node.type === 'html') faults.push(fault('body', line, say.html));
    if (node.type === 'image' || node.type === 'imageReference') faults.push(fault('body', line, say.picture));
    if (node.type === 'heading' && node.depth === 1) faults.push(fault('body', line, say.heading));
    if (node.type === 'link' || node.type === 'definition')
      faults.push(...wrongLink(node.url, line, elements, address));
  });
  return faults;
}

/** The Markdown with a mark for each element, and on which line of the text each place of it stands. */
function sourceOf(elements: readonly IcuElement[]): { source: string; lineAt: (offset: number) => number } {
  const segments: { from: number; line: number }[] = [];
  let [source, line] = ['', 1];
  elements.forEach((element, at) => {
    segments.push({ from: source.length, line });
    if (isLiteral(element)) {
      source += element.value.replace(MARK, '');
      line += element.value.split('\n').length - 1;
    } else {
      source += markElement(at);
      line = linesOf(element)[1];
    }
  });
  const lineAt = (offset: number) => {
    const segment = segments.findLast(({ from }) => from <= offset) ?? { from: 0, line: 1 };
    return segment.line + source.slice(segment.from, offset).split('\n').length - 1;
  };
  return { source, lineAt };
}

function wrongLink(
  url: string,
  line: number,
  elements: readonly IcuElement[],
  isAddress: (at: number) => boolean,
): TextFault[] {
  const slot = hrefSlot(url);
  if (slot !== null) {
    const name = plainArgument(elements[slot]!);
    return name === null || !isAddress(slot) ? [fault('body', line, say.linkVariable, { name: name ?? '' })] : [];
  }
  if (holdsMark(url)) return [fault('body', line, say.linkPart)];
  return /^(https:|mailto:)/i.test(url) ? [] : [fault('body', line, say.link, { url: url.slice(0, 60) })];
}
