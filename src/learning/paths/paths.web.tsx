import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { PathQueries } from './path.queries.js';
import { PathPage, PathsPage } from './pages/path-pages.js';

/** Announced when it changes; the limit is for caches that stand in front. */
const FRESH = { tags: ['courses' as const], seconds: 3600 };

/** Learning paths for everybody. */
@ApiExcludeController()
@Controller('paths')
export class PathPages {
  constructor(private readonly paths: PathQueries) {}

  @Get()
  list(@ThisVisit() visit: Visit) {
    return visit.publicPage(FRESH, async () => <PathsPage paths={await this.paths.paths(visit.locale)} />);
  }

  @Get(':slug')
  one(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    slugParam(slug);
    return visit.publicPage(FRESH, async () => {
      const path = await this.paths.path(slug, visit.locale);
      if (!path) throw notFound();
      const progress = visit.viewer && (await this.paths.progress(visit.viewer, path, visit.locale));
      return <PathPage path={path} progress={progress} />;
    });
  }
}
