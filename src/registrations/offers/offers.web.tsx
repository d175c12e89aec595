import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import type { NoticeKind } from '../../ui/web/notices.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { REGISTRATION_NOTICES } from '../registrations.notices.js';
import { AcceptOffer } from './accept-offer.js';
import { DeclineOffer } from './decline-offer.js';
import { DeclinePage } from './pages/decline-page.js';
import { hasOpenOffer } from './offer.rules.js';
import { OFFER_NOTICES as notices } from './offers.notices.js';

const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The answers to an offer, on the page behind the personal link. */
@Controller('registrations/:token')
export class OffersController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly accept: AcceptOffer,
    private readonly decline: DeclineOffer,
    private readonly clock: Clock,
  ) {}

  /** Takes the place. */
  @Post('accept')
  @RouteConfig(CHANGES)
  async take(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const { id } = await this.queries.byToken(token, visit.locale);
    await this.#answer(visit, token, async () =>
      (await this.accept.run({ link: id }, id, undefined, this.clock.now()))
        ? notices.accepted
        : notices.acceptedBefore,
    );
  }

  /** Asks whether the place is really to go; a mail scanner that follows the link changes nothing. */
  @Get('decline')
  @Header('x-robots-tag', 'noindex')
  async ask(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.queries.byToken(token, visit.locale);
    // Without an offer there is nothing to decline: her own page says how things stand.
    if (!hasOpenOffer(registration, this.clock.now())) return visit.redirect(`/registrations/${token}`);
    return visit.page(<DeclinePage registration={registration} token={token} />);
  }

  /** Lets the place go to the next in line. */
  @Post('decline')
  @RouteConfig(CHANGES)
  async pass(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const { id } = await this.queries.byToken(token, visit.locale);
    await this.#answer(visit, token, async () =>
      (await this.decline.run({ link: id }, id, undefined, this.clock.now()))
        ? notices.declined
        : REGISTRATION_NOTICES.cancelledBefore,
    );
  }

  /** Leads back to her own page, also after an answer that came too late: that page shows what became of the offer. */
  async #answer(visit: Visit, token: string, work: () => Promise<NoticeKind>): Promise<void> {
    let notice: NoticeKind;
    try {
      notice = await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'offer-lapsed') throw error;
      notice = notices.lapsed;
    }
    visit.redirect(`/registrations/${token}`, notice);
  }
}
