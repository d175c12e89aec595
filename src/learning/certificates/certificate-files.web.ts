import { Controller, Get, Inject, Param } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { CredentialSigner } from './badges/credential-signer.js';
import type { OwnCertificate } from './certificate.views.js';
import { CertificateQueries } from './certificates.queries.js';
import { drawCertificate } from './document/certificate-document.js';

/** Drawing and signing cost more than a page. */
const FILES = { rateLimit: { max: 30, timeWindow: 60_000 } };

/** The certificate as files. They are their owner's; she can open them to all. */
@ApiExcludeController()
@Controller('certificates/:id')
export class CertificateFiles {
  constructor(
    private readonly certificates: CertificateQueries,
    private readonly signer: CredentialSigner,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('certificate.pdf')
  @RouteConfig(FILES)
  async pdf(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<Buffer> {
    const certificate = await this.#mine(visit, id);
    const { slug } = certificate.snapshot.course;
    send(visit, 'application/pdf', `inline; filename="certificate-${slug}.pdf"`);
    return drawCertificate(certificate, this.config.publicUrl);
  }

  /** The badge as it is verified: a VC-JWT. */
  @Get('badge.jwt')
  @RouteConfig(FILES)
  async jwt(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const certificate = await this.#mine(visit, id);
    send(visit, 'application/vc+jwt', `attachment; filename="badge-${certificate.snapshot.course.slug}.jwt"`);
    return this.signer.signBadge(certificate);
  }

  /** What the badge says, to be read; without a signature it proves nothing. */
  @Get('badge.json')
  @RouteConfig(FILES)
  async json(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const certificate = await this.#mine(visit, id);
    send(visit, 'application/vc+ld+json', `attachment; filename="badge-${certificate.snapshot.course.slug}.json"`);
    return JSON.stringify(this.signer.badge(certificate), null, 2);
  }

  /** @throws DomainError `not-found` also for one that is not hers and not public: whoever has no right to it learns nothing */
  async #mine(visit: Visit, id: string): Promise<OwnCertificate> {
    const certificate = await this.certificates.byId(idParam(id));
    const { viewer } = visit;
    const allowed =
      certificate && (certificate.public || certificate.personId === viewer?.id || hasRole(viewer, 'manager'));
    if (!allowed) throw notFound();
    return certificate;
  }
}

function send(visit: Visit, type: string, disposition: string): void {
  void visit.reply
    .type(type)
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex');
}
