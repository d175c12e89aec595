import { readDoi, readPmid } from '../studies/identifier.rules.js';
import type { Reference, ReferenceFault } from './references.views.js';

const MOST_NAMED = 3;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** Reads what a CSL item tells of a study. Anything may stand in it: it came with a file. */
export function referenceOf(item: unknown): { reference: Reference | null; fault: ReferenceFault | null } {
  if (item === null || typeof item !== 'object' || Array.isArray(item))
    return { reference: null, fault: 'not-a-reference' };
  const csl = item as Record<string, unknown>;
  const links = [csl.URL, csl.note].map(plain).join(' ');
  const reference: Reference = {
    authors: authorsOf(csl.author) || authorsOf(csl.editor),
    year: yearOf(csl.issued),
    title: plain(csl.title).slice(0, 500),
    journal: plain(csl['container-title']).slice(0, 200) || null,
    citation: citationOf(csl),
    doi: readDoi(plain(csl.DOI)) ?? readDoi(/https?:\/\/(?:dx\.)?doi\.org\/[^\s"<>]+/i.exec(links)?.[0] ?? ''),
    pmid:
      readPmid(plain(csl.PMID)) ??
      readPmid(/(?<=pubmed\.ncbi\.nlm\.nih\.gov\/|PMID:? ?)\d{1,9}\b/i.exec(links)?.[0] ?? ''),
  };
  return { reference, fault: faultOf(reference) };
}

function faultOf({ title, authors, doi, pmid }: Reference): ReferenceFault | null {
  if (title === '') return 'no-title';
  if (authors === '') return 'no-authors';
  return doi === null && pmid === null ? 'no-identifier' : null;
}

/** A text without markup, entities, control characters or line breaks. What looks like a sum ('p < 0.05') stays. */
export function plain(value: unknown): string {
  if (Array.isArray(value)) return plain(value[0]);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .slice(0, 5000)
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}\uFEFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The first authors, as lists of references name them: 'Miyaji A, Suzuki B, de Vries J, et al.' */
function authorsOf(people: unknown): string {
  if (!Array.isArray(people)) return '';
  const names = people.slice(0, 50).map(nameOf).filter(Boolean);
  const named = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 80));
  return [...named, ...(names.length > MOST_NAMED ? ['et al.'] : [])].join(', ');
}

function nameOf(person: unknown): string {
  if (person === null || typeof person !== 'object') return '';
  const name = person as Record<string, unknown>;
  const family = [name['non-dropping-particle'], name.family].map(plain).filter(Boolean).join(' ');
  const initials = plain(name.given)
    .split(/[\s.-]+/)
    .filter(Boolean)
    .map((part) => [...part][0]!.toUpperCase())
    .join('');
  return family ? [family, initials].filter(Boolean).join(' ') : plain(name.literal);
}

function yearOf(issued: unknown): number | null {
  if (issued === null || typeof issued !== 'object') return null;
  const date = issued as Record<string, unknown>;
  const parts = date['date-parts'];
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  const said = [first, date.raw, date.literal].map(plain).join(' ');
  const year = Number(/\b(1[89]|20|21)\d{2}\b/.exec(said)?.[0]);
  return year ? year : null;
}

function citationOf(csl: Record<string, unknown>): string | null {
  const [volume, issue, page] = [csl.volume, csl.issue, csl.page].map(plain);
  const where = `${volume}${issue ? `(${issue})` : ''}${page ? `:${page}` : ''}`.replace(/^:/, '');
  return where.slice(0, 100) || null;
}
