import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ClaimUses } from '../claim-uses.js';
import { dayOf } from '../grades/grade.rules.js';
import { AttachStudy } from './attach-study.js';
import { ClaimEditor } from './claim-editor.js';
import { attachForm, claimForm, claimsFilter, newClaimForm } from './claim.input.js';
import { CLAIM_NOTICES as notices } from './claims.notices.js';
import { ClaimStaffQueries, PAGE_SIZE } from './claims.queries.js';
import { CreateClaim } from './create-claim.js';
import { DetachStudy } from './detach-study.js';
import { ClaimEditorPage, type Refused } from './pages/claim-editor-page.js';
import { ClaimsPage } from './pages/claims-page.js';
import { NewClaimPage } from './pages/new-claim-page.js';
import { UpdateClaim } from './update-claim.js';

/** Claims in the console. */
@ApiExcludeController()
@Controller('staff/evidence')
@RequiresRole('editor', 'manager')
export class ClaimsStaff {
  constructor(
    private readonly claims: ClaimStaffQueries,
    private readonly editor: ClaimEditor,
    private readonly uses: ClaimUses,
    private readonly createClaim: CreateClaim,
    private readonly updateClaim: UpdateClaim,
    private readonly attachStudy: AttachStudy,
    private readonly detachStudy: DetachStudy,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const filter = parseInput(claimsFilter, query);
    const topics = await this.uses.topics(visit.locale);
    const found = await this.claims.list(filter, topics, visit.locale, dayOf(this.clock.now()));
    return visit.page(<ClaimsPage {...found} pageSize={PAGE_SIZE} filter={filter} topics={topics} />);
  }

  @Get('claims/new')
  blank(@ThisVisit() visit: Visit): string {
    return visit.page(<NewClaimPage />);
  }

  @Post('claims')
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newClaimForm,
      async (input) => {
        const { slug } = await this.createClaim.run(visit.person, input, this.clock.now());
        visit.redirect(`/staff/evidence/claims/${slug}`, notices.created);
      },
      (errors, values) => <NewClaimPage errors={errors} values={values} />,
    );
  }

  @Get('claims/:slug')
  async one(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return visit.page(await this.#page(visit, slugParam(slug)));
  }

  @Post('claims/:slug')
  update(@ThisVisit() visit: Visit, @Param('slug') param: string): Promise<string | void> {
    const slug = slugParam(param);
    return visit.form(
      claimForm,
      async (input) => {
        const now = await this.updateClaim.run(visit.person, slug, input);
        visit.redirect(`/staff/evidence/claims/${now}`, notices.saved);
      },
      (errors, values) => this.#page(visit, slug, { words: { errors, values } }),
    );
  }

  @Post('claims/:slug/studies')
  attach(@ThisVisit() visit: Visit, @Param('slug') param: string): Promise<string | void> {
    const slug = slugParam(param);
    return visit.form(
      attachForm,
      async ({ study, ...bearing }) => {
        await this.attachStudy.run(slug, study, bearing);
        visit.redirect(`/staff/evidence/claims/${slug}`, notices.attached);
      },
      (errors, values) => this.#page(visit, slug, { bearing: { errors, values } }),
    );
  }

  @Post('claims/:slug/studies/:study/detach')
  async detach(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('study') study: string): Promise<void> {
    await this.detachStudy.run(slugParam(slug), slugParam(study));
    visit.redirect(`/staff/evidence/claims/${slug}`, notices.detached);
  }

  async #page(visit: Visit, slug: string, refused: { words?: Refused; bearing?: Refused } = {}) {
    return <ClaimEditorPage {...await this.editor.open(slug, visit.locale)} {...refused} />;
  }
}
