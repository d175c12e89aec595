import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, slugParam } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ClaimStaffQueries } from '../claims/claims.queries.js';
import { EvidenceQueries } from '../evidence.queries.js';
import { ConfirmGrade } from './confirm-grade.js';
import { EndCorrection } from './end-correction.js';
import { proposalForm, reasonInput } from './grade.input.js';
import { GRADE_NOTICES as notices } from './grades.notices.js';
import { GradeQueries } from './grades.queries.js';
import { ProposePage } from './pages/propose-page.js';
import { ReviewPage } from './pages/review-page.js';
import { ProposeGrade } from './propose-grade.js';
import { SettleProposal } from './settle-proposal.js';

/** Grading in the console: one person proposes, another looks at what it touches and confirms. */
@ApiExcludeController()
@Controller('staff/evidence/claims/:slug')
@RequiresRole('editor', 'manager')
export class GradesStaff {
  constructor(
    private readonly claims: ClaimStaffQueries,
    private readonly evidence: EvidenceQueries,
    private readonly grades: GradeQueries,
    private readonly proposeGrade: ProposeGrade,
    private readonly confirmGrade: ConfirmGrade,
    private readonly settleProposal: SettleProposal,
    private readonly endCorrection: EndCorrection,
    private readonly clock: Clock,
  ) {}

  @Get('grades/new')
  async blank(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return visit.page(<ProposePage claim={await this.#claim(slug)} />);
  }

  @Post('grades')
  async propose(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string | void> {
    const claim = await this.#claim(slug);
    return visit.form(
      proposalForm,
      async (input) => {
        await this.proposeGrade.run(visit.person, slug, input, this.clock.now());
        visit.redirect(`/staff/evidence/claims/${slug}`, notices.proposed);
      },
      (errors, values) => <ProposePage claim={claim} errors={errors} values={values} />,
    );
  }

  /** What confirming would do; looking changes nothing. */
  @Get('grades/:id')
  async look(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#page(visit, slug, idParam(id)));
  }

  @Post('grades/:id/confirm')
  async confirm(
    @ThisVisit() visit: Visit,
    @Param('slug') slug: string,
    @Param('id') param: string,
  ): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      z.object({}),
      async () => {
        const { changed } = await this.confirmGrade.run(visit.person, slugParam(slug), id, this.clock.now());
        visit.redirect(`/staff/evidence/claims/${slug}`, changed ? notices.changed : notices.confirmed);
      },
      (errors, values) => this.#page(visit, slug, id, { errors, values }),
    );
  }

  @Post('grades/:id/reject')
  reject(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string | void> {
    return this.#settle(visit, slug, idParam(id), 'rejected');
  }

  @Post('grades/:id/withdraw')
  withdraw(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string | void> {
    return this.#settle(visit, slug, idParam(id), 'withdrawn');
  }

  @Post('corrections/:id/end')
  async end(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<void> {
    await this.endCorrection.run(visit.person, slugParam(slug), idParam(id), this.clock.now());
    visit.redirect(`/staff/evidence/claims/${slug}`, notices.ended);
  }

  #settle(visit: Visit, slug: string, id: string, state: 'rejected' | 'withdrawn'): Promise<string | void> {
    return visit.form(
      reasonInput,
      async ({ reason }) => {
        await this.settleProposal.run(visit.person, slugParam(slug), id, { state, reason }, this.clock.now());
        visit.redirect(`/staff/evidence/claims/${slug}`, notices[state]);
      },
      (errors, values) => this.#page(visit, slug, id, { errors, values }),
    );
  }

  async #claim(slug: string) {
    const claim = await this.claims.one(slugParam(slug));
    if (!claim) throw notFound();
    return claim;
  }

  async #page(visit: Visit, slug: string, id: string, form?: { errors: FieldErrors; values: FieldValues }) {
    const claim = await this.#claim(slug);
    const [grades, proposals, reach] = await Promise.all([
      this.evidence.grades(claim.id, visit.locale),
      this.grades.proposals(claim.id),
      this.grades.reach(claim, visit.locale),
    ]);
    const proposal = proposals.find((one) => one.id === id);
    if (!proposal) throw notFound();
    const own = proposal.proposerId === visit.person.id;
    return <ReviewPage {...{ claim, proposal, reach, own }} grade={grades[0] ?? null} {...form} />;
  }
}
