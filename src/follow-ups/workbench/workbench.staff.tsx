import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ComponentChild } from 'preact';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, wholeNumberInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ArchiveSequence } from '../archive-sequence.js';
import { PauseSequence } from '../pause-sequence.js';
import { RecipientsOfSequence } from '../recipients-of-sequence.js';
import { ResumeSequence } from '../resume-sequence.js';
import { SaveSequence } from '../save-sequence.js';
import { sequenceInput } from '../sequence.input.js';
import { TRIGGERS, type SequenceDefinition } from '../sequence.rules.js';
import type { SequenceView } from '../sequence.views.js';
import { SequenceQueries } from '../sequences.queries.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { SwitchOnSequence } from '../switch-on-sequence.js';
import { ArchivePage } from './pages/archive-page.js';
import { PreviewPage } from './pages/preview-page.js';
import { ChooseTriggerPage, SequenceForm } from './pages/sequence-form.js';
import { SequencePage } from './pages/sequence-page.js';
import { SequencesPage } from './pages/sequences-page.js';
import { rearranged } from './steps.form.js';
import { atFields, blankForm, toForm, toInput } from './workbench.form.js';
import { WORKBENCH_NOTICES as notices } from './workbench.notices.js';
import { WorkbenchQueries } from './workbench.queries.js';

/** So many people of each step, and of each rule that leaves people out, are shown by name. */
const SHOWN = 20;

const triggerInput = z.enum(TRIGGERS);
/** Everything a form holds passes: what it says is read once it is known which button was pressed. */
const anything = z.record(z.string(), z.unknown());
const onInput = z.object({
  typedNumber: z
    .literal('')
    .transform(() => null)
    .or(wholeNumberInput(0, 100_000_000))
    .nullable()
    .default(null),
});

/** The console's pages where sequences are built, looked at, switched on, paused and ended. */
@ApiExcludeController()
@Controller('staff/mail/sequences')
@RequiresRole('manager')
export class WorkbenchStaffController {
  constructor(
    private readonly sequences: SequenceQueries,
    private readonly queries: WorkbenchQueries,
    private readonly settings: MailSettingsQueries,
    private readonly recipients: RecipientsOfSequence,
    private readonly save: SaveSequence,
    private readonly switchOn: SwitchOnSequence,
    private readonly pause: PauseSequence,
    private readonly resume: ResumeSequence,
    private readonly archive: ArchiveSequence,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const [rows, paused] = await Promise.all([this.queries.rows(this.clock.now()), this.settings.paused()]);
    return visit.page(<SequencesPage rows={rows} paused={paused} />);
  }

  /** Asks first what sets it going; with that in the address it shows the form. */
  @Get('new')
  async blank(@ThisVisit() visit: Visit, @Query('trigger') asked?: string): Promise<string> {
    const trigger = triggerInput.safeParse(asked);
    if (!trigger.success) return visit.page(<ChooseTriggerPage paused={await this.settings.paused()} />);
    return visit.page(await this.#form(visit, null, blankForm(trigger.data)));
  }

  @Post()
  async create(@ThisVisit() visit: Visit): Promise<string | void> {
    return this.#keep(visit, null);
  }

  @Get(':id')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const sequence = await this.#sequence(id);
    const [figures, names, paused] = await Promise.all([
      this.queries.figures(sequence.id, this.clock.now()),
      this.queries.narrowable(sequence.trigger, visit.locale),
      this.settings.paused(),
    ]);
    const { masterclassId, courseId, quizId, claimId } = sequence.narrowed;
    const to = masterclassId ?? courseId ?? quizId ?? claimId;
    const narrowedTo = names.find(({ value }) => value === to)?.label ?? null;
    return visit.page(<SequencePage {...{ sequence, figures, narrowedTo, paused }} />);
  }

  @Get(':id/edit')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const sequence = await this.#sequence(id);
    return visit.page(await this.#form(visit, sequence, toForm(sequence)));
  }

  @Post(':id/edit')
  async update(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    return this.#keep(visit, await this.#sequence(id));
  }

  @Get(':id/preview')
  async preview(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#preview(await this.#sequence(id)));
  }

  @Post(':id/on')
  async on(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const sequence = await this.#sequence(id);
    return visit.form(
      onInput,
      async (input) => {
        await this.switchOn.run(visit.person, sequence.id, input);
        visit.redirect(`/staff/mail/sequences/${sequence.id}`, notices.on);
      },
      (errors, values) => this.#preview(sequence, errors, values),
    );
  }

  @Post(':id/pause')
  async hold(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.pause.run(visit.person, idParam(id));
    visit.redirect(`/staff/mail/sequences/${id}`, notices.paused);
  }

  @Post(':id/resume')
  async goOn(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.resume.run(visit.person, idParam(id));
    visit.redirect(`/staff/mail/sequences/${id}`, notices.resumed);
  }

  @Get(':id/archive')
  async askArchive(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const sequence = await this.#sequence(id);
    const [figures, paused] = await Promise.all([
      this.queries.figures(sequence.id, this.clock.now()),
      this.settings.paused(),
    ]);
    const due = sequence.steps.reduce((sum, step) => sum + figures(step.id).due, 0);
    return visit.page(<ArchivePage {...{ sequence, due, paused }} />);
  }

  @Post(':id/archive')
  async end(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.archive.run(visit.person, idParam(id));
    visit.redirect(`/staff/mail/sequences/${id}`, notices.archived);
  }

  /** Saves what the form says, or does what a button inside it asks for and shows it again. */
  async #keep(visit: Visit, sequence: SequenceView | null): Promise<string | void> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    const trigger = sequence?.trigger ?? parseInput(triggerInput, typed.trigger);
    const moved = rearranged(typed);
    if (moved) return visit.page(await this.#form(visit, sequence, moved));
    const outcome = { conflict: false };
    return visit.form(
      anything,
      async (values) => {
        const definition = parseInput(sequenceInput, toInput(values, trigger)) as SequenceDefinition;
        try {
          const saved = await this.save.run(
            visit.person,
            sequence?.id ?? null,
            definition,
            Number(values.version) || 0,
          );
          visit.redirect(`/staff/mail/sequences/${saved.id}`, notices.saved);
        } catch (error) {
          outcome.conflict = error instanceof DomainError && error.code === 'changed-meanwhile';
          throw error;
        }
      },
      async (errors, values) => {
        const now = sequence && (await this.#sequence(sequence.id));
        return this.#form(visit, now, values, atFields(errors, values), outcome.conflict);
      },
    );
  }

  async #form(
    visit: Visit,
    sequence: SequenceView | null,
    values: FieldValues,
    errors: FieldErrors = {},
    conflict = false,
  ): Promise<ComponentChild> {
    const trigger = sequence?.trigger ?? triggerInput.parse(values.trigger);
    const [narrowable, templates, paused] = await Promise.all([
      this.queries.narrowable(trigger, visit.locale),
      this.queries.templates(trigger),
      this.settings.paused(),
    ]);
    return <SequenceForm {...{ sequence, trigger, narrowable, templates, paused, values, errors, conflict }} />;
  }

  async #preview(sequence: SequenceView, errors: FieldErrors = {}, values: FieldValues = {}): Promise<ComponentChild> {
    const [preview, atOnce, paused] = await Promise.all([
      this.recipients.preview(sequence.id, SHOWN),
      this.queries.atOnce(sequence, this.clock.now()),
      this.settings.paused(),
    ]);
    return <PreviewPage {...{ sequence, preview, atOnce, paused, errors, values }} />;
  }

  async #sequence(id: string): Promise<SequenceView> {
    const sequence = await this.sequences.get(idParam(id));
    if (!sequence) throw notFound();
    return sequence;
  }
}
