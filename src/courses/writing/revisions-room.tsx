import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { wholeNumberInput } from '../../platform/http/input.js';
import type { FieldErrors } from '../../ui/components/form.js';
import type { Visit } from '../../ui/web/visit.js';
import { AcceptTranslation } from './accept-translation.js';
import { differenceOf } from '../../ui/difference.rules.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftQueries } from './drafts.queries.js';
import type { Revision, StandingText, WrittenText } from './drafts.views.js';
import { LanguageQueries } from './languages.queries.js';
import { DiscardPage } from './pages/discard-page.js';
import { RevisionsPage, type Compared } from './pages/revisions-page.js';
import { RestoreRevision } from './restore-revision.js';
import type { Place } from './writing-desk.js';
import { WRITING_NOTICES as notices } from './writing.notices.js';

const MOST = 2_000_000_000;
const versionForm = z.object({ version: wholeNumberInput(0, MOST) });
const restoreForm = versionForm.extend({ revision: wholeNumberInput(1, MOST) });
const acceptForm = z.object({ sourceRevision: wholeNumberInput(1, MOST) });

/** What was published of a text, what changed between two of its texts, and what becomes of a draft. */
@Injectable()
export class RevisionsRoom {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly languages: LanguageQueries,
    private readonly discardDraft: DiscardDraft,
    private readonly restoreRevision: RestoreRevision,
    private readonly acceptTranslation: AcceptTranslation,
    private readonly clock: Clock,
  ) {}

  /** The revisions, and two texts compared. */
  async list(visit: Visit, place: Place, query: Record<string, unknown>): Promise<string> {
    return visit.page(await this.#page(place, query));
  }

  /** Makes an old revision the draft. */
  async restore(visit: Visit, place: Place): Promise<string | void> {
    return visit.form(
      restoreForm,
      async (input) => {
        await this.restoreRevision.run(visit.person, place.text, place.locale, input, this.clock.now());
        visit.redirect(pathOf(place, 'edit'), notices.restored, { revision: input.revision });
      },
      (errors) => this.#page(place, {}, errors),
    );
  }

  /** Asks before a draft goes. */
  async askDiscard(visit: Visit, place: Place): Promise<string> {
    return visit.page(await this.#discardPage(place));
  }

  /** Throws a draft away. */
  async discard(visit: Visit, place: Place): Promise<string | void> {
    return visit.form(
      versionForm,
      async ({ version }) => {
        await this.discardDraft.run(place.text, place.locale, version);
        visit.redirect(pathOf(place, 'edit'), notices.discarded);
      },
      (errors) => this.#discardPage(place, errors),
    );
  }

  /** Notes that a translation renders its source as it is published now. */
  async accept(visit: Visit, place: Place): Promise<string | void> {
    return visit.form(
      acceptForm,
      async ({ sourceRevision }) => {
        await this.acceptTranslation.run(place.text, place.locale, sourceRevision);
        visit.redirect(pathOf(place, 'edit'), notices.accepted);
      },
      (errors) => this.#page(place, {}, errors),
    );
  }

  async #discardPage(place: Place, errors?: FieldErrors) {
    const standing = await this.drafts.standing(place.text, place.locale);
    return <DiscardPage {...place} {...{ standing, errors }} />;
  }

  async #page(place: Place, query: Record<string, unknown>, errors?: FieldErrors) {
    const { text, locale } = place;
    const [revisions, standing, languages] = await Promise.all([
      this.drafts.revisions(text, locale),
      this.drafts.standing(text, locale),
      this.languages.of(text),
    ]);
    const compared = await this.#compare(place, standing, revisions, query);
    return <RevisionsPage {...place} {...{ revisions, standing, languages, compared, errors }} />;
  }

  /** The two texts that were asked for; without a wish the two newest. */
  async #compare(
    place: Place,
    standing: StandingText,
    revisions: readonly Revision[],
    query: Record<string, unknown>,
  ): Promise<Compared | null> {
    const names = [
      ...(standing.key.version > 0 ? ['draft'] : []),
      ...revisions.map(({ revision }) => String(revision)),
    ];
    const wish = (name: unknown) => (typeof name === 'string' && names.includes(name) ? name : undefined);
    const [to, from] = [wish(query.to) ?? names[0], wish(query.from) ?? names[1] ?? names[0]];
    if (to === undefined || from === undefined || names.length < 2) return null;
    const [before, after] = await Promise.all([this.#text(place, standing, from), this.#text(place, standing, to)]);
    const between = (field: keyof WrittenText) => differenceOf(before[field], after[field]);
    return { names, from, to, title: between('title'), summary: between('summary'), body: between('body') };
  }

  async #text({ text, locale }: Place, standing: StandingText, name: string): Promise<WrittenText> {
    if (name === 'draft') return standing.text;
    return (await this.drafts.textAt(text, locale, { version: 0, revision: Number(name) }))!;
  }
}

const pathOf = ({ text, locale }: Place, page: string) => `${text.path}/${page}?language=${locale}`;
