import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import {
  certificateFilter,
  certificateQuery,
  courseSettingInput,
  reissueInput,
  revokeInput,
} from './certificates.input.js';
import { CERTIFICATE_NOTICES } from './certificates.notices.js';
import { IssueToEarlierFinishers } from './course-setting/issue-to-earlier-finishers.js';
import { SetCourseCertificates } from './course-setting/set-course-certificates.js';
import { ExportCertificates } from './export-certificates.js';
import { StaffCertificateCoursesPage } from './pages/staff-certificate-courses-page.js';
import { StaffCertificatePage, type StaffCertificateForms } from './pages/staff-certificate-page.js';
import { StaffCertificatesPage } from './pages/staff-certificates-page.js';
import { ReissueCertificate } from './reissue-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { StaffCertificateQueries } from './staff-certificates.queries.js';

/** The console's pages about certificates. */
@ApiExcludeController()
@Controller('staff')
@RequiresRole('manager')
export class StaffCertificatePages {
  constructor(
    private readonly certificates: StaffCertificateQueries,
    private readonly revokeCertificate: RevokeCertificate,
    private readonly reissueCertificate: ReissueCertificate,
    private readonly exports: ExportCertificates,
    private readonly setCourse: SetCourseCertificates,
    private readonly issueEarlier: IssueToEarlierFinishers,
    private readonly clock: Clock,
  ) {}

  @Get('certificates')
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const { page: number, ...filter } = parseInput(certificateQuery, visit.request.query);
    const [page, courses] = await Promise.all([
      this.certificates.page(filter, number),
      this.certificates.courses(visit.locale),
    ]);
    return visit.page(<StaffCertificatesPage {...{ page, filter, courses }} />);
  }

  @Get('certificates.csv')
  async csv(@ThisVisit() visit: Visit): Promise<string> {
    const filter = parseInput(certificateFilter, visit.request.query);
    const text = await this.exports.run(visit.person, filter, visit.locale);
    void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header('content-disposition', 'attachment; filename="certificates.csv"');
    return text;
  }

  @Get('certificates/courses')
  async courses(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(<StaffCertificateCoursesPage courses={await this.certificates.courses(visit.locale)} />);
  }

  @Post('certificates/courses/:course')
  async setting(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    const { certificates } = parseInput(courseSettingInput, visit.request.body);
    await this.setCourse.run(visit.person, idParam(course), certificates);
    visit.redirect('/staff/certificates/courses', CERTIFICATE_NOTICES.courseSaved);
  }

  @Post('certificates/courses/:course/issue')
  async issue(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    const count = await this.issueEarlier.run(visit.person, idParam(course), this.clock.now());
    visit.redirect('/staff/certificates/courses', CERTIFICATE_NOTICES.due, { count });
  }

  @Get('certificates/:id')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(id));
  }

  @Post('certificates/:id/revoke')
  async revoke(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    return visit.form(
      revokeInput,
      async (input) => {
        await this.revokeCertificate.run(visit.person, idParam(id), input, this.clock.now());
        visit.redirect(`/staff/certificates/${idParam(id)}`, CERTIFICATE_NOTICES.revoked);
      },
      (errors, values) => this.#draw(id, { revoke: { errors, values } }),
    );
  }

  @Post('certificates/:id/reissue')
  async reissue(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    return visit.form(
      reissueInput,
      async (input) => {
        const next = await this.reissueCertificate.run(visit.person, idParam(id), input, this.clock.now());
        visit.redirect(`/staff/certificates/${next}`, CERTIFICATE_NOTICES.reissued);
      },
      (errors, values) => this.#draw(id, { reissue: { errors, values } }),
    );
  }

  async #draw(id: string, forms: StaffCertificateForms = {}) {
    const certificate = await this.certificates.one(idParam(id));
    if (!certificate) throw notFound();
    return <StaffCertificatePage certificate={certificate} forms={forms} />;
  }
}
