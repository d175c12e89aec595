import type { Definition, Heading, Link, Nodes } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { splitLocale } from '../../platform/i18n/locales.js';
import { claimAnchors } from '../../ui/components/evidence.js';
import { markdownOf } from '../lesson-markdown.js';

/** A link as it is written: to a page of ours, to elsewhere, or nothing that can be followed. */
export type ReadLink =
  | { kind: 'internal'; url: string; line: number; path: string; anchor: string }
  | { kind: 'external' | 'malformed'; url: string; line: number };

/** What a text holds that can be checked, each with its line. */
export interface ReadText {
  hasWords: boolean;
  /** Null for a claim that names none. */
  claims: { slug: string | null; line: number }[];
  figures: { name: string; line: number }[];
  media: { kind: 'image' | 'video'; name: string; line: number }[];
  brokenTools: { line: number }[];
  /** Directives on a line of their own that nobody knows; readers would see them as they are typed. */
  unknown: { name: string; line: number }[];
  links: ReadLink[];
  /** Lines of headings that skip a level. */
  headingJumps: number[];
  /** Where a reader can jump to in this text. */
  anchors: Set<string>;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a text for the checklist; nothing that somebody writes makes it fail. */
export function readText(body: string, publicUrl: string): ReadText {
  const read: ReadText = {
    hasWords: false,
    claims: [],
    figures: [],
    media: [],
    brokenTools: [],
    unknown: [],
    links: [],
    headingJumps: [],
    anchors: new Set(),
  };
  let level = 1;
  visit(markdownOf(body), (node) => {
    const line = node.position?.start.line ?? 1;
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && node.value.trim() !== '')
      read.hasWords = true;
    else if (node.type === 'heading') level = readHeading(node, line, level, read);
    else if (node.type === 'link' || node.type === 'definition') read.links.push(readLink(node, line, publicUrl));
    else if (node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective')
      readDirective(node, line, read);
  });
  return read;
}

/** The name by which a heading can be jumped to, as the page of a lesson gives it. */
export function anchorOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function readHeading(node: Heading, line: number, level: number, read: ReadText): number {
  // The page's own title is the first level; readers get a first level in the text as a second.
  const depth = Math.max(2, node.depth);
  if (depth > level + 1) read.headingJumps.push(line);
  read.anchors.add(anchorOf(wordsIn(node)));
  return depth;
}

function readDirective(node: Directives, line: number, read: ReadText): void {
  const { id, name, price, currency, asOf } = (node.attributes ?? {}) as Record<string, string | undefined>;
  if (node.name === 'claim') {
    const slug = node.type === 'textDirective' && id && SLUG.test(id) ? id : null;
    read.claims.push({ slug, line });
    if (slug) for (const anchor of Object.values(claimAnchors(slug))) read.anchors.add(anchor);
  } else if (node.type === 'leafDirective' && node.name === 'figure') {
    read.figures.push({ name: name ?? '', line });
    read.hasWords = true;
  } else if (node.type === 'leafDirective' && (node.name === 'image' || node.name === 'video')) {
    read.media.push({ kind: node.name, name: name ?? '', line });
    read.hasWords = true;
  } else if (node.type === 'leafDirective' && node.name === 'quiz') {
    read.hasWords = true;
  } else if (node.type === 'containerDirective' && node.name === 'tool') {
    const whole =
      name &&
      /^\d{1,6}(\.\d{1,2})?$/.test(price ?? '') &&
      /^[A-Z]{3}$/.test(currency ?? '') &&
      /^\d{4}-(0[1-9]|1[0-2])$/.test(asOf ?? '');
    if (!whole) read.brokenTools.push({ line });
  } else if (node.type !== 'textDirective') {
    // In a sentence a colon and a word are a colon and a word; on a line of their own they were meant.
    read.unknown.push({ name: node.name, line });
  }
}

function readLink(node: Link | Definition, line: number, publicUrl: string): ReadLink {
  const url = node.url.trim();
  const ours = url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url;
  if (ours.startsWith('#')) return { url, line, kind: 'internal', path: '', anchor: decoded(ours.slice(1)) };
  if (/^\/(?!\/)/.test(ours)) {
    const [path = '', anchor = ''] = ours.split('#');
    const clean = splitLocale(path.split('?')[0]!).path.replace(/(.)\/$/, '$1');
    return { url, line, kind: 'internal', path: clean, anchor: decoded(anchor) };
  }
  return { url, line, kind: isExternal(url) ? 'external' : 'malformed' };
}

/** True for an address elsewhere that can be right; whether anybody answers there is not asked. */
function isExternal(url: string): boolean {
  if (/^mailto:/i.test(url)) return /^mailto:[^\s@]+@[^\s@.]+(\.[^\s@.]+)+(\?\S*)?$/i.test(url);
  if (!/^https?:\/\/[^\s/]/i.test(url)) return false;
  try {
    const { hostname } = new URL(url);
    return /^([^.]+\.)+[^.]{2,}\.?$/.test(hostname);
  } catch {
    return false;
  }
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(wordsIn).join('') : '';
}
