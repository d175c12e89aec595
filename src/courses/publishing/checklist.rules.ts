import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { isFigureName } from '../../ui/figures/index.js';
import { altMissing } from '../media/media.rules.js';
import type { ReadLink, ReadText } from './text-reading.rules.js';

/** What can be wrong with a text that is to be published. */
export type Problem =
  | 'no-source'
  | 'title-missing'
  | 'summary-missing'
  | 'body-empty'
  | 'title-as-source'
  | 'summary-as-source'
  | 'body-as-source'
  | 'not-translated'
  | 'older-than-source'
  | 'behind'
  | 'claim-without-id'
  | 'claim-unknown'
  | 'claim-ungraded'
  | 'figure-unknown'
  | 'image-unknown'
  | 'video-unknown'
  | 'alt-missing'
  | 'tool-incomplete'
  | 'directive-unknown'
  | 'link-broken'
  | 'link-unpublished'
  | 'link-malformed'
  | 'anchor-broken'
  | 'heading-order';

/** One thing that is wrong, with the place where it stands. */
export interface Finding {
  problem: Problem;
  locale: Locale;
  /** The line in the text, from 1; null where it is about no line. */
  line: number | null;
  /** What it is about: a claim, a name, an address. */
  about: string;
  /** False for what readers can live with: it is said, and blocks nothing. */
  blocks: boolean;
}

/** A lesson's text in one language as readers would get it. */
export interface TextToCheck {
  locale: Locale;
  title: string;
  summary: string;
  body: string;
  read: ReadText;
  /** False for a text that readers have already and that stays as it is: it is compared with, not checked. */
  checked: boolean;
  /** True for a translation of an earlier state of its source. */
  older: boolean;
  /** True for a draft that was begun before what readers have now. */
  behind: boolean;
}

/** What the texts refer to, as it is known at the moment of checking. */
export interface Known {
  /** The claims that there are, and whether each has a grade. */
  claims: ReadonlyMap<string, { graded: boolean }>;
  media: ReadonlyMap<string, { kind: 'image' | 'video'; alt: Partial<Localized>; decorative: boolean }>;
  /** What there is at each internal address that the texts lead to. */
  links: ReadonlyMap<string, LinkTarget>;
  /** The claims without a grade of which the editor said that the text says so. */
  saidOpenly: ReadonlySet<string>;
}

/** What is at an internal address; `anchors` where the page can be jumped into. */
export interface LinkTarget {
  state: 'open' | 'unpublished' | 'missing';
  anchors: ReadonlySet<string> | null;
}

/** Blocks nothing: somebody should know it, and readers are told or do not notice. */
const NOTES: ReadonlySet<Problem> = new Set([
  'title-as-source',
  'not-translated',
  'older-than-source',
  'link-unpublished',
]);

/** Checks the texts of a lesson, in the order of languages and lines. */
export function checkTexts(
  texts: readonly TextToCheck[],
  source: Locale,
  all: readonly Locale[],
  known: Known,
): Finding[] {
  const original = texts.find((text) => text.locale === source);
  const findings: Finding[] = original ? [] : [finding('no-source', source)];
  for (const locale of all) {
    const text = texts.find((one) => one.locale === locale);
    if (!text) {
      if (locale !== source) findings.push(finding('not-translated', locale));
    } else if (text.checked) {
      findings.push(...checkWords(text, original), ...inLines(checkBody(text, known)));
    }
  }
  return findings;
}

/** True when nothing stands in the way of publishing. */
export function mayPublish(findings: readonly Finding[]): boolean {
  return !findings.some(({ blocks }) => blocks);
}

/** The claims in these findings that only the editor's word keeps from blocking, or would. */
export function ungradedClaims(texts: readonly TextToCheck[], known: Pick<Known, 'claims'>): string[] {
  const stated = texts.filter(({ checked }) => checked).flatMap(({ read }) => read.claims.map(({ slug }) => slug));
  return [...new Set(stated)].filter((slug) => slug !== null && known.claims.get(slug)?.graded === false) as string[];
}

function finding(problem: Problem, locale: Locale, line: number | null = null, about = ''): Finding {
  return { problem, locale, line, about, blocks: !NOTES.has(problem) };
}

function checkWords(text: TextToCheck, original: TextToCheck | undefined): Finding[] {
  const found = (problem: Problem) => finding(problem, text.locale);
  const findings: Finding[] = [];
  const same = (one: string, other: string | undefined) => other !== undefined && plain(one) === plain(other);
  const source = original === text ? undefined : original;
  for (const field of ['title', 'summary'] as const) {
    if (plain(text[field]) === '') findings.push(found(`${field}-missing`));
    else if (same(text[field], source?.[field])) findings.push(found(`${field}-as-source`));
  }
  if (!text.read.hasWords) findings.push(found('body-empty'));
  else if (same(text.body, source?.body)) findings.push(found('body-as-source'));
  if (text.older) findings.push(found('older-than-source'));
  if (text.behind) findings.push(found('behind'));
  return findings;
}

const plain = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim();

function checkBody({ locale, read }: TextToCheck, known: Known): Finding[] {
  const found = (problem: Problem, line: number | null, about = '') => finding(problem, locale, line, about);
  const findings: Finding[] = [];
  for (const { slug, line } of read.claims) {
    const claim = slug === null ? undefined : known.claims.get(slug);
    if (slug === null) findings.push(found('claim-without-id', line));
    else if (!claim) findings.push(found('claim-unknown', line, slug));
    else if (!claim.graded && !known.saidOpenly.has(slug)) findings.push(found('claim-ungraded', line, slug));
  }
  for (const { name, line } of read.figures)
    if (!isFigureName(name)) findings.push(found('figure-unknown', line, name));
  for (const { kind, name, line } of read.media) {
    const media = known.media.get(name);
    if (media?.kind !== kind) findings.push(found(`${kind}-unknown`, line, name));
    else if (altMissing(media.alt, media.decorative).includes(locale)) findings.push(found('alt-missing', line, name));
  }
  for (const { line } of read.brokenTools) findings.push(found('tool-incomplete', line));
  for (const { name, line } of read.unknown) findings.push(found('directive-unknown', line, name));
  for (const line of read.headingJumps) findings.push(found('heading-order', line));
  for (const link of read.links)
    findings.push(...checkLink(link, read, known).map((p) => found(p, link.line, link.url)));
  return findings;
}

function checkLink(link: ReadLink, read: ReadText, known: Known): Problem[] {
  if (link.kind !== 'internal') return link.kind === 'malformed' ? ['link-malformed'] : [];
  if (link.path === '') return read.anchors.has(link.anchor) ? [] : ['anchor-broken'];
  const target = known.links.get(link.path);
  if (!target || target.state === 'missing') return ['link-broken'];
  if (link.anchor && target.anchors && !target.anchors.has(link.anchor)) return ['anchor-broken'];
  return target.state === 'unpublished' ? ['link-unpublished'] : [];
}

function inLines(findings: Finding[]): Finding[] {
  return findings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
