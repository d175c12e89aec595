import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { certificateAnswer, toAnswer, type CertificateAnswer } from './certificate.answers.js';
import { CertificateQueries } from './certificates.queries.js';

/** Certificates, as JSON. */
@Controller('api/v1/certificates')
@ApiTags('Certificates')
export class CertificatesApi {
  constructor(
    private readonly certificates: CertificateQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':id')
  @ApiOperation({
    summary: 'Verify a certificate',
    description:
      'Whether it holds and what it certifies; no token is needed. It says no more than the certificate does.',
  })
  @ApiOkResponse({ standardSchema: certificateAnswer })
  @ApiNotFoundResponse({ description: 'There is no certificate with this number' })
  async show(@Param('id') id: string): Promise<CertificateAnswer> {
    const certificate = await this.certificates.byId(idParam(id));
    if (!certificate) throw notFound();
    return toAnswer(certificate, this.config.publicUrl);
  }
}
