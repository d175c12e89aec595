import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/http/input.js';
import type { Freshness } from '../platform/http/page-cache.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Drawn, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { MasterclassListPage } from './pages/masterclass-list-page.js';
import { MasterclassPage } from './pages/masterclass-page.js';

/** Short: the pages show free places, and those are not announced when they change. */
const FRESHNESS: Freshness = { tags: ['masterclasses'], seconds: 3 };

/** The public pages of masterclasses. */
@Controller('masterclasses')
export class MasterclassesWeb {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly clock: Clock,
  ) {}

  /** Every masterclass with its next dates. */
  @Get()
  list(@ThisVisit() visit: Visit): Promise<Drawn> {
    return visit.publicPage(FRESHNESS, async () => (
      <MasterclassListPage masterclasses={await this.queries.list(visit.locale, this.clock.now())} />
    ));
  }

  /** One masterclass. */
  @Get(':slug')
  one(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<Drawn> {
    return visit.publicPage(FRESHNESS, async () => {
      // Whoever is signed in gets a page drawn for her alone, so drafts never reach the pages kept for guests.
      const drafts = hasRole(visit.viewer, 'manager', 'host');
      const masterclass = await this.queries.bySlug(slug, visit.locale, this.clock.now(), drafts);
      if (!masterclass) throw notFound();
      return <MasterclassPage masterclass={masterclass} />;
    });
  }
}
