import { Injectable } from '@nestjs/common';
import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import type { Transaction } from '../../platform/database/database.js';
import { SaveArticleText } from '../save-texts.js';
import { signedIn } from '../translation.rules.js';
import { saveDrafts } from '../writing/save-drafts.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { saveArticle } from './save-article.js';
import type { Package, PackageArticle } from './read-package.js';
import { readArticle, type GivenArticleText } from './read-texts.js';
import type { PublishedTexts, TakingIn } from './take-in-course.js';
import { planText, type KnownText } from './text-plan.rules.js';

/** What an article is apart from its words: the same in every language, but for its author. */
export interface ArticleSettings {
  status: 'draft' | 'published';
  source: Locale;
  publishedOn: string | null;
  figure: string | null;
  related: string[];
  /** As `course/lesson`. */
  lessons: string[];
  author: Partial<Localized>;
}
interface KnownArticle extends ArticleSettings {
  id: string;
  texts: KnownText[];
}

const HEAD = ['status', 'source', 'publishedOn', 'figure', 'related', 'lessons'] as const;

/** Compares an article of a package with the journal's, and saves the difference unless it is only looked at. */
@Injectable()
export class TakeInArticle {
  constructor(private readonly texts: SaveArticleText) {}

  /** Runs inside the transaction of the import; what it finds goes to the lines and faults of `how`. */
  async run(tx: Transaction, from: Package, article: PackageArticle, how: TakingIn): Promise<void> {
    const { slug, texts } = await readArticle(from, article, how.faults);
    const [first, ...others] = texts;
    if (!first || !agree(first, others, how)) return;
    const known = await knownArticle(tx, slug, !how.dryRun);
    const given = settingsOf(first, texts, known);
    const settings = how.choices.publish ? given : known ? { ...known } : { ...given, status: 'draft' as const };
    const what = known ? changed(known, given) : [];
    if (what.length > 0) {
      const line = { file: first.file, line: 1, what };
      how.lines.push(
        how.choices.publish
          ? { ...line, outcome: 'changed' }
          : { ...line, outcome: 'kept', say: words.articleSettingsKept },
      );
    }
    const save = this.#plan(texts, known, how);
    const opened = known?.status !== 'published';
    const forReaders = opened ? texts.filter(({ draft }) => !draft) : save.text;
    const published: PublishedTexts = {
      ...{ kind: 'article', path: `/articles/${slug}`, id: known?.id ?? null, courseId: null },
      ...{ source: settings.source, opened, texts: forReaders },
      standing: known?.texts.filter(({ draft }) => !draft) ?? [],
    };
    if (how.choices.publish && settings.status === 'published' && forReaders.length > 0) how.published.push(published);
    if (how.dryRun || how.faults.any) return;
    if (known && what.length === 0 && save.text.length + save.draft.length === 0) return;
    const id = await saveArticle(tx, slug, settings, how.now);
    published.id = id;
    await this.#saveTexts(tx, id, settings.source, save, how);
  }

  #plan(texts: readonly GivenArticleText[], known: KnownArticle | null, how: TakingIn) {
    const save: Record<'text' | 'draft', GivenArticleText[]> = { text: [], draft: [] };
    for (const text of texts) {
      const ofThis = (draft: boolean) => known?.texts.find((one) => one.locale === text.locale && one.draft === draft);
      const hasDraft = texts.some(({ locale, draft }) => draft && locale === text.locale);
      const plan = planText(text, { text: ofThis(false), draft: ofThis(true) }, hasDraft, how.choices);
      how.lines.push(plan.line);
      if (plan.line.outcome === 'refused') how.faults.lines.push(plan.line);
      if (plan.save) save[plan.save].push(text);
    }
    return save;
  }

  async #saveTexts(
    tx: Transaction,
    ownerId: string,
    source: Locale,
    save: Record<'text' | 'draft', GivenArticleText[]>,
    { now, personId }: TakingIn,
  ): Promise<void> {
    const older = save.text.some(({ olderThanSource }) => olderThanSource);
    const row = ({ locale, title, summary, body }: GivenArticleText) => ({ ownerId, locale, title, summary, body });
    const sources = save.text.filter(({ locale }) => locale === source);
    const translations = save.text.filter(({ locale }) => locale !== source);
    // Where a new source begins to count leaves room for a translation that is older than it.
    const first = sources.map((text) => ({ ...row(text), firstRevision: older ? 2 : 1 }));
    const others = translations.map((text) => ({ ...row(text), olderThanSource: text.olderThanSource === true }));
    if (first.length > 0) await this.texts.severalWithin(tx, first, now, personId);
    if (others.length > 0) await this.texts.severalWithin(tx, others, now, personId);
    if (save.draft.length > 0) await saveDrafts(tx, 'article', save.draft.map(row), now, personId);
  }
}

function settingsOf(
  first: GivenArticleText,
  texts: readonly GivenArticleText[],
  known: KnownArticle | null,
): ArticleSettings {
  const { source, publishedOn = null, figure = null, related, lessons } = first;
  return {
    ...{ status: statusOf(first), source, publishedOn, figure, related, lessons },
    // What a language takes over from another one is not written down a second time.
    author: {
      ...known?.author,
      ...Object.fromEntries(texts.filter(signsAnew(known)).map(({ locale, author }) => [locale, author])),
    },
  };
}

/** A package of before said nothing but the day: with one an article was out. */
const statusOf = ({ status, publishedOn }: GivenArticleText) => status ?? (publishedOn ? 'published' : 'draft');

const signsAnew =
  (known: ArticleSettings | null) =>
  ({ locale, author }: GivenArticleText): boolean =>
    author !== '' && author !== signedIn(known?.author ?? {}, locale);

function changed(now: ArticleSettings, will: ArticleSettings): string[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const signs = LOCALES.some((locale) => now.author[locale] !== will.author[locale]);
  return [...HEAD.filter((part) => !same(now[part], will[part])), ...(signs ? ['author'] : [])];
}

/** All but the words of an article is the same in every language. */
function agree(first: GivenArticleText, others: readonly GivenArticleText[], { faults }: TakingIn): boolean {
  let agreed = true;
  const part = (text: GivenArticleText, field: (typeof HEAD)[number]) =>
    JSON.stringify(field === 'status' ? statusOf(text) : (text[field] ?? null));
  for (const other of others) {
    for (const field of HEAD) {
      if (part(other, field) === part(first, field)) continue;
      faults.add(other.file, 2, words.headsDiffer, { field, file: first.file });
      agreed = false;
    }
  }
  return agreed;
}

async function knownArticle(tx: Transaction, slug: string, hold: boolean): Promise<KnownArticle | null> {
  // The article with the lessons it goes with.
  const [article] = await tx.query<Omit<KnownArticle, 'texts'> & Record<string, unknown>>(
    `SELECT a.id, a.status, a.source_locale AS source, a.published_on::text AS "publishedOn", a.figure, a.related, a.author,
       ARRAY(SELECT c.slug || '/' || l.slug FROM article_lesson r JOIN lesson l ON l.id = r.lesson_id JOIN course c ON c.id = l.course_id
             WHERE r.article_id = a.id ORDER BY r.position) AS lessons
     FROM article a WHERE a.slug = $1 ${hold ? 'FOR UPDATE OF a' : ''}`,
    [slug],
  );
  if (!article) return null;
  // What it says, published and in drafts, and whose the drafts are.
  const texts = await tx.query<KnownText & Record<string, unknown>>(
    `SELECT article_id AS "ownerId", locale, false AS draft, title, summary, body, NULL AS by FROM article_text WHERE article_id = $1
     UNION ALL SELECT d.article_id, d.locale, true, d.title, d.summary, d.body, p.name
     FROM article_draft d LEFT JOIN person p ON p.id = d.saved_by WHERE d.article_id = $1`,
    [article.id],
  );
  return { ...article, texts };
}
