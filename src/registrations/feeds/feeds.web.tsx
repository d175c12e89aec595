import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { notFound } from '../../platform/http/input.js';
import { etagOf, matches } from '../../platform/http/kept-page.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { changedAt, writeFeed, type Feed } from './feed-calendar.js';
import { FeedLinks } from './feed-links.js';
import { FEED_NOTICES as notices } from './feeds.notices.js';
import { FeedQueries } from './feeds.queries.js';
import { MailFeed } from './mail-feed.js';
import { OpenFeed } from './open-feed.js';
import { FeedPage } from './pages/feed-page.js';
import { RenewFeed } from './renew-feed.js';
import { StopFeed } from './stop-feed.js';

const CHANGES = { rateLimit: { max: 30, timeWindow: '1 minute' } };
/** The dates of a masterclass change seldom, and calendars come back by themselves. */
const PUBLIC = 'public, max-age=300, stale-while-revalidate=3600';

/** Calendars that people subscribe to: one for each masterclass, and one for each person. */
@ApiExcludeController()
@Controller()
export class FeedsController {
  constructor(
    private readonly queries: FeedQueries,
    private readonly links: FeedLinks,
    private readonly registrations: RegistrationQueries,
    private readonly registrationLinks: RegistrationLinks,
    private readonly open: OpenFeed,
    private readonly mail: MailFeed,
    private readonly renewFeed: RenewFeed,
    private readonly stopFeed: StopFeed,
    private readonly clock: Clock,
  ) {}

  /** `masterclass-<slug>.ics`, `<token>.ics`, or the page about a token. */
  @Get('calendar/:file')
  async show(@ThisVisit() visit: Visit, @Param('file') file: string): Promise<string> {
    const name = file.replace(/\.ics$/, '');
    const slug = /^masterclass-([a-z0-9-]+)$/.exec(name)?.[1];
    const now = this.clock.now();
    if (slug && name !== file) {
      const feed = await this.queries.ofMasterclass(slug, visit.locale, now);
      if (!feed) throw notFound();
      return this.#send(visit, feed, PUBLIC);
    }
    const id = this.links.open(name);
    const owner = id && (await this.queries.owner(id));
    if (!owner) throw notFound();
    void visit.reply.header('x-robots-tag', 'noindex');
    if (name === file) return visit.page(<FeedPage token={name} />);
    return this.#send(visit, await this.queries.ofOwner(owner, visit.locale, now), 'private, no-cache');
  }

  @Post('calendar/:token/renew')
  @RouteConfig(CHANGES)
  async renew(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const id = this.links.open(token);
    if (!id) throw notFound();
    visit.redirect(`/calendar/${this.links.token(await this.renewFeed.run(id))}`, notices.renewed);
  }

  @Post('calendar/:token/stop')
  @RouteConfig(CHANGES)
  async stop(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const id = this.links.open(token);
    if (!id) throw notFound();
    await this.stopFeed.run(id);
    visit.redirect('/masterclasses', notices.stopped);
  }

  /** The calendar of whoever is signed in. */
  @Post('me/calendar')
  @SignedIn()
  async mine(@ThisVisit() visit: Visit): Promise<void> {
    visit.redirect(`/calendar/${this.links.token(await this.open.run(visit.person, this.clock.now()))}`);
  }

  /** The calendar of a registration's holder: shown to her account, mailed to a guest. */
  @Post('registrations/:token/calendar')
  @RouteConfig(CHANGES)
  async ofRegistration(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const id = this.registrationLinks.open(token);
    const registration = id && (await this.registrations.byId(id, visit.locale));
    if (!registration) throw notFound();
    if (visit.viewer && visit.viewer.id === registration.personId) return this.mine(visit);
    await this.mail.run(registration, this.clock.now());
    visit.redirect(`/registrations/${token}`, notices.sent);
  }

  /**
   * Answers with the text, or with nothing when the asker has this very one. Only the tag decides: a session that
   * disappears makes a feed different but not newer.
   */
  #send({ reply, request, locale }: Visit, feed: Feed, caching: string): string {
    const text = writeFeed(feed, locale, request.server.visitSurroundings.publicUrl);
    const etag = etagOf(text);
    const modified = changedAt(feed);
    void reply.headers({ etag, 'cache-control': caching, vary: 'accept-encoding', 'content-language': locale });
    if (modified) void reply.header('last-modified', modified.toUTCString());
    if (matches(request.headers['if-none-match'], etag)) {
      void reply.status(304);
      return '';
    }
    void reply.type('text/calendar; charset=utf-8; method=PUBLISH');
    return text;
  }
}
