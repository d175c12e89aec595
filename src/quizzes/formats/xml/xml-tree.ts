import { SaxesParser } from 'saxes';
import type { MessageValues } from '../../../platform/i18n/messages.js';
import { decodeText } from '../../../platform/decode-text.js';
import type { RemarkKey } from '../remarks.messages.js';

/** An element of an XML document. Names are without their prefix: no format here mixes two vocabularies in one place. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Where it begins, from 1. */
  line: number;
}

/** An element, or words. */
export type XmlNode = XmlElement | string;

/** The document as a whole cannot be read. */
export class XmlFault extends Error {
  constructor(
    readonly says: RemarkKey,
    readonly line: number | null,
    readonly values: MessageValues = {},
  ) {
    super(says);
    this.name = 'XmlFault';
  }
}

const DEEPEST = 120;
const MOST_ELEMENTS = 1_500_000;

/**
 * Reads a document. Only the five entities of XML itself exist: a DOCTYPE, which could declare others or ask for files, is
 * refused. @throws XmlFault
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], line: 1 };
  const open = [top];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const words = (said: string) => {
    const { children } = open.at(-1)!;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += said;
    else children.push(said);
  };
  parser.on('doctype', () => {
    throw new XmlFault('xmlDoctype', parser.line);
  });
  parser.on('error', (error) => {
    throw new XmlFault('xmlBroken', parser.line, { value: error.message.replace(/^\d+:\d+: /, '').slice(0, 120) });
  });
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > MOST_ELEMENTS) throw new XmlFault('tooMuch', parser.line);
    if (open.length > DEEPEST) throw new XmlFault('tooDeep', parser.line);
    const element: XmlElement = { name: local(name), attributes: {}, children: [], line: parser.line };
    for (const [key, value] of Object.entries(attributes))
      if (!key.startsWith('xmlns')) element.attributes[local(key)] = value;
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  // In pieces: the line of an error is then that of its piece at least.
  parser.write(text.replace(/^\ufeff/, '').trimStart()).close();
  const root = top.children.find((node) => typeof node !== 'string');
  if (!root) throw new XmlFault('xmlBroken', null, { value: '' });
  return root;
}

const DECLARED = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const OURS = /^(?:utf-?(?:8|16(?:le|be)?)|us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/i;

/** The text of a document in the alphabet that it declares. @throws XmlFault for an alphabet that nobody here reads */
export function decodeXml(bytes: Buffer): string {
  const { text, encoding } = decodeText(bytes);
  const declared = DECLARED.exec(text.slice(0, 300))?.[1];
  if (encoding !== 'Windows-1252' || !declared || OURS.test(declared)) return text;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('xmlEncoding', 1, { value: declared });
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The elements in an element, in their order. */
export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => typeof node !== 'string');

/** Those of one name. */
export const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The first of a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((one) => one.name === name);

/** All words in an element. */
export function wordsIn(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}

/** Every element within one, itself included, in the order of the document. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const inner of elementsOf(element)) yield* within(inner);
}

/** Words as XML writes them; signs that XML cannot hold at all are left out. */
export function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/[&<>"\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' })[sign]!)
  );
}
