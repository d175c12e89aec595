import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE_TAGS, type Locale } from '../../platform/i18n/locales.js';

/** A part of a text in ICU: words, or something that is filled in. */
export type IcuElement = ReturnType<IntlMessageFormat['getAst']>[number];

/** A text in ICU that cannot be read, and the line on which it goes wrong, counted from 1. */
export interface IcuFault {
  line: number;
  /** What stands there. */
  near: string;
}

interface Located {
  location?: { start: { line: number; offset: number }; end: { line: number } };
}

/** Kinds of parts, as the parser numbers them. */
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/** Reads a text in ICU; what looks like HTML in it is words. */
export function parseIcu(text: string, locale: Locale): { elements: IcuElement[] } | { fault: IcuFault } {
  try {
    const options = { ignoreTag: true, captureLocation: true };
    return { elements: new IntlMessageFormat(text, LOCALE_TAGS[locale], undefined, options).getAst() };
  } catch (error) {
    const start = (error as Located).location?.start ?? { line: 1, offset: 0 };
    return { fault: { line: start.line, near: text.slice(start.offset, start.offset + 30).split('\n')[0]! } };
  }
}

/** True for what stands fast. */
export function isLiteral(element: IcuElement): element is IcuElement & { value: string } {
  return (element.type as number) === LITERAL;
}

/** The variable that an element is and nothing else; null for a choice between several wordings. */
export function plainArgument(element: IcuElement): string | null {
  return (element.type as number) === ARGUMENT ? (element as { value: string }).value : null;
}

/** The first and the last line of an element in its text, counted from 1. */
export function linesOf(element: IcuElement): [first: number, last: number] {
  const { location } = element as Located;
  return [location?.start.line ?? 1, location?.end.line ?? 1];
}

/** How a variable is used: as words, as a number that decides a plural, in a choice, or in a form that no text may use. */
export interface IcuUse {
  name: string;
  as: 'words' | 'plural' | 'select' | 'format';
  line: number;
}

/** Every use of a variable in a text, those inside plurals and choices included. */
export function usesIn(elements: readonly IcuElement[]): IcuUse[] {
  return elements.flatMap((element): IcuUse[] => {
    const type = element.type as number;
    if (type === LITERAL || type === POUND) return [];
    const name = (element as { value: string }).value;
    const [line] = linesOf(element);
    if (type === ARGUMENT) return [{ name, as: 'words', line }];
    if (type !== SELECT && type !== PLURAL) return [{ name, as: 'format', line }];
    const { options } = element as { options: Record<string, { value: IcuElement[] }> };
    const inside = Object.values(options).flatMap(({ value }) => usesIn(value));
    return [{ name, as: type === PLURAL ? 'plural' : 'select', line }, ...inside];
  });
}

/** Says an element for one recipient. */
export function fillerOf(element: IcuElement, locale: Locale): (values: Record<string, string | number>) => string {
  const name = plainArgument(element);
  if (name !== null) return (values) => String(values[name]);
  const format = new IntlMessageFormat([element], LOCALE_TAGS[locale]);
  return (values) => String(format.format(values));
}
