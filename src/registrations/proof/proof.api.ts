import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { idParam } from '../../platform/http/input.js';
import { ProofOfWork } from './proof-of-work.js';

/** What a program that registers guests must do before. */
@ApiTags('Registrations')
@Controller('api/v1/sessions/:id/proof')
export class ProofApi {
  constructor(
    private readonly proofs: ProofOfWork,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The proof of work that registering a guest needs',
    description:
      'Where `required` is true, solve `challenge` (ALTCHA, version 2) and send base64 of `{ challenge, solution }` as `proof` with the registration: once, within twenty minutes. Programs with a token need none.',
  })
  @ApiResponse({
    status: 200,
    schema: { type: 'object', properties: { required: { type: 'boolean' }, challenge: { type: 'object' } } },
  })
  async challenge(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const challenge = await this.proofs.challenge(idParam(id), this.clock.now());
    return challenge ? { required: true, challenge } : { required: false };
  }
}
