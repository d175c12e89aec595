import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { certificateAnswer, toAnswer } from '../learning/certificates/certificate.answers.js';
import { CertificateQueries } from '../learning/certificates/certificates.queries.js';
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
  certificates: z.array(certificateAnswer).describe('Those that hold or were revoked, the newest first'),
});

/** Who is asking, for programs. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1')
export class MeApi {
  constructor(
    private readonly certificates: CertificateQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me')
  @SignedIn()
  @ApiOperation({ summary: 'Who this token or this sign-in stands for' })
  @ApiOkResponse({
    description: 'The person or the token that asks.',
    schema: z.toJSONSchema(meView, { target: 'openapi-3.0' }) as Record<string, unknown>,
  })
  async me(@Req() request: FastifyRequest): Promise<z.output<typeof meView>> {
    requireViewer(request.viewer);
    const { id, name, email, roles, locale, timeZone } = request.viewer;
    const certificates = (await this.certificates.ofPerson(id)).map((one) => toAnswer(one, this.config.publicUrl));
    return { id, name, email: email || null, roles: [...roles], locale, timeZone, certificates };
  }
}
