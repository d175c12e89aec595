import type { LessonView } from '../../../courses/courses.views.js';
import { Button } from '../../../ui/components/button.js';
import { usePage } from '../../../ui/page-context.js';
import { MOST_BODY, MOST_QUOTE } from '../note.input.js';
import type { ListedNote } from '../note.views.js';
import { NOTE_MESSAGES as m } from '../notes.messages.js';
import { NoteList } from './note-list.js';

/** What a lesson's page takes in by script: her notes, the tools for what she selects, and the words that may be needed. */
export function NotesPart({ view, notes }: { view: LessonView; notes: readonly ListedNote[] }) {
  const { t, link } = usePage();
  const path = `/courses/${view.course.slug}/${view.lesson.slug}/notes`;
  return (
    <div
      data-notes-part
      data-lesson={view.lesson.id}
      data-locale={view.lesson.locale}
      data-most={MOST_QUOTE}
      class="stack"
    >
      <h2 class="lesson-end-title">{t(m.title)}</h2>
      {notes.length === 0 ? <p class="muted">{t(m.noneText)}</p> : <NoteList notes={notes} />}
      <p class="note-foot">
        <a href={link(path)}>{t(m.writeLink)}</a>
        <span class="fine">{t(m.private)}</span>
      </p>
      <p class="notice-body" role="status" data-note-status />
      <div class="note-tools" role="toolbar" aria-label={t(m.tools)} data-note-tools hidden>
        <Button type="button" small data-highlight>
          {t(m.highlight)} <kbd class="key-hint">h</kbd>
        </Button>
        <Button type="button" small kind="quiet" data-highlight-note>
          {t(m.highlightNote)} <kbd class="key-hint">m</kbd>
        </Button>
      </div>
      <dialog class="keys" data-note-dialog aria-labelledby="note-dialog-title">
        <form method="dialog" class="stack">
          <h2 id="note-dialog-title">{t(m.highlightNote)}</h2>
          <blockquote data-note-quote />
          <div class="field">
            <label for="note-dialog-body">{t(m.body)}</label>
            <textarea id="note-dialog-body" class="input" rows={5} maxLength={MOST_BODY} />
          </div>
          <p class="error" role="alert" data-note-error />
          <div class="actions">
            <Button value="keep">{t(m.save)}</Button>
            <Button value="cancel" kind="quiet" formNoValidate>
              {t(m.cancel)}
            </Button>
          </div>
        </form>
      </dialog>
      <template data-say-not-saved>{t(m.notSaved)}</template>
      <template data-say-too-long>{t(m.tooLongQuote, { most: MOST_QUOTE })}</template>
    </div>
  );
}
