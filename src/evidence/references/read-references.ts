import { logger, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { referenceOf } from './csl.rules.js';
import {
  formatOf,
  lineOfFault,
  linesOfItems,
  MOST_ENTRIES,
  splitBibtex,
  splitRis,
  type RawEntry,
} from './reference.rules.js';
import { emptyList, listNotJson, tooManyReferences, unknownFormat } from './references.errors.js';
import type { ReadEntry, ReferenceFormat } from './references.views.js';

/** The longest that one entry may be, in characters. */
const MOST_CHARACTERS = 50_000;

/** What the library is told each text is. Otherwise it guesses, and its plugins may fetch what it takes for an address. */
const TYPES = { bibtex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@csl/object' } as const;

/**
 * Reads a list of references, entry by entry: one that is broken spoils no other.
 * @throws DomainError `list-empty`, `list-too-long`, `list-format`, `list-not-json`
 */
export function readReferences(given: string): { format: ReferenceFormat; entries: ReadEntry[] } {
  const text = given.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw emptyList();
  const format = formatOf(text);
  if (!format) throw unknownFormat();
  const entries = format === 'csl-json' ? readJson(text) : readText(format, text);
  if (entries.length === 0) throw emptyList();
  return { format, entries: markTwice(entries) };
}

function readText(format: 'bibtex' | 'ris', text: string): ReadEntry[] {
  const raw = format === 'bibtex' ? splitBibtex(text) : splitRis(text);
  limit(raw.length);
  return raw.map((entry) => readEntry(format, entry));
}

function readEntry(format: 'bibtex' | 'ris', { line, text, fault }: RawEntry): ReadEntry {
  if (fault) return { line, reference: null, fault };
  if (text.length > MOST_CHARACTERS) return { line, reference: null, fault: 'too-long' };
  const item = parse(text, TYPES[format]);
  if (!item) return { line, reference: null, fault: 'unreadable' };
  return { line, ...referenceOf(format === 'ris' ? { ...item, ...pubmedOf(text) } : item) };
}

/** The library leaves out what a RIS list has of PubMed. */
function pubmedOf(text: string): { PMID?: string } {
  const link = /^(?:UR|L1|L2|M1|N1) {2}- .*(?:pubmed\.ncbi\.nlm\.nih\.gov\/|PMID:? ?)(\d{1,9})\b/im.exec(text)?.[1];
  const source = /^(?:DB|DP) {2}- .*(?:PubMed|MEDLINE|NLM)/im.test(text);
  const number = /^(?:AN|ID|M1) {2}- (?:PMID:? ?)?(\d{1,9})\s*$/im.exec(text)?.[1];
  const found = link ?? (source ? number : undefined);
  return found ? { PMID: found } : {};
}

function readJson(text: string): ReadEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw listNotJson(lineOfFault(text, (error as Error).message));
  }
  const items: unknown[] = Array.isArray(read) ? read : [read];
  limit(items.length);
  const lines = linesOfItems(text);
  return items.map((item, n) => {
    const line = lines[n] ?? 1;
    if (item === null || typeof item !== 'object' || Array.isArray(item))
      return { line, reference: null, fault: 'not-a-reference' };
    const cleaned = parse(item, TYPES['csl-json']);
    return cleaned ? { line, ...referenceOf(cleaned) } : { line, reference: null, fault: 'unreadable' };
  });
}

/** One entry as a CSL item; null when the library cannot read it. */
function parse(entry: unknown, forceType: string): Record<string, unknown> | null {
  try {
    const [item] = plugins.input.chain(entry, { forceType, generateGraph: false });
    return item && typeof item === 'object' && Object.keys(item).length > 0 ? (item as Record<string, unknown>) : null;
  } catch {
    // Whatever it cannot read (even nesting so deep that the stack ends) is refused with its line.
    return null;
  } finally {
    // It keeps everything it ever said.
    logger._log.length = 0;
  }
}

function limit(entries: number): void {
  if (entries > MOST_ENTRIES) throw tooManyReferences(MOST_ENTRIES);
}

/** The second entry with the same identifier is refused. */
function markTwice(entries: ReadEntry[]): ReadEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (entry.fault || !entry.reference) return entry;
    const { doi, pmid } = entry.reference;
    const keys = [doi && `doi ${doi}`, pmid && `pmid ${pmid}`].filter((key) => key !== null);
    if (keys.some((key) => seen.has(key))) return { ...entry, fault: 'twice' as const };
    for (const key of keys) seen.add(key);
    return entry;
  });
}
