import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../../platform/i18n/locales.js';
import { dressForMail } from '../../ui/email/email-prose.js';
import { escapeHtml, mailAddress, onOneLine } from '../../ui/email/escape.js';
import { proseTree } from '../../ui/prose.js';
import { fillerOf, isLiteral, parseIcu, plainArgument, usesIn, type IcuElement } from './icu.rules.js';
import { holdsMark, hrefSlot, markElement, MARK, SLOT } from './marks.rules.js';
import { plainTextOf } from './plain-text.rules.js';
import type { TemplateText } from './template-text.js';

type Values = Record<string, string | number>;
type Fill = (values: Values) => string;

/** A text that is read once and then filled for each recipient. */
export interface CompiledText {
  subject: Fill;
  preheader: Fill;
  /** The body as safe HTML. */
  html: Fill;
  /** The body as plain text. */
  text: Fill;
  button: Fill;
  buttonTarget: string;
  /** Every variable it needs. */
  uses: readonly string[];
}

/**
 * Reads a text that has passed its check. Markdown is read before any value comes in, and each value is escaped where it
 * is put, so that no name can be markup.
 * @throws Error for a text that does not pass `checkTemplate`
 */
export function compileText(text: TemplateText, locale: Locale, addresses: ReadonlySet<string>): CompiledText {
  const body = elementsOf(text.body, locale);
  const tree = bodyTree(body, addresses);
  const fills = body.map((element) => (isLiteral(element) ? null : fillerOf(element, locale)));
  const lines = [text.subject, text.preheader, text.button].map((line) => elementsOf(line, locale));
  const [subject, preheader, button] = lines.map((elements) => lineFill(elements, locale));
  const names = [body, ...lines].flatMap(usesIn).map(({ name }) => name);
  return {
    subject: subject!,
    preheader: preheader!,
    html: slotFill(toHtml(dressForMail(tree)), fills, true),
    text: slotFill(plainTextOf(tree), fills, false),
    button: button!,
    buttonTarget: text.buttonTarget,
    uses: [...new Set([...names, ...(text.buttonTarget === '' ? [] : [text.buttonTarget])])],
  };
}

function elementsOf(text: string, locale: Locale): IcuElement[] {
  const read = parseIcu(text, locale);
  if ('fault' in read) throw new Error(`a text of a mail cannot be read near line ${read.fault.line}`);
  return read.elements;
}

/** The body as safe HTML, with a mark for each thing that is filled in; no link leads anywhere but where it may. */
export function bodyTree(elements: readonly IcuElement[], addresses: ReadonlySet<string>): Root {
  const tree = proseTree(
    elements.map((element, at) => (isLiteral(element) ? element.value.replace(MARK, '') : markElement(at))).join(''),
  );
  const isAddress = (at: number) => addresses.has(plainArgument(elements[at]!) ?? '');
  visit(tree, 'element', (element: Element) => {
    if (element.tagName !== 'a') return;
    const href = String(element.properties.href ?? '');
    const slot = hrefSlot(href);
    const allowed = slot === null ? /^(https:|mailto:)/i.test(href) && !holdsMark(href) : isAddress(slot);
    element.properties = allowed ? { href: slot === null ? href : markElement(slot) } : {};
    return SKIP;
  });
  linkBareAddresses(tree, isAddress);
  return tree;
}

/** An address that stands by itself in a sentence becomes a link to itself. */
function linkBareAddresses(tree: Root, isAddress: (at: number) => boolean): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || !parent || (parent as Element).tagName === 'a' || !node.value.includes('\uE000')) return;
    const parts = node.value.split(SLOT).flatMap((part, at): ElementContent[] => {
      if (at % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
      const mark = markElement(Number(part));
      const words: ElementContent = { type: 'text', value: mark };
      return isAddress(Number(part))
        ? [{ type: 'element', tagName: 'a', properties: { href: mark }, children: [words] }]
        : [words];
    });
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** Fills the marks in a text; in HTML each value is escaped, and behind a link it must be an address of the web. */
function slotFill(marked: string, fills: readonly (Fill | null)[], inHtml: boolean): Fill {
  const parts = marked.split(SLOT);
  const fillers = parts.map((part, at): Fill | null => {
    if (at % 2 === 0) return null;
    const fill = fills[Number(part)]!;
    if (!inHtml) return fill;
    return parts[at - 1]!.endsWith('href="')
      ? (values) => mailAddress(fill(values))
      : (values) => escapeHtml(fill(values));
  });
  return (values) => {
    let filled = '';
    for (let at = 0; at < parts.length; at++) filled += fillers[at]?.(values) ?? parts[at]!;
    return filled;
  };
}

function lineFill(elements: readonly IcuElement[], locale: Locale): Fill {
  const fills = elements.map((element): Fill => {
    if (isLiteral(element)) return () => element.value;
    return fillerOf(element, locale);
  });
  return (values) => onOneLine(fills.map((fill) => fill(values)).join(''));
}
