import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CourseQueries } from '../../courses/courses.queries.js';
import { lessonPath } from '../../courses/course-page.rules.js';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, slugParam } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { DeleteNote } from './delete-note.js';
import { highlightForm, noteForm, noteSearchInput } from './note.input.js';
import { NoteQueries } from './note.queries.js';
import { notesAsMarkdown } from './note.rules.js';
import type { NoteView } from './note.views.js';
import { NoteChanged } from './notes.errors.js';
import { NOTE_MESSAGES } from './notes.messages.js';
import { NOTE_NOTICES } from './notes.notices.js';
import { LessonNotesPage, MyNotesPage, NotePage } from './pages/note-pages.js';
import { NotesPart } from './pages/notes-part.js';
import { SaveNote } from './save-note.js';

/** One's own notes: on a lesson, and all of them. */
@ApiExcludeController()
@Controller()
@SignedIn()
export class NotePages {
  constructor(
    private readonly queries: NoteQueries,
    private readonly courses: CourseQueries,
    private readonly saveNote: SaveNote,
    private readonly deleteNote: DeleteNote,
    private readonly clock: Clock,
  ) {}

  /** The notes on a lesson as a page of their own; with `part`, as the part that the lesson's page takes in. */
  @Get('courses/:course/:lesson/notes')
  async ofLesson(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('part') part?: string,
  ): Promise<string> {
    if (part === undefined) return visit.page(await this.#lessonPage(visit, course, lesson));
    const view = await this.#lesson(visit, course, lesson);
    const notes = await this.queries.ofPerson(visit.person.id, { lessonId: view.lesson.id });
    void visit.reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store');
    return visit.drawPart(<NotesPart view={view} notes={notes} />);
  }

  @Post('courses/:course/:lesson/notes')
  async write(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
  ): Promise<string | void> {
    const view = await this.#lesson(visit, course, lesson);
    return visit.form(
      noteForm,
      async ({ body }) => {
        const { id: lessonId, locale } = view.lesson;
        const given = { lessonId, locale, quote: null, section: 0, body };
        await this.saveNote.run(visit.person, randomUUID(), given, this.clock.now());
        visit.redirect(`${lessonPath(course, lesson)}/notes`, NOTE_NOTICES.kept);
      },
      (errors, values) => this.#lessonPage(visit, course, lesson, { errors, values }),
    );
  }

  @Get('me/notes')
  async mine(@ThisVisit() visit: Visit): Promise<string> {
    const { q } = parseInput(noteSearchInput, visit.request.query);
    return visit.page(<MyNotesPage words={q} notes={await this.queries.ofPerson(visit.person.id, { words: q })} />);
  }

  @Get('me/notes.md')
  async markdown(@ThisVisit() visit: Visit): Promise<string> {
    const notes = await this.queries.ofPerson(visit.person.id);
    void visit.reply
      .type('text/markdown; charset=utf-8')
      .header('content-disposition', 'attachment; filename="skin-school-notes.md"')
      .header('cache-control', 'private, no-store');
    return notesAsMarkdown(visit.t(NOTE_MESSAGES.title), notes);
  }

  @Get('me/notes/:id')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<NotePage note={await this.#note(visit, id)} />);
  }

  @Post('me/notes/:id')
  async change(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const note = await this.#note(visit, id);
    let version = note.version;
    return visit.form(
      note.quote ? highlightForm : noteForm,
      async (input) => {
        version = input.version ?? version;
        const { lessonId, locale, quote, section } = note;
        const given = { lessonId: lessonId ?? '', locale, quote, section, body: input.body, version };
        try {
          await this.saveNote.run(visit.person, note.id, given, this.clock.now());
        } catch (error) {
          // Told what it says elsewhere, she may put hers in its place.
          if (error instanceof NoteChanged) version = error.version;
          throw error;
        }
        visit.redirect('/me/notes', NOTE_NOTICES.kept);
      },
      (errors, values) => <NotePage note={note} errors={errors} values={{ ...values, version: String(version) }} />,
    );
  }

  @Post('me/notes/:id/delete')
  async remove(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.deleteNote.run(visit.person, idParam(id));
    visit.redirect('/me/notes', NOTE_NOTICES.removed);
  }

  async #lessonPage(
    visit: Visit,
    course: string,
    lesson: string,
    sent: { errors?: FieldErrors; values?: FieldValues } = {},
  ) {
    const view = await this.#lesson(visit, course, lesson);
    const notes = await this.queries.ofPerson(visit.person.id, { lessonId: view.lesson.id });
    return <LessonNotesPage view={view} notes={notes} {...sent} />;
  }

  async #lesson(visit: Visit, course: string, lesson: string) {
    const view = await this.courses.lesson(slugParam(course), slugParam(lesson), visit.locale);
    if (!view) throw notFound();
    return view;
  }

  async #note(visit: Visit, id: string): Promise<NoteView> {
    const note = await this.queries.one(visit.person.id, idParam(id));
    if (!note) throw notFound();
    return note;
  }
}
