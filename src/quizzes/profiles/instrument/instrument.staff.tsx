import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock.js';
import { RequiresRole } from '../../../platform/http/access.js';
import { idParam, notFound } from '../../../platform/http/input.js';
import { typed as textOf, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { flatTree, readTree, type Branch } from '../../bank/question-tree.rules.js';
import { SaveQuestion } from '../../bank/save-question.js';
import { MakingQueries } from '../../making/making.queries.js';
import {
  blankFactor,
  changeFactor,
  FACTOR,
  factorForm,
  loadsForm,
  moveForm,
  removeForm,
  treeOfFactor,
} from './instrument.form.js';
import { INSTRUMENT_NOTICES as notices } from './instrument.notices.js';
import { InstrumentQueries } from './instrument.queries.js';
import { tryInstrument } from './instrument.rules.js';
import { FactorPage } from './pages/factor-page.js';
import { InstrumentPage } from './pages/instrument-page.js';
import { ItemPage } from './pages/item-page.js';
import { TryPage } from './pages/try-page.js';
import { SaveInstrument } from './save-instrument.js';

interface Sent {
  tree: Branch;
  typed: FieldValues;
  errors?: FieldErrors;
}

/** What a profile makes of answers, in the console. */
@ApiExcludeController()
@Controller('staff/quizzes/:id/factors')
@RequiresRole('editor', 'manager')
export class InstrumentStaff {
  constructor(
    private readonly quizzes: MakingQueries,
    private readonly queries: InstrumentQueries,
    private readonly saveInstrument: SaveInstrument,
    private readonly saveQuestion: SaveQuestion,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<InstrumentPage {...await this.#profile(visit, id)} />);
  }

  /** What the profile would say to the answers in the address; nothing of it is kept. */
  @Get('try')
  async tryOut(@ThisVisit() visit: Visit, @Param('id') id: string, @Query() query: Record<string, unknown>) {
    const profile = await this.#profile(visit, id);
    const answers = new Map(
      Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    );
    const asked = profile.items.some((item) => answers.has(item.id));
    const scores = asked ? tryInstrument(profile.instrument, profile.items, answers, visit.locale) : null;
    return visit.page(<TryPage {...profile} {...{ answers, scores }} />);
  }

  @Get('new')
  async blank(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#factor(visit, id, null));
  }

  @Post('new')
  add(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    return this.#send(visit, id, null);
  }

  @Get('items/:item')
  async item(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('item') item: string): Promise<string> {
    return visit.page(await this.#item(visit, id, item));
  }

  @Post('items/:item')
  async changeItem(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('item') param: string) {
    const { instrument, items } = await this.#profile(visit, id);
    const item = items.find((one) => one.id === idParam(param));
    if (!item) throw notFound();
    return visit.form(
      loadsForm(instrument.factors.map(({ slug }) => slug)),
      async ({ version, missing, loads }) => {
        const question = { ...item.question, missing, loads };
        const saved = await this.saveQuestion.run(
          visit.person,
          { id: item.id, question, begunFrom: version },
          this.clock.now(),
        );
        visit.redirect(`/staff/quizzes/${id}/factors`, notices.itemSaved, { version: saved.version });
      },
      (errors, values) => this.#item(visit, id, param, { errors, values }),
    );
  }

  @Get(':factor')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('factor') factor: string): Promise<string> {
    return visit.page(await this.#factor(visit, id, factor));
  }

  @Post(':factor')
  change(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('factor') factor: string): Promise<string | void> {
    return this.#send(visit, id, factor);
  }

  @Post(':factor/remove')
  remove(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('factor') slug: string): Promise<string | void> {
    return visit.form(
      removeForm,
      async ({ revision }) => {
        const at = { quizId: idParam(id), slug, revision };
        const { version } = await this.saveInstrument.remove(visit.person, at, this.clock.now());
        visit.redirect(`/staff/quizzes/${id}/factors`, notices.saved, { version });
      },
      async (errors) => this.#factor(visit, id, slug, { ...(await this.#sentAsItIs(visit, id, slug)), errors }),
    );
  }

  /** Whoever saw another list than it is now is shown it as it is, and nothing moves. */
  @Post(':factor/move')
  move(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('factor') slug: string): Promise<string | void> {
    return visit.form(
      moveForm,
      async ({ revision, way }) => {
        const at = { quizId: idParam(id), slug, revision };
        const { version } = await this.saveInstrument.move(visit.person, at, way, this.clock.now());
        visit.redirect(`/staff/quizzes/${id}/factors`, notices.saved, { version });
      },
      async (errors) => <InstrumentPage {...await this.#profile(visit, id)} errors={errors} />,
    );
  }

  async #send(visit: Visit, id: string, slug: string | null): Promise<string | void> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    const tree = readTree(typed, FACTOR);
    const command = typeof typed.do === 'string' ? typed.do : 'save';
    if (command !== 'save')
      return visit.page(await this.#factor(visit, id, slug, { tree: changeFactor(tree, command), typed }));
    return visit.form(
      factorForm,
      async ({ revision, f }) => {
        const at = { quizId: idParam(id), slug, revision };
        const { version } = await this.saveInstrument.factor(visit.person, at, f, this.clock.now());
        visit.redirect(`/staff/quizzes/${id}/factors`, notices.saved, { version });
      },
      (errors) => this.#factor(visit, id, slug, { tree, typed, errors }),
    );
  }

  async #factor(visit: Visit, id: string, slug: string | null, sent?: Sent) {
    const profile = await this.#profile(visit, id);
    const factor = profile.instrument.factors.find((one) => one.slug === slug);
    if (slug !== null && !factor) throw notFound();
    const tree = sent?.tree ?? (factor ? treeOfFactor(factor) : blankFactor());
    // Told once that somebody else saved, a person may save over it.
    const begun = sent && !sent.errors?._form ? textOf(sent.typed.revision) : '';
    return (
      <FactorPage
        {...profile}
        {...{ factor: factor ?? null, tree, errors: sent?.errors }}
        values={{ ...flatTree(tree, FACTOR), revision: begun || String(profile.quiz.revision) }}
      />
    );
  }

  async #sentAsItIs(visit: Visit, id: string, slug: string): Promise<Sent> {
    const { instrument } = await this.#profile(visit, id);
    const factor = instrument.factors.find((one) => one.slug === slug);
    if (!factor) throw notFound();
    return { tree: treeOfFactor(factor), typed: {} };
  }

  async #item(visit: Visit, id: string, param: string, sent: { errors?: FieldErrors; values?: FieldValues } = {}) {
    const profile = await this.#profile(visit, id);
    const item = profile.items.find((one) => one.id === idParam(param));
    if (!item) throw notFound();
    return <ItemPage {...profile} item={item} {...sent} />;
  }

  async #profile(visit: Visit, id: string) {
    const quiz = await this.quizzes.one(idParam(id));
    const profile = quiz && (await this.queries.of(quiz.id, visit.locale));
    if (!quiz || !profile) throw notFound();
    return { quiz, ...profile };
  }
}
