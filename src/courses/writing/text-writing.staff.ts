import { Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RevisionsRoom } from './revisions-room.js';
import { WritingDesk, type Place } from './writing-desk.js';
import { WritingRoom } from './writing-room.js';

/** Which language of a text is meant. */
export type Language = { language?: unknown } & Record<string, unknown>;

/** The pages on which a text is written, whatever it belongs to: what it is found by is all that differs. */
@Injectable()
export abstract class TextWriting<Address> {
  constructor(
    protected readonly desk: WritingDesk,
    private readonly room: WritingRoom,
    private readonly revisions: RevisionsRoom,
  ) {}

  protected abstract place(visit: Visit, at: Address, query: Language): Promise<Place>;

  @Get('edit')
  async edit(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.edit(visit, await this.place(visit, at, query));
  }

  @Post('edit')
  async write(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.write(visit, await this.place(visit, at, query));
  }

  @Post('draft')
  async keep(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.keep(visit, await this.place(visit, at, query));
  }

  @Post('preview')
  async preview(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.preview(visit, await this.place(visit, at, query));
  }

  @Get('insert')
  async insert(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.room.insert(visit, await this.place(visit, at, query));
  }

  @Get('revisions')
  async list(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.list(visit, await this.place(visit, at, query), query);
  }

  @Post('revisions')
  async restore(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.restore(visit, await this.place(visit, at, query));
  }

  @Get('discard')
  async askDiscard(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.askDiscard(visit, await this.place(visit, at, query));
  }

  @Post('discard')
  async discard(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.discard(visit, await this.place(visit, at, query));
  }

  @Post('up-to-date')
  async accept(@ThisVisit() visit: Visit, @Param() at: Address, @Query() query: Language) {
    return this.revisions.accept(visit, await this.place(visit, at, query));
  }
}
