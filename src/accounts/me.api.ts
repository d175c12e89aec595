import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireViewer, SignedIn } from '../platform/http/access.js';
import { ROLES } from '../platform/http/viewer.js';
import { LOCALES } from '../platform/i18n/locales.js';

const meView = z.object({
  id: z.uuid().describe('The person; the token itself when it stands for nobody.'),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  locale: z.enum(LOCALES),
  timeZone: z.string().describe('IANA time zone'),
});

/** Who is asking, for programs. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1')
export class MeApi {
  @Get('me')
  @SignedIn()
  @ApiOperation({ summary: 'Who this token or this sign-in stands for' })
  @ApiOkResponse({
    description: 'The person or the token that asks.',
    schema: z.toJSONSchema(meView, { target: 'openapi-3.0' }) as Record<string, unknown>,
  })
  me(@Req() request: FastifyRequest): z.output<typeof meView> {
    requireViewer(request.viewer);
    const { id, name, email, roles, locale, timeZone } = request.viewer;
    return { id, name, email: email || null, roles: [...roles], locale, timeZone };
  }
}
