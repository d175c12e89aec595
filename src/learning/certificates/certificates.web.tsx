import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { issuerDid } from './badges/issuer.rules.js';
import { statusListAddress, statusPlace } from './badges/status-list.rules.js';
import type { OwnCertificate } from './certificate.views.js';
import { nameCorrection, sharingInput } from './certificates.input.js';
import { CERTIFICATE_NOTICES } from './certificates.notices.js';
import { CertificateQueries, publicView } from './certificates.queries.js';
import { CorrectCertificateName } from './correct-certificate-name.js';
import { CertificatePage } from './pages/certificate-page.js';
import { CertificatePictures } from './picture/certificate-pictures.js';
import { ShareCertificate } from './share-certificate.js';

/** Drawing a picture takes a tenth of a second: one caller cannot keep the school busy with it. */
const PICTURES = { rateLimit: { max: 60, timeWindow: 60_000 } };

/** The pages of certificates: open to whoever has the address, and for its owner what she can do with hers. */
@ApiExcludeController()
@Controller()
export class CertificatePages {
  constructor(
    private readonly certificates: CertificateQueries,
    private readonly correctName: CorrectCertificateName,
    private readonly share: ShareCertificate,
    private readonly pictures: CertificatePictures,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('certificates/:id')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(this.#draw(visit, await this.#certificate(id)));
  }

  /** From a course to one's certificate for it: the same address for everybody, so that pages which are kept may have it. */
  @Get('me/certificates/:course')
  @SignedIn()
  async ofCourse(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    const id = await this.certificates.idForCourse(visit.person.id, course);
    visit.redirect(id ? `/certificates/${id}` : '/me#certificates');
  }

  /** The picture for link previews, under an address that changes with what it shows. */
  @Get('certificates/:id/picture/:file')
  @RouteConfig(PICTURES)
  async picture(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('file') file: string): Promise<Buffer> {
    const picture = await this.pictures.picture(await this.#certificate(id), file.replace(/\.png$/, ''));
    if (!picture) throw notFound();
    void visit.reply.type('image/png').header('cache-control', 'public, max-age=31536000, immutable');
    return picture;
  }

  @Post('certificates/:id/sharing')
  @SignedIn()
  async sharing(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.share.run(visit.person, idParam(id), parseInput(sharingInput, visit.request.body));
    visit.redirect(`/certificates/${idParam(id)}`, CERTIFICATE_NOTICES.saved);
  }

  @Post('certificates/:id/name')
  @SignedIn()
  async name(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const certificate = await this.#certificate(id);
    if (certificate.personId !== visit.person.id) throw notFound();
    return visit.form(
      nameCorrection,
      async (input) => {
        const next = await this.correctName.run(visit.person, certificate.id, input, this.clock.now());
        visit.redirect(`/certificates/${next}`, CERTIFICATE_NOTICES.corrected);
      },
      async (errors, values) => this.#draw(visit, await this.#certificate(id), errors, values),
    );
  }

  async #certificate(id: string): Promise<OwnCertificate> {
    const certificate = await this.certificates.byId(idParam(id));
    if (!certificate) throw notFound();
    return certificate;
  }

  #draw(visit: Visit, certificate: OwnCertificate, errors?: FieldErrors, values?: FieldValues) {
    const { publicUrl } = this.config;
    const addresses = {
      picture: this.pictures.path(certificate),
      did: issuerDid(publicUrl),
      statusList: statusListAddress('', statusPlace(certificate.statusIndex).list),
    };
    const mine = visit.viewer?.id === certificate.personId;
    return (
      <CertificatePage
        certificate={publicView(certificate)}
        addresses={addresses}
        {...(mine && { own: { certificate, errors, values } })}
      />
    );
  }
}
