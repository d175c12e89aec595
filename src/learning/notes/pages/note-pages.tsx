import type { LessonView } from '../../../courses/courses.views.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { TextArea } from '../../../ui/components/fields.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { MOST_BODY } from '../note.input.js';
import type { ListedNote, NoteView } from '../note.views.js';
import { NOTE_MESSAGES as m } from '../notes.messages.js';
import { NoteList } from './note-list.js';

interface Sent {
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}

/** The notes on one lesson, and a form for another: everything that works without a script. */
export function LessonNotesPage({ view, notes, ...sent }: { view: LessonView; notes: readonly ListedNote[] } & Sent) {
  const { t, link } = usePage();
  const path = `/courses/${view.course.slug}/${view.lesson.slug}`;
  const title = t(m.notesOn, { lesson: view.lesson.title });
  return (
    <Layout title={title} active="courses" noIndex>
      <div class="page">
        <PageHead kicker={<a href={link(path)}>{t(m.backToLesson)}</a>} title={title} long lede={t(m.private)} />
        <div class="notes-page">
          {notes.length > 0 && <NoteList notes={notes} level={2} />}
          <Form action={link(`${path}/notes`)} {...sent}>
            <TextArea name="body" label={t(m.write)} rows={5} maxLength={MOST_BODY} />
            <div>
              <Button>{t(m.save)}</Button>
            </div>
          </Form>
        </div>
      </div>
    </Layout>
  );
}

/** All notes of a person by lesson, with a search and the way out. */
export function MyNotesPage({ notes, words }: { notes: readonly ListedNote[]; words: string }) {
  const { t, link } = usePage();
  const lessons = [...new Set(notes.map(({ lessonId, about }) => `${lessonId} ${about}`))];
  return (
    <Layout title={t(m.title)} active="me" noIndex>
      <div class="page">
        <PageHead
          kicker={<a href={link('/me')}>{t(m.cancel)}</a>}
          title={t(m.title)}
          lede={t(m.private)}
          actions={notes.length > 0 && <a href={link('/me/notes.md')}>{t(m.export)}</a>}
        />
        <div class="notes-page">
          {(notes.length > 0 || words !== '') && (
            <form class="note-search" method="get" action={link('/me/notes')} role="search">
              <label for="note-search">{t(m.search)}</label>
              <input class="input" id="note-search" type="search" name="q" value={words} maxLength={100} />
              <Button kind="quiet">{t(m.find)}</Button>
            </form>
          )}
          {notes.length === 0 &&
            (words === '' ? (
              <EmptyState level={2} title={t(m.none)}>
                {t(m.noneText)}
              </EmptyState>
            ) : (
              <EmptyState
                level={2}
                title={t(m.noneFound)}
                action={
                  <LinkButton kind="quiet" href={link('/me/notes')}>
                    {t(m.all)}
                  </LinkButton>
                }
              />
            ))}
          {lessons.map((key) => (
            <LessonOfNotes key={key} notes={notes.filter(({ lessonId, about }) => `${lessonId} ${about}` === key)} />
          ))}
        </div>
      </div>
    </Layout>
  );
}

function LessonOfNotes({ notes }: { notes: readonly ListedNote[] }) {
  const { t, link } = usePage();
  const [first] = notes;
  return (
    <section class="stack">
      <h2>{first!.path ? <a href={link(first!.path)}>{first!.about}</a> : first!.about}</h2>
      {first!.path === null && <p class="muted">{t(m.lessonGone)}</p>}
      <NoteList notes={notes} />
    </section>
  );
}

/** One note, to change one's own words in it. */
export function NotePage({ note, errors, values }: { note: NoteView } & Sent) {
  const { t, link } = usePage();
  return (
    <Layout title={t(m.edit)} active="me" noIndex>
      <div class="page">
        <Breadcrumbs crumbs={[{ label: t(m.title), href: link('/me/notes') }, { label: note.about }]} />
        <div class="notes-page">
          <h1 class="note-heading">{note.about}</h1>
          {note.quote && (
            <blockquote lang={note.locale} aria-label={t(m.marked)}>
              {note.quote.exact}
            </blockquote>
          )}
          <Form
            action={link(`/me/notes/${note.id}`)}
            errors={errors}
            values={values ?? { body: note.body, version: String(note.version) }}
          >
            <input type="hidden" name="version" value={typed(values?.version) || String(note.version)} />
            <TextArea name="body" label={t(m.body)} rows={8} maxLength={MOST_BODY} optional={note.quote !== null} />
            <div class="actions">
              <Button>{t(m.save)}</Button>
              <a href={link('/me/notes')}>{t(m.cancel)}</a>
            </div>
          </Form>
        </div>
      </div>
    </Layout>
  );
}
