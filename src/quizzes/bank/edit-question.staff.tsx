import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { localizePath } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { QUESTION_KINDS } from '../questions/question.js';
import { questionForm } from './bank.input.js';
import { BANK_NOTICES as notices } from './bank.notices.js';
import { BankQueries } from './bank.queries.js';
import { ChooseKindPage, QuestionEditPage } from './pages/question-pages.js';
import { changesBetween } from './question-diff.rules.js';
import { newTree } from './new-question.rules.js';
import { changeTree, kindOf, treeOf } from './question-form.rules.js';
import { readTree, type Branch } from './question-tree.rules.js';
import { SaveQuestion } from './save-question.js';

interface Sent {
  tree: Branch;
  typed: FieldValues;
  errors?: FieldErrors;
}

const AROUND = ['name', 'tags', 'category', 'note', 'version'] as const;

/** The form of a question in the console. Only its save button writes anything down. */
@ApiExcludeController()
@Controller('staff/questions')
@RequiresRole('editor', 'manager')
export class EditQuestionStaff {
  constructor(
    private readonly queries: BankQueries,
    private readonly evidence: EvidenceQueries,
    private readonly saveQuestion: SaveQuestion,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async blank(@ThisVisit() visit: Visit, @Query('kind') asked?: string): Promise<string> {
    const kind = QUESTION_KINDS.find((known) => known === asked);
    if (!kind) return visit.page(<ChooseKindPage />);
    return visit.page(await this.#page(visit, null, { tree: newTree(kind), typed: {} }));
  }

  @Post('new')
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return this.#send(visit, null);
  }

  @Get(':id/edit')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#page(visit, idParam(id)));
  }

  @Post(':id/edit')
  change(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    return this.#send(visit, idParam(id));
  }

  async #send(visit: Visit, id: string | null): Promise<string | void> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    const tree = readTree(typed, 'q');
    const command = typeof typed.do === 'string' ? typed.do : 'save';
    if (command !== 'save') return visit.page(await this.#page(visit, id, { tree: changeTree(tree, command), typed }));
    return visit.form(
      questionForm(visit.locale),
      async ({ q: question, name, note, version, ...place }) => {
        const given = id === null ? { ...(name && { name }) } : { id, begunFrom: version };
        const saved = await this.saveQuestion.run(
          visit.person,
          { ...given, ...place, note, question },
          this.clock.now(),
        );
        const notice = { new: notices.created, version: notices.saved, same: notices.same }[saved.outcome];
        visit.redirect(
          `/staff/questions/${saved.id}`,
          notice,
          saved.outcome === 'version' ? { version: saved.version } : undefined,
        );
      },
      (errors) => this.#page(visit, id, { tree, typed, errors: errorsAtFields(errors) }),
    );
  }

  async #page(visit: Visit, id: string | null, sent?: Sent) {
    const question = id === null ? null : await this.queries.one(id);
    if (id !== null && !question) throw notFound();
    const [tags, categories, claims] = await Promise.all([
      this.queries.tags(),
      this.queries.categories(),
      this.evidence.claims(visit.locale),
    ]);
    const tree = sent?.tree ?? (question ? treeOf(question.content) : newTree('choice'));
    const around = Object.fromEntries(AROUND.map((field) => [field, textOf(sent?.typed[field])]));
    if (question && !sent) {
      around.tags = question.tags.join(', ');
      around.category = question.category.join(' / ');
    }
    const begun = Number(around.version) || question?.version || 0;
    // Told once that somebody else saved, with what they changed, a person may save over it.
    const conflict = question !== null && sent?.errors?._form !== undefined && begun !== question.version;
    const theirs = conflict ? await this.#theirs(question.id, begun, question.content) : null;
    around.version = String(conflict ? question.version : begun);
    return (
      <QuestionEditPage
        kind={kindOf(tree)}
        question={question}
        here={localizePath(visit.locale, id === null ? '/staff/questions/new' : `/staff/questions/${id}/edit`)}
        tree={tree}
        around={around as Record<string, string>}
        errors={sent?.errors}
        isNew={id === null}
        known={{ tags, categories: categories.map(({ path }) => path), claims: claims.map(({ slug }) => slug) }}
        theirs={theirs}
      />
    );
  }

  async #theirs(id: string, begun: number, now: object) {
    const before = await this.queries.content(id, begun);
    return before && changesBetween(before, now);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Claims are told of one by one, and by the action without the form's prefix; the form has one field for all of them. */
function errorsAtFields(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const plain = field.replace(/\.claims\.\d+$/, '.claims');
      return [plain.endsWith('.claims') && !plain.startsWith('q.') ? `q.${plain}` : plain, error];
    }),
  );
}
