import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RevisionsRoom } from './revisions-room.js';
import { WritingDesk } from './writing-desk.js';
import { WritingRoom } from './writing-room.js';

interface Address {
  slug: string;
}
type Language = { language?: unknown } & Record<string, unknown>;

/** Where an article is written, and what was published of it. */
@ApiExcludeController()
@Controller('staff/articles/:slug')
@RequiresRole('editor', 'manager')
export class ArticleWriting {
  constructor(
    private readonly desk: WritingDesk,
    private readonly room: WritingRoom,
    private readonly revisions: RevisionsRoom,
  ) {}

  @Get('edit')
  async edit(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.edit(visit, await this.#place(visit, at, query));
  }

  @Post('edit')
  async write(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.write(visit, await this.#place(visit, at, query));
  }

  @Post('draft')
  async keep(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.keep(visit, await this.#place(visit, at, query));
  }

  @Post('preview')
  async preview(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.preview(visit, await this.#place(visit, at, query));
  }

  @Get('insert')
  async insert(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.insert(visit, await this.#place(visit, at, query));
  }

  @Get('revisions')
  async list(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.list(visit, await this.#place(visit, at, query), query);
  }

  @Post('revisions')
  async restore(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.restore(visit, await this.#place(visit, at, query));
  }

  @Get('discard')
  async askDiscard(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.askDiscard(visit, await this.#place(visit, at, query));
  }

  @Post('discard')
  async discard(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.discard(visit, await this.#place(visit, at, query));
  }

  @Post('up-to-date')
  async accept(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.accept(visit, await this.#place(visit, at, query));
  }

  #place(visit: Visit, { slug }: Address, { language }: Language) {
    return this.desk.article(visit.locale, slug, language);
  }
}
