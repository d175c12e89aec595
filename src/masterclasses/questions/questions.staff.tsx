import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import { isLocale } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassStaffQueries } from '../masterclasses.staff.queries.js';
import { QuestionsPage } from './pages/questions-page.js';
import { changeDraft, draftOf, readDraft, type DraftQuestion } from './question-draft.rules.js';
import { questionsForm } from './questions.input.js';
import { QUESTIONS_SAVED } from './questions.notices.js';
import { QuestionQueries } from './questions.queries.js';
import { SaveQuestions } from './save-questions.js';

/** The questions of a masterclass in the console. */
@Controller('staff/masterclasses/:id/questions')
@RequiresRole('manager', 'host')
export class QuestionsStaff {
  constructor(
    private readonly masterclasses: MasterclassStaffQueries,
    private readonly queries: QuestionQueries,
    private readonly saveQuestions: SaveQuestions,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#page(visit, idParam(id)));
  }

  /** Saves, or does to the form what another of its buttons says; only saving writes anything down. */
  @Post()
  @RequiresRole('manager')
  async change(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    const typed = (visit.request.body ?? {}) as FieldValues;
    const command = typeof typed.do === 'string' ? typed.do : 'save';
    if (command !== 'save') {
      const draft = changeDraft(readDraft(typed), command);
      return visit.page(await this.#page(visit, id, { typed, draft, preview: command.split(':')[1] }));
    }
    return visit.form(
      questionsForm(visit.locale),
      async (input) => {
        const version = await this.saveQuestions.run(visit.person, id, input, this.clock.now());
        visit.redirect(`/staff/masterclasses/${id}/questions`, QUESTIONS_SAVED, { version });
      },
      (errors) => this.#page(visit, id, { typed, draft: readDraft(typed), errors }),
    );
  }

  async #page(
    visit: Visit,
    id: string,
    form?: { typed: FieldValues; draft: DraftQuestion[]; errors?: FieldErrors; preview?: string | undefined },
  ) {
    const masterclass = await this.masterclasses.texts(id);
    if (!masterclass) throw notFound();
    const { version, questions } = await this.queries.ofMasterclass(id);
    // Told once that somebody else saved (an error of the whole form), a person may save over it.
    const begun = form && !form.errors?._form ? Number(form.typed.version) : version;
    return (
      <QuestionsPage
        masterclass={{ id, title: masterclass.title[visit.locale] }}
        version={version}
        begunFrom={Number.isInteger(begun) ? begun : version}
        draft={form?.draft ?? draftOf(questions)}
        preview={isLocale(form?.preview) ? form.preview : visit.locale}
        mayWrite={hasRole(visit.viewer, 'manager')}
        errors={form?.errors}
      />
    );
  }
}
