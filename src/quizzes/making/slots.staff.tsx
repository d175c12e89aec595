import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { BankQueries } from '../bank/bank.queries.js';
import { changeTree } from '../bank/question-form.rules.js';
import { listAt, readTree, textAt, withList, type Branch } from '../bank/question-tree.rules.js';
import { ArrangeSlots } from './arrange-slots.js';
import { MAKING_NOTICES as notices } from './making.notices.js';
import { MakingQueries } from './making.queries.js';
import { SlotsPage } from './pages/slots-page.js';
import { slotsForm, slotsInput, slotsOf } from './quiz.input.js';
import { stockFor } from './slot-stock.js';
import { leftToDraw, type SlotInput } from './slots.rules.js';

interface Sent {
  tree: Branch;
  typed: FieldValues;
  errors?: FieldErrors;
}

/** The places of a quiz in the console. */
@ApiExcludeController()
@Controller('staff/quizzes/:id/questions')
@RequiresRole('editor', 'manager')
export class SlotsStaff {
  constructor(
    private readonly queries: MakingQueries,
    private readonly bank: BankQueries,
    private readonly database: Database,
    private readonly arrangeSlots: ArrangeSlots,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#page(idParam(id)));
  }

  /** Saves, or does to the list what another of its buttons says. */
  @Post()
  async change(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    const typed = (visit.request.body ?? {}) as FieldValues;
    const tree = readTree(typed, 's');
    const command = typeof typed.do === 'string' ? typed.do : 'save';
    if (command !== 'save') return visit.page(await this.#page(id, { tree: changeSlots(tree, command), typed }));
    return visit.form(
      slotsForm,
      async ({ revision, s }) => {
        await this.arrangeSlots.run(visit.person, id, s.slots, revision, this.clock.now(), 's.slots');
        visit.redirect(`/staff/quizzes/${id}/questions`, notices.slots);
      },
      (errors) => this.#page(id, { tree, typed, errors }),
    );
  }

  async #page(id: string, sent?: Sent) {
    const quiz = await this.queries.one(id);
    if (!quiz) throw notFound();
    const tree = sent?.tree ?? treeOfSlots(quiz.slots);
    const words = typeof sent?.typed.find === 'string' ? sent.typed.find.slice(0, 100) : '';
    const ids = listAt(tree, 'slots').map((slot) => textAt(slot, 'question'));
    const [questions, tags, found, left] = await Promise.all([
      this.queries.questions(ids.filter((one) => UUID.test(one))),
      this.bank.tags(),
      words.trim() === '' ? [] : this.queries.find(words.trim()),
      this.#left(tree),
    ]);
    const begun = sent && !sent.errors?._form ? String(sent.typed.revision) : String(quiz.revision);
    const search = words.trim() === '' ? null : { words, found: found.filter((one) => !ids.includes(one.id)) };
    return <SlotsPage {...{ quiz, tree, questions, left, tags, search }} revision={begun} errors={sent?.errors} />;
  }

  /** How many questions are left for each draw; unknown while the list cannot be read. */
  async #left(tree: Branch): Promise<(number | null)[]> {
    const parsed = slotsInput.safeParse(slotsOf(tree));
    return parsed.success ? leftToDraw(parsed.data, await stockFor(this.database, parsed.data)) : [];
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function changeSlots(tree: Branch, command: string): Branch {
  const [verb = '', id = ''] = command.split(':');
  const most = (list: readonly unknown[]) => list.length >= 200;
  if (verb === 'question' && UUID.test(id))
    return withList(tree, 'slots', (list) => (most(list) ? list : [...list, { question: id, mark: '' }]));
  if (verb === 'add')
    return withList(tree, 'slots', (list) => (most(list) ? list : [...list, { tags: '', draw: '1', mark: '' }]));
  return changeTree(tree, command);
}

function treeOfSlots(slots: readonly SlotInput[]): Branch {
  return {
    slots: slots.map(({ questionId, tags, draw, mark }) => ({
      ...(questionId ? { question: questionId } : { tags: tags?.join(', ') ?? '', draw: String(draw ?? 1) }),
      mark: mark === null ? '' : String(mark),
    })),
  };
}
