import { Global, Module } from '@nestjs/common';
import { IndexStale } from './index-stale.js';
import { Reindex } from './reindex.js';
import { SearchApi } from './search.api.js';
import { IndexSearchJob } from './search.jobs.js';
import { SearchQueries } from './search.queries.js';
import { SearchSources } from './search-source.js';
import { SearchPages } from './search.web.js';
import { SetAside } from './set-aside.js';

/** Search over what the other features publish; each of them registers what it has. */
@Global()
@Module({
  controllers: [SearchPages, SearchApi],
  providers: [SearchSources, IndexStale, SetAside, Reindex, SearchQueries, IndexSearchJob],
  exports: [SearchSources, IndexStale, Reindex],
})
export class SearchModule {}
