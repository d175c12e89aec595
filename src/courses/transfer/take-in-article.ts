import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Transaction } from '../../platform/database/database.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import type { Package, PackageArticle } from './read-package.js';
import { readArticle, type GivenArticle } from './read-texts.js';
import type { TakingIn } from './take-in-course.js';
import { plainLines } from './text-file.rules.js';

interface ArticleRow {
  id: string;
  figure: string | null;
  related: string[];
  publishedOn: string | null;
  locale: Locale | null;
  title: string;
  summary: string;
  author: string;
  body: string;
}
type GivenText = GivenArticle['texts'][number];

const HEAD = ['publishedOn', 'figure', 'related'] as const;
const WORDS = ['title', 'summary', 'author', 'body'] as const;

/** Compares an article of a package with the journal's, and saves the difference unless it is only looked at. */
@Injectable()
export class TakeInArticle {
  /** Runs inside the transaction of the import; what it finds goes to the lines and faults of `how`. */
  async run(tx: Transaction, from: Package, article: PackageArticle, how: TakingIn): Promise<void> {
    const given = await readArticle(from, article, how.faults);
    const [first, ...others] = given.texts;
    if (!first || !agree(first, others, how)) return;
    const known = await knownArticle(tx, given.slug, !how.dryRun);
    const head = headOf(first);
    const headChanges = known[0]
      ? HEAD.filter((part) => JSON.stringify(known[0]![part]) !== JSON.stringify(head[part]))
      : [];
    const changed: GivenText[] = [];
    for (const text of given.texts) {
      const now = known.find(({ locale }) => locale === text.locale);
      const what = now ? [...headChanges, ...WORDS.filter((part) => plainLines(now[part]) !== text[part])] : [];
      const outcome = !now ? 'new' : what.length > 0 ? 'changed' : 'unchanged';
      // An article has no drafts: what changes, changes for readers.
      const kept = !how.choices.publish && known.length > 0 && outcome !== 'unchanged';
      const line = { file: text.file, line: null, ...(what.length > 0 && { what }) };
      how.lines.push(kept ? { ...line, outcome: 'kept', say: words.articleKept } : { ...line, outcome });
      if (!kept && outcome !== 'unchanged') changed.push(text);
    }
    if (how.dryRun || how.faults.any || changed.length === 0) return;
    await save(tx, given.slug, how.choices.publish ? head : { ...head, publishedOn: null }, changed, how.now);
  }
}

interface Head {
  publishedOn: string | null;
  figure: string | null;
  related: string[];
}

const headOf = ({
  publishedOn = null,
  figure = null,
  related,
}: Pick<GivenText, 'related'> & {
  publishedOn?: string | null | undefined;
  figure?: string | null | undefined;
}): Head => ({
  ...{ publishedOn, figure, related },
});

/** All but the words of an article is the same in every language. */
function agree(first: GivenText, others: readonly GivenText[], { faults }: TakingIn): boolean {
  let agreed = true;
  for (const other of others) {
    for (const field of HEAD) {
      if (JSON.stringify(headOf(other)[field]) === JSON.stringify(headOf(first)[field])) continue;
      faults.add(other.file, 2, words.headsDiffer, { field, file: first.file });
      agreed = false;
    }
  }
  return agreed;
}

async function knownArticle(tx: Transaction, slug: string, hold: boolean): Promise<ArticleRow[]> {
  // The article with its texts; one row without a language where it has none.
  return tx.query<ArticleRow & Record<string, unknown>>(
    `SELECT a.id, a.figure, a.related, a.published_on::text AS "publishedOn", t.locale, t.title, t.summary, t.author, t.body
     FROM article a LEFT JOIN article_text t ON t.article_id = a.id WHERE a.slug = $1 ${hold ? 'FOR UPDATE OF a' : ''}`,
    [slug],
  );
}

async function save(
  tx: Transaction,
  slug: string,
  { figure, related, publishedOn }: Head,
  texts: readonly GivenText[],
  now: Date,
): Promise<void> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO article (slug, figure, related, published_on, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (slug) DO UPDATE SET figure = excluded.figure, related = excluded.related, published_on = excluded.published_on RETURNING id`,
    [slug, figure, related, publishedOn, now],
  );
  for (const { locale, title, summary, author, body } of texts) {
    await tx.query(
      `INSERT INTO article_text (article_id, locale, title, summary, author, body, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (article_id, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, author = excluded.author,
         body = excluded.body, updated_at = excluded.updated_at`,
      [row!.id, locale, title, summary, author, body, now],
    );
  }
}
