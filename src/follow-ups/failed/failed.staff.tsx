import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import { RetryMail } from '../../platform/mail/retry-mail.js';
import type { FieldValues } from '../../ui/components/form.js';
import { defineNotice } from '../../ui/web/notices.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import type { Delivery } from '../ledger/ledger.views.js';
import { LedgerQueries } from '../ledger/ledger.queries.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { failedInput, MOST_RETRIED, retryInput } from './failed.input.js';
import { FAILED_WORDS as words } from './failed.messages.js';
import { FailedPage, RetryPage, type RefusedRetry } from './pages/failed-page.js';

const RETRIED = defineNotice('mails-retried', 'done', words.retriedNotice, ['count']);

/** Mails that failed, and the way to send them again. */
@ApiExcludeController()
@Controller('staff/mail/failed')
@RequiresRole('manager')
export class FailedStaffController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly settings: MailSettingsQueries,
    private readonly retryMail: RetryMail,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    return this.#page(visit, query, {});
  }

  /** Shows first what would go; puts each back into the line when that was seen, and says which may not and why. */
  @Post('retry')
  async retry(@ThisVisit() visit: Visit): Promise<string | void> {
    const asked = this.#read(visit);
    if (typeof asked === 'string') return this.#page(visit, {}, { problem: asked }, 422);
    const mails = await this.ledger.byIds(asked.ids);
    if (!asked.sure) return visit.page(<RetryPage mails={mails} paused={await this.settings.paused()} />);
    const refused: RefusedRetry[] = [];
    for (const mail of mails) {
      const why = await this.#putBack(visit, mail, asked.twice);
      if (why) refused.push({ mail, why });
    }
    const done = mails.length - refused.length;
    if (refused.length > 0) return this.#page(visit, {}, { refused, done }, 409);
    visit.redirect('/staff/mail/failed', RETRIED, { count: done });
  }

  /** What is asked, or what is wrong with it. */
  #read(visit: Visit) {
    try {
      return parseInput(retryInput, visit.request.body);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return Object.values(visit.fieldErrors(error)).join(' ');
    }
  }

  /** @returns why this mail may not go again; null when it does */
  async #putBack(visit: Visit, mail: Delivery, mayArriveTwice: boolean): Promise<string | null> {
    try {
      await this.retryMail.run(visit.person, mail.id, { mayArriveTwice });
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return visit.t(error.say, error.values);
    }
  }

  async #page(
    visit: Visit,
    query: FieldValues,
    said: { problem?: string; refused?: RefusedRetry[]; done?: number },
    status = 200,
  ): Promise<string> {
    const paused = await this.settings.paused();
    try {
      const mails = await this.ledger.dead({ ...parseInput(failedInput, query), limit: MOST_RETRIED });
      return visit.page(<FailedPage {...said} {...{ mails, paused }} values={query} />, status);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const problem = Object.values(visit.fieldErrors(error)).join(' ');
      const nothing = { items: [], next: null };
      return visit.page(<FailedPage mails={nothing} paused={paused} values={query} problem={problem} />, 422);
    }
  }
}
