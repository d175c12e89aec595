import { Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { parseInput, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RememberVideoPosition } from './remember-video-position.js';
import { videoPositionInput } from './video-position.input.js';
import { VideoPositionQueries } from './video-positions.queries.js';

/** Where a person is in a video; the script of the page asks when it opens, and tells while it plays. */
@ApiExcludeController()
@Controller('media/:name/position')
@SignedIn()
export class VideoPositionsController {
  constructor(
    private readonly remember: RememberVideoPosition,
    private readonly positions: VideoPositionQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async position(@ThisVisit() visit: Visit, @Param('name') name: string): Promise<{ seconds: number }> {
    void visit.reply.header('cache-control', 'private, no-store');
    return { seconds: await this.positions.of(visit.person.id, slugParam(name)) };
  }

  @Put()
  @HttpCode(204)
  async tell(@ThisVisit() visit: Visit, @Param('name') name: string): Promise<void> {
    const told = parseInput(videoPositionInput, visit.request.body);
    await this.remember.run(visit.person, slugParam(name), told, this.clock.now());
  }
}
