import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../platform/clock.js';
import { RequiresRole } from '../../../platform/http/access.js';
import { idParam, notFound, parseInput, wholeNumberInput } from '../../../platform/http/input.js';
import { hasRole } from '../../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { defineNotice } from '../../../ui/web/notices.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { BankQueries } from '../../bank/bank.queries.js';
import { BeginRegrade } from './begin-regrade.js';
import { RegradePage } from './pages/regrade-page.js';
import { REGRADE } from './regrade.messages.js';
import { RegradeQueries } from './regrade.queries.js';
import { REGRADE_POLICIES } from './regrade.rules.js';

const BEGUN = defineNotice('regrade-begun', 'info', REGRADE.begunNotice);

const lookQuery = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  policy: z.enum(REGRADE_POLICIES).default('never-lower').catch('never-lower'),
  look: z.literal('yes').optional().catch(undefined),
});

const applyForm = z.object({
  version: wholeNumberInput(1, 1_000_000),
  policy: z.enum(REGRADE_POLICIES),
  reason: z.string().trim().min(1).max(500),
});

/** Grading a question anew in the console: looked at by editors, applied by managers. */
@ApiExcludeController()
@Controller('staff/questions/:id/regrade')
@RequiresRole('editor', 'manager')
export class RegradeStaff {
  constructor(
    private readonly bank: BankQueries,
    private readonly queries: RegradeQueries,
    private readonly beginRegrade: BeginRegrade,
    private readonly clock: Clock,
  ) {}

  @Get()
  async look(@ThisVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<string> {
    return visit.page(await this.#page(visit, idParam(id), parseInput(lookQuery, query)));
  }

  @Post()
  @RequiresRole('manager')
  apply(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      applyForm,
      async (given) => {
        await this.beginRegrade.run(visit.person, id, given, this.clock.now());
        visit.redirect(`/staff/questions/${id}/regrade#history`, BEGUN);
      },
      (errors, values) => this.#page(visit, id, { ...parseInput(lookQuery, values), look: 'yes' }, { errors, values }),
    );
  }

  async #page(
    visit: Visit,
    id: string,
    { version, policy, look }: z.output<typeof lookQuery>,
    sent: { errors?: FieldErrors; values?: FieldValues } = {},
  ) {
    const question = await this.bank.one(id);
    if (!question) throw notFound();
    const asked = { version: version ?? question.version, policy };
    const content = await this.bank.content(id, asked.version);
    if (!content) throw notFound();
    return (
      <RegradePage
        {...{ question, asked }}
        dryRun={look ? await this.queries.dryRun(id, content, policy) : null}
        history={await this.queries.ofQuestion(id)}
        mayApply={hasRole(visit.viewer, 'manager')}
        {...sent}
      />
    );
  }
}
