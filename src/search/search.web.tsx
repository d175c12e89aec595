import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/errors.js';
import { parseInput } from '../platform/http/input.js';
import { statusOf } from '../platform/http/problem.js';
import { typed } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { SearchPage } from './pages/search-page.js';
import { searchInput } from './search.input.js';
import { SEARCHES } from './search.limits.js';
import { SearchQueries } from './search.queries.js';

const MOST_SHOWN_AGAIN = 300;

/** Search for people. Every page is drawn for its one visitor: there are as many pages as questions. */
@ApiExcludeController()
@Controller('search')
export class SearchPages {
  constructor(
    private readonly search: SearchQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RouteConfig(SEARCHES)
  async show(@ThisVisit() visit: Visit, @Query() query: Record<string, unknown>): Promise<string> {
    try {
      const input = parseInput(searchInput, query);
      if (input.q === '') return visit.page(<SearchPage typed="" kind={input.kind} found={null} />);
      const found = await this.search.find(input, visit.locale, visit.viewer, this.clock.now());
      return visit.page(<SearchPage typed={input.q} kind={input.kind} found={found} />);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const page = (
        <SearchPage
          typed={typed(query.q).slice(0, MOST_SHOWN_AGAIN).toWellFormed().replaceAll('\0', '')}
          found={null}
          errors={visit.fieldErrors(error)}
        />
      );
      return visit.page(page, statusOf(error));
    }
  }
}
