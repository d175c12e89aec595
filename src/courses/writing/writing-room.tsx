import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { QuizQueries } from '../../quizzes/quizzes/quizzes.queries.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { parseInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { withStyleNonce } from '../../platform/http/security-headers.js';
import { formatTime } from '../../platform/i18n/dates.js';
import { typed, type FieldErrors } from '../../ui/components/form.js';
import type { Visit } from '../../ui/web/visit.js';
import { DrawnTexts } from '../drawn-texts.js';
import { EDITOR, SAVING } from './editor.messages.js';
import { draftInput, MOST_CHARACTERS } from './draft.input.js';
import { DraftQueries } from './drafts.queries.js';
import type { DraftKey, WrittenText } from './drafts.views.js';
import { LanguageQueries } from './languages.queries.js';
import { ClashPage } from './pages/clash-page.js';
import { EditPage } from './pages/edit-page.js';
import { InsertPage } from './pages/insert-page.js';
import { SaveDraft, type SavedDraft } from './save-draft.js';
import { WritingDesk, type Place } from './writing-desk.js';
import { WRITING_ERRORS } from './writing.messages.js';
import { WRITING_NOTICES as notices } from './writing.notices.js';

/** Where a text is written in one language, whichever it is: as a plain form, and for the script beside it as JSON. */
@Injectable()
export class WritingRoom {
  constructor(
    private readonly desk: WritingDesk,
    private readonly drafts: DraftQueries,
    private readonly languages: LanguageQueries,
    private readonly evidence: EvidenceQueries,
    private readonly quizzes: QuizQueries,
    private readonly texts: DrawnTexts,
    private readonly saveDraft: SaveDraft,
    private readonly clock: Clock,
  ) {}

  /** The page with the text, its preview and, for a translation, its source. */
  async edit(visit: Visit, place: Place): Promise<string> {
    return visit.page(await this.#page(visit, place));
  }

  /** Saves, or draws the preview of what was typed, as the button says that was pressed. */
  async write(visit: Visit, place: Place): Promise<string | void> {
    const fields = await this.desk.fields(visit.request);
    const form = { written: writtenIn(fields), begun: begunFrom(fields) };
    if (fields.do === 'preview') return visit.page(await this.#page(visit, place, form));
    const clashes: Extract<SavedDraft, { kind: 'clash' }>[] = [];
    const answer = await visit.form(
      draftInput,
      async (input) => {
        const saved = await this.saveDraft.run(visit.person, place.text, place.locale, input, this.clock.now());
        if (saved.kind === 'clash') clashes.push(saved);
        else visit.redirect(editPath(place), saved.kind === 'merged' ? notices.merged : notices.saved);
      },
      (errors) => this.#page(visit, place, { ...form, errors }),
    );
    const [clash] = clashes;
    return clash ? visit.page(<ClashPage {...place} {...clash} begun={form.begun} />, 409) : answer;
  }

  /** The same for the script, which saves by itself while somebody writes. */
  async keep(visit: Visit, place: Place): Promise<unknown> {
    try {
      const input = parseInput(draftInput, await this.desk.fields(visit.request));
      const saved = await this.saveDraft.run(visit.person, place.text, place.locale, input, this.clock.now());
      return this.#told(visit, saved);
    } catch (error) {
      return refused(visit, error);
    }
  }

  /** A text as its readers will see it, drawn by what draws the lesson, and what to look at in it. */
  async preview(visit: Visit, { locale }: Place): Promise<unknown> {
    void visit.reply.status(200).header('cache-control', 'private, no-store');
    try {
      const { body } = writtenIn(await this.desk.fields(visit.request));
      const faults = await this.desk.faults(shortEnough(body));
      return {
        html: await this.texts.written(visit, body, locale),
        faults: faults.map(({ from, to, say, values }) => ({ from, to, message: visit.t(say, values) })),
        summary: visit.t(EDITOR.faults, { count: faults.length }),
      };
    } catch (error) {
      return refused(visit, error);
    }
  }

  /** What can be put into a text, to be copied; the editor's dialogs read the same page. */
  async insert(visit: Visit, place: Place): Promise<string> {
    const [claims, quizzes] = await Promise.all([
      this.evidence.claims(place.locale),
      this.quizzes.published(place.locale, null, this.clock.now()),
    ]);
    return visit.page(<InsertPage {...place} {...{ claims, quizzes }} />);
  }

  async #page(
    visit: Visit,
    { text, locale }: Place,
    form?: { written: WrittenText; begun: DraftKey; errors?: FieldErrors },
  ) {
    const [standing, languages] = await Promise.all([this.drafts.standing(text, locale), this.languages.of(text)]);
    const written = form?.written ?? standing.text;
    const tooLong = written.body.length > MOST_CHARACTERS;
    const source =
      locale === text.sourceLocale ? null : await this.drafts.source(text, text.sourceLocale, standing.sourceRevision);
    const nonce = randomBytes(16).toString('base64');
    const policy = String(visit.reply.getHeader('content-security-policy'));
    void visit.reply.header('content-security-policy', withStyleNonce(policy, nonce));
    return (
      <EditPage
        {...{ text, locale, languages, standing, written, source, nonce }}
        begun={form?.begun ?? standing.key}
        html={tooLong ? '' : await this.texts.written(visit, written.body, locale)}
        faults={tooLong ? [] : await this.desk.faults(written.body)}
        errors={form?.errors}
      />
    );
  }

  #told(visit: Visit, saved: SavedDraft): unknown {
    const name = (by: string | null | undefined) => by ?? visit.t(EDITOR.somebody);
    if (saved.kind === 'clash') {
      void visit.reply.status(409);
      return { kind: saved.kind, say: visit.t(SAVING.clash, { name: name(saved.theirs.saved?.by) }) };
    }
    void visit.reply.status(200);
    const { kind, standing, sent, theirs } = saved;
    const time = formatTime(visit.locale, standing.saved?.at ?? this.clock.now(), visit.person.timeZone);
    return {
      kind,
      ...standing.key,
      say:
        kind === 'merged'
          ? visit.t(SAVING.merged, { time, name: name(theirs?.saved?.by) })
          : visit.t(SAVING.saved, { time }),
      text: standing.text,
      sent,
    };
  }
}

const editPath = ({ text, locale }: Place) => `${text.path}/edit?language=${locale}`;

/** What was typed, as it was typed. */
function writtenIn(fields: Record<string, unknown>): WrittenText {
  return {
    title: typed(fields.title),
    summary: typed(fields.summary),
    body: typed(fields.body).replace(/\r\n?/g, '\n'),
  };
}

function begunFrom(fields: Record<string, unknown>): DraftKey {
  const count = (value: unknown) => (/^\d{1,9}$/.test(typed(value)) ? Number(value) : 0);
  return { version: count(fields.version), revision: count(fields.revision) };
}

function shortEnough(body: string): string {
  if (body.length <= MOST_CHARACTERS) return body;
  throw new DomainError('invalid', 'text-too-long', WRITING_ERRORS.tooLong, { most: MOST_CHARACTERS });
}

/** A 'no' in one sentence, which the script shows beside the text that it still holds. */
function refused(visit: Visit, error: unknown): unknown {
  if (!(error instanceof DomainError) || !['invalid', 'too-large', 'not-found'].includes(error.kind)) throw error;
  void visit.reply.status(statusOf(error));
  const [first] = error.fields;
  return { kind: 'refused', say: first ? visit.t(first.message, first.values) : visit.t(error.say, error.values) };
}
