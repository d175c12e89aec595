import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { MOST_CHARACTERS, type DraftInput } from './draft.input.js';
import { DraftQueries } from './drafts.queries.js';
import type { DraftKey, StandingText, WrittenText } from './drafts.views.js';
import { mergeTexts, type Clash } from './merge.rules.js';
import { lockText, TABLES, type Writable } from './writable.js';
import { togetherTooLong } from './writing.errors.js';

/** What became of a text that somebody wants to keep. */
export type SavedDraft =
  | {
      /** `merged` when it holds what somebody else saved meanwhile, too. */
      kind: 'saved' | 'merged';
      standing: StandingText;
      /** Where her own text stands: who types on while it is merged goes on from there. */
      sent: DraftKey;
      /** What was merged with hers; null when nobody else saved. */
      theirs: StandingText | null;
    }
  /** Nothing was written: the person has to choose. */
  | { kind: 'clash'; mine: WrittenText; theirs: StandingText; clashes: Clash[] };

/** How long a version is kept for those who began from it, in milliseconds. */
const KEPT_MILLISECONDS = 14 * 24 * 3_600_000;

/** Keeps what an editor writes in one language. Nobody's words are overwritten by somebody who has not seen them. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftQueries,
  ) {}

  /** @throws DomainError `lesson-not-found`, `not-found` or `text-too-long` */
  async run(
    actor: { id: string; name: string },
    of: Writable,
    locale: Locale,
    given: DraftInput,
    now: Date,
  ): Promise<SavedDraft> {
    return this.database.transaction(async (tx) => {
      await lockText(tx, of);
      const theirs = await this.drafts.standing(of, locale, tx);
      const keep = async (text: WrittenText, over = theirs) => {
        if (!sameText(text, over.text)) await this.#write(tx, actor, of, locale, text, over, now);
        return this.drafts.standing(of, locale, tx);
      };
      const alone = async () => {
        const standing = await keep(given.text);
        return { kind: 'saved' as const, standing, sent: standing.key, theirs: null };
      };
      // Also what was sent twice because the first answer got lost.
      if (sameKey(given.key, theirs.key) || sameText(given.text, theirs.text)) return alone();
      const base = await this.drafts.textAt(of, locale, given.key, tx);
      // What she began from has been published, or thrown away, without a word changed.
      if (base && sameText(base, theirs.text)) return alone();
      const choices = given.answer && sameKey(given.answer.against, theirs.key) ? given.answer.choices : [];
      const merged = mergeTexts(base ?? NOTHING, given.text, theirs.text, choices);
      if (merged.clashes.length > choices.length)
        return { kind: 'clash', mine: given.text, theirs, clashes: merged.clashes };
      if (merged.text.body.length > MOST_CHARACTERS) throw togetherTooLong();
      const hers = await keep(given.text);
      return { kind: 'merged', standing: await keep(merged.text, hers), sent: hers.key, theirs };
    });
  }

  async #write(
    tx: Transaction,
    actor: { id: string },
    { kind, id: textId }: Writable,
    locale: Locale,
    text: WrittenText,
    { key, sourceRevision }: StandingText,
    now: Date,
  ): Promise<void> {
    const { owner, id, text: published, draft, version } = TABLES[kind];
    // A new translation renders the source as it stands; one that exists keeps saying what it rendered.
    await tx.query(
      `INSERT INTO ${draft} (${id}, locale, title, summary, body, base_revision, source_revision, saved_by, saved_at)
       SELECT $1, $2, $3, $4, $5, $6, CASE WHEN l.source_locale <> $2 THEN coalesce($7, s.revision) END, $8, $9
       FROM ${owner} l LEFT JOIN ${published} s ON s.${id} = l.id AND s.locale = l.source_locale WHERE l.id = $1
       ON CONFLICT (${id}, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body,
         version = ${draft}.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [textId, locale, text.title, text.summary, text.body, key.revision, sourceRevision, actor.id, now],
    );
    // Nobody still writes on what was saved a fortnight ago; the newest is what the draft says.
    await tx.query(
      `DELETE FROM ${version} v WHERE v.${id} = $1 AND v.locale = $2 AND v.saved_at < $3
         AND v.version < (SELECT version FROM ${draft} d WHERE d.${id} = $1 AND d.locale = $2)`,
      [textId, locale, new Date(now.getTime() - KEPT_MILLISECONDS)],
    );
  }
}

const NOTHING: WrittenText = { title: '', summary: '', body: '' };
const sameKey = (one: DraftKey, other: DraftKey) => one.version === other.version && one.revision === other.revision;
const sameText = (one: WrittenText, other: WrittenText) =>
  one.title === other.title && one.summary === other.summary && one.body === other.body;
