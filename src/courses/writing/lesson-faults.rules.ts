import type { Nodes } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { markdownOf } from '../lesson-markdown.js';
import { FAULTS as say } from './writing.messages.js';

/** Something in a text that its readers will not see as it was meant; places count characters from 0. */
export interface Fault {
  from: number;
  to: number;
  say: Message;
  values: MessageValues;
}

/** What a text may name. A list that is left out is not looked at. */
export interface Nameable {
  claims: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  images?: ReadonlySet<string>;
  videos?: ReadonlySet<string>;
}

type Found = { say: Message; values?: MessageValues };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The directives that we know, by how many colons they begin with. */
const COLONS: Readonly<Record<string, string>> = {
  claim: ':',
  figure: '::',
  image: '::',
  video: '::',
  quiz: '::',
  tool: ':::',
};
const WRITTEN = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;
/** A directive that begins and that the parser took for words, since it never ends. */
const BEGUN = /:{1,3}(claim|figure|image|video|quiz|tool)(?=[[{])/g;

/** Everything in a text that names what is not there, or does not say what it has to say, in the order of the text. */
export function findFaults(body: string, known: Nameable): Fault[] {
  const faults: Fault[] = [];
  const at = (node: Nodes, shift = 0, length?: number) => {
    const from = Math.min((node.position?.start.offset ?? 0) + shift, body.length);
    const to = length === undefined ? (node.position?.end.offset ?? from) : from + length;
    return { from, to: Math.min(to, body.length) };
  };
  visit(markdownOf(body), (node) => {
    if (node.type === 'text')
      for (const begun of node.value.matchAll(BEGUN))
        faults.push({
          ...at(node, begun.index, begun[0].length),
          say: say.unfinished,
          values: { written: begun[0] },
        });
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
    const source = body.slice(at(node).from, at(node).to);
    for (const { say: message, values = {} } of faultsOf(node, source, known)) {
      // A tool may go on for a page: its first line is what is wrong.
      const length = node.type === 'containerDirective' ? source.split('\n')[0]!.length : undefined;
      faults.push({ ...at(node, 0, length), say: message, values });
    }
  });
  return faults;
}

/** What a text names, known or not; for asking which of it exists. */
export function namesIn(body: string): Record<'claims' | 'images' | 'videos', string[]> {
  const found = { claims: new Set<string>(), images: new Set<string>(), videos: new Set<string>() };
  visit(markdownOf(body), (node) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return;
    const { id, name } = node.attributes ?? {};
    if (node.name === 'claim' && id) found.claims.add(id);
    if (node.name === 'image' && name) found.images.add(name);
    if (node.name === 'video' && name) found.videos.add(name);
  });
  return { claims: [...found.claims], images: [...found.images], videos: [...found.videos] };
}

function faultsOf(node: Directives, source: string, known: Nameable): Found[] {
  const { name } = node;
  const attributes = node.attributes ?? {};
  const colons = COLONS[name];
  if (!colons) {
    // 'See note:b' and 'at 10:30' are sentences; brackets or braces make it a command that we do not know.
    const meant = node.type !== 'textDirective' || /^:[\w-]+[[{]/.test(source);
    return meant ? [{ say: say.unknownDirective, values: { written: `${WRITTEN[node.type]}${name}` } }] : [];
  }
  if (WRITTEN[node.type] !== colons) return [{ say: say.wrongColons, values: { name, colons: `${colons}${name}` } }];
  if (name === 'claim') return claimFaults(node, attributes.id, known);
  if (name === 'tool') return toolFaults(attributes, source);
  // Whether there is such a quiz is told where it is shown: it may be written after the lesson.
  if (name === 'quiz') return attributes.name ? [] : [{ say: say.withoutName, values: { written: '::quiz' } }];
  const lists = { figure: known.figures, image: known.images, video: known.videos };
  const unknown = { figure: say.unknownFigure, image: say.unknownImage, video: say.unknownVideo };
  const kind = name as keyof typeof lists;
  if (!attributes.name) return [{ say: say.withoutName, values: { written: `::${name}` } }];
  return (lists[kind]?.has(attributes.name) ?? true) ? [] : [{ say: unknown[kind], values: { name: attributes.name } }];
}

function claimFaults(node: Directives, id: string | null | undefined, known: Nameable): Found[] {
  if (!id || !SLUG.test(id)) return [{ say: say.claimWithoutName }];
  if (node.children.length === 0) return [{ say: say.claimWithoutWords }];
  return known.claims.has(id) ? [] : [{ say: say.unknownClaim, values: { name: id } }];
}

function toolFaults(attributes: Record<string, string | null | undefined>, source: string): Found[] {
  const found: Found[] = [];
  if (!attributes.name) found.push({ say: say.withoutName, values: { written: ':::tool' } });
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(attributes.price ?? '')) found.push({ say: say.toolPrice });
  if (!/^[A-Z]{3}$/.test(attributes.currency ?? '')) found.push({ say: say.toolCurrency });
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(attributes.asOf ?? '')) found.push({ say: say.toolAsOf });
  const fence = /^:+/.exec(source)?.[0] ?? ':::';
  if (!new RegExp(`\\n[ \\t]*:{${fence.length},}[ \\t]*$`).test(source)) found.push({ say: say.toolOpen });
  return found;
}
