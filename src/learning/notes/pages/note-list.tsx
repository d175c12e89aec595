import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { PostButton } from '../../../ui/components/button.js';
import { usePage } from '../../../ui/page-context.js';
import type { ListedNote } from '../note.views.js';
import { NOTE_MESSAGES as m } from '../notes.messages.js';

/** Notes with what can be done to them; what lost its words in the text stands apart, with the words it had. */
export function NoteList({ notes, level = 3 }: { notes: readonly ListedNote[]; level?: 2 | 3 }) {
  const { t } = usePage();
  const Heading = `h${level}` as 'h3';
  const kept = notes.filter(({ standing }) => standing !== 'changed');
  const changed = notes.filter(({ standing }) => standing === 'changed');
  return (
    <>
      {kept.length > 0 && <Notes notes={kept} />}
      {changed.length > 0 && (
        <div class="notes-changed">
          <Heading>{t(m.changedTitle)}</Heading>
          <Notes notes={changed} />
        </div>
      )}
    </>
  );
}

function Notes({ notes }: { notes: readonly ListedNote[] }) {
  return (
    <ul class="note-list">
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </ul>
  );
}

function Note({ note }: { note: ListedNote }) {
  const { t, link, locale } = usePage();
  const { id, quote, body, standing } = note;
  const name = (quote?.exact ?? body).slice(0, 60);
  return (
    <li
      id={`note-${id}`}
      data-quote={quote?.exact}
      data-prefix={quote?.prefix}
      data-suffix={quote?.suffix}
      data-locale={note.locale}
      data-note-id={id}
    >
      {quote && (
        <blockquote lang={note.locale} class={standing === 'changed' ? 'is-changed' : undefined}>
          {quote.exact}
        </blockquote>
      )}
      {body && <p class="note-body">{body}</p>}
      <div class="note-acts">
        {quote && standing === 'kept' && (
          <a href={`#mark-${id}`} data-to-mark hidden>
            {t(m.toPlace)}
          </a>
        )}
        <a href={link(`/me/notes/${id}`)}>
          {body ? t(m.edit) : t(m.addWords)}
          <span class="visually-hidden">: {name}</span>
        </a>
        <PostButton kind="plain" small action={link(`/me/notes/${id}/delete`)}>
          {t(m.remove)}
          <span class="visually-hidden">: {name}</span>
        </PostButton>
        {quote && note.locale !== locale && (
          <span class="muted">{t(m.inLanguage, { language: LOCALE_NAMES[note.locale] })}</span>
        )}
      </div>
    </li>
  );
}
