import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { statisticsAnswer } from './statistics.answers.js';
import { StatisticsQueries } from './statistics.queries.js';

/** The statistics of quizzes for programs. */
@ApiTags('Quizzes')
@Controller('api/v1/quizzes')
@RequiresRole('editor', 'manager')
export class StatisticsApi {
  constructor(private readonly queries: StatisticsQueries) {}

  @Get(':id/statistics')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'How the questions of a quiz work: every figure with its n and interval (staff)' })
  @ApiOkResponse({ standardSchema: statisticsAnswer })
  async show(@Param('id') id: string): Promise<z.output<typeof statisticsAnswer>> {
    const found = await this.queries.ofQuiz({ id: idParam(id) });
    if (!found) throw notFound();
    return statisticsAnswer.parse({ ...found, updatedAt: found.updatedAt?.toISOString() ?? null });
  }
}
