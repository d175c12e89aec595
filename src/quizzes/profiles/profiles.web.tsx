import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { StartAttempt } from '../attempts/start-attempt.js';
import { consentForm } from './consent.input.js';
import { DeleteResult } from './delete-result.js';
import { GiveConsent } from './give-consent.js';
import { DeleteResultPage, WithdrawPage } from './pages/confirm-pages.js';
import { PROFILE_PATH, ProfilePage } from './pages/profile-page.js';
import { ResultPage } from './pages/result-page.js';
import { exportOf } from './profile-export.js';
import { ProfileQueries } from './profile.queries.js';
import { PROFILE_NOTICES } from './profiles.notices.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** The skin-ageing profile: its page, the consent, one's own results. Nobody sees another's, whatever her role. */
@ApiExcludeController()
@Controller('profile/skin')
export class ProfilePages {
  constructor(
    private readonly queries: ProfileQueries,
    private readonly giveConsent: GiveConsent,
    private readonly startAttempt: StartAttempt,
    private readonly deleteResult: DeleteResult,
    private readonly withdrawConsent: WithdrawConsent,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit): Promise<string> {
    const profile = await this.queries.profile();
    const state = visit.viewer && (await this.queries.stateOf(visit.viewer.id, profile.id));
    return visit.page(<ProfilePage profile={profile} state={state} />);
  }

  @Post('consent')
  @SignedIn()
  async agree(@ThisVisit() visit: Visit): Promise<string | void> {
    const profile = await this.queries.profile();
    const state = await this.queries.stateOf(visit.person.id, profile.id);
    return visit.form(
      consentForm,
      async () => {
        await this.giveConsent.run(visit.person, visit.locale, this.clock.now());
        await this.#start(visit, profile);
      },
      (errors) => <ProfilePage profile={profile} state={state} errors={errors} />,
    );
  }

  @Post('start')
  @SignedIn()
  async start(@ThisVisit() visit: Visit): Promise<void> {
    await this.#start(visit, await this.queries.profile());
  }

  @Get('results/:attempt')
  @SignedIn()
  async result(
    @ThisVisit() visit: Visit,
    @Param('attempt') attempt: string,
    @Query('with') other?: unknown,
  ): Promise<string> {
    const compared = typeof other === 'string' && other !== '' ? idParam(other) : null;
    const result = await this.queries.result(visit.person.id, idParam(attempt), compared, visit.locale);
    return visit.page(<ResultPage result={result} />);
  }

  /** Everything that one has answered and what was made of it: taken out because its person asked here. */
  @Get('results.json')
  @SignedIn()
  async takeOut(@ThisVisit() visit: Visit): Promise<unknown> {
    const results = [];
    for (const { attemptId } of await this.queries.results(visit.person.id))
      results.push(await this.queries.result(visit.person.id, attemptId, null, visit.locale));
    void visit.reply.type('application/json; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header('content-disposition', 'attachment; filename="skin-profile.json"');
    return JSON.stringify(
      results.map((result) => exportOf(result, visit.locale)),
      null,
      2,
    );
  }

  @Get('results/:attempt/delete')
  @SignedIn()
  async askDelete(@ThisVisit() visit: Visit, @Param('attempt') attempt: string): Promise<string> {
    const id = idParam(attempt);
    const result = (await this.queries.results(visit.person.id)).find(({ attemptId }) => attemptId === id);
    if (!result) throw notFound();
    return visit.page(<DeleteResultPage result={result} />);
  }

  @Post('results/:attempt/delete')
  @SignedIn()
  async remove(@ThisVisit() visit: Visit, @Param('attempt') attempt: string): Promise<void> {
    await this.deleteResult.run(visit.person, idParam(attempt));
    visit.redirect(PROFILE_PATH, PROFILE_NOTICES.deleted);
  }

  @Get('withdraw')
  @SignedIn()
  askWithdraw(@ThisVisit() visit: Visit): string {
    return visit.page(<WithdrawPage />);
  }

  @Post('withdraw')
  @SignedIn()
  async withdraw(@ThisVisit() visit: Visit): Promise<void> {
    await this.withdrawConsent.run(visit.person, this.clock.now());
    visit.redirect(PROFILE_PATH, PROFILE_NOTICES.withdrawn);
  }

  async #start(visit: Visit, { id, slug }: { id: string; slug: string }): Promise<void> {
    const { attemptId } = await this.startAttempt.run(visit.person, id, this.clock.now());
    visit.redirect(`/quizzes/${slug}/attempts/${attemptId}`);
  }
}
