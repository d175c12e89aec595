import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../platform/clock.js';
import { DomainError } from '../../../platform/errors.js';
import { emailInput, notFound } from '../../../platform/http/input.js';
import { typed } from '../../../ui/components/form.js';
import { NEWSLETTER_FIELD } from '../../../ui/newsletter-form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { NewsletterConfirmPage, NewsletterPage, NewsletterSentPage } from '../pages/newsletter.js';
import { AskForNewsletter } from './ask-for-newsletter.js';
import { ConfirmNewsletter } from './confirm-newsletter.js';
import { NewsletterLimits } from './newsletter-limits.js';
import { NewsletterLinks } from './newsletter-links.js';
import { NEWSLETTER_WORDS } from './newsletter.messages.js';
import { NewsletterQueries } from './newsletter.queries.js';

const PRESSED = { rateLimit: { max: 30, timeWindow: '1 minute' } };

const askInput = z.object({
  [NEWSLETTER_FIELD]: emailInput,
  place: z.enum(['footer', 'page']).catch('page'),
  'homepage-footer': z.string().max(200).default(''),
  'homepage-page': z.string().max(200).default(''),
});

/** Asking for the newsletter, and confirming that one did. */
@ApiExcludeController()
@Controller('newsletter')
export class NewsletterController {
  constructor(
    private readonly ask: AskForNewsletter,
    private readonly confirm: ConfirmNewsletter,
    private readonly queries: NewsletterQueries,
    private readonly links: NewsletterLinks,
    private readonly limits: NewsletterLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@ThisVisit() visit: Visit): string {
    return visit.page(<NewsletterPage value={visit.viewer?.email ?? ''} />);
  }

  /** The answer is the same for every address. */
  @Post()
  @RouteConfig(PRESSED)
  async send(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      askInput,
      async (input) => {
        if (input['homepage-footer'] || input['homepage-page'])
          throw new DomainError('invalid', 'looks-automatic', NEWSLETTER_WORDS.looksAutomatic, {}, [
            { field: NEWSLETTER_FIELD, message: NEWSLETTER_WORDS.looksAutomatic },
          ]);
        const email = input[NEWSLETTER_FIELD];
        await this.limits.ask(visit.request, visit.reply, email);
        await this.ask.run({ email, locale: visit.locale, place: input.place }, this.clock.now());
        visit.redirect('/newsletter/sent');
      },
      (errors, values) => (
        <NewsletterPage value={typed(values[NEWSLETTER_FIELD])} error={errors[NEWSLETTER_FIELD] ?? errors._form} />
      ),
    );
  }

  @Get('sent')
  sent(@ThisVisit() visit: Visit): string {
    return visit.page(<NewsletterSentPage />);
  }

  /** Asks for the press of a button: what follows links changes nothing. */
  @Get('confirm/:token')
  async confirmation(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const wish = await this.queries.wish(this.#wishOf(token), this.clock.now());
    if (!wish) throw notFound();
    return visit.page(<NewsletterConfirmPage wish={wish} token={token} />);
  }

  @Post('confirm/:token')
  @RouteConfig(PRESSED)
  async confirmed(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    await this.confirm.run(this.#wishOf(token), this.clock.now());
    // What the link has become is what its page says.
    visit.redirect(`/newsletter/confirm/${token}`);
  }

  #wishOf(token: string): string {
    const id = this.links.verify(token);
    if (!id) throw notFound();
    return id;
  }
}
