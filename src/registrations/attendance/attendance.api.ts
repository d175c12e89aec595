import { Body, Controller, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, parseInput } from '../../platform/http/input.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { attendanceBody } from './attendance.input.js';
import { SetAttendance } from './set-attendance.js';

const attendanceAnswer = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  attendance: z.enum(['attended', 'no-show']).nullable(),
  joinedAt: z.iso.datetime().nullable().meta({ description: 'When the personal join link was first used.' }),
});

/** Attendance for programs. */
@ApiTags('Registrations')
@Controller('api/v1')
export class AttendanceApi {
  constructor(
    private readonly tick: SetAttendance,
    private readonly queries: RegistrationQueries,
    private readonly clock: Clock,
  ) {}

  @Put('registrations/:id/attendance')
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Say whether somebody with a place came (staff)',
    description:
      'Once the session has ended a change is a correction and needs a `reason`, refused as `reason-needed` otherwise.',
  })
  @ApiBody({
    schema: z.toJSONSchema(attendanceBody, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' }) as never,
  })
  @ApiResponse({ status: 200, schema: z.toJSONSchema(attendanceAnswer, { target: 'openapi-3.0' }) as never })
  async put(
    @Req() request: FastifyRequest,
    @Param('id') given: string,
    @Body() body: unknown,
  ): Promise<z.infer<typeof attendanceAnswer>> {
    const id = idParam(given);
    await this.tick.run(request.viewer!, id, parseInput(attendanceBody, body), this.clock.now());
    const { session, attendance, joinedAt } = (await this.queries.byId(id, 'en'))!;
    return { id, sessionId: session.id, attendance, joinedAt: joinedAt?.toISOString() ?? null };
  }
}
