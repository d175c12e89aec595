import { Module } from '@nestjs/common';
import { IssuerKeys } from '../../platform/crypto/issuer-keys.js';
import { CredentialSigner } from './badges/credential-signer.js';
import { IssuerController } from './badges/issuer.web.js';
import { RotateIssuerKey } from './badges/rotate-issuer-key.js';
import { StatusListQueries } from './badges/status-list.queries.js';
import {
  CertificateMails,
  CertificateReadyMail,
  CertificateReissuedMail,
  CertificateRevokedMail,
} from './certificate-composers.js';
import { CertificateFiles } from './certificate-files.web.js';
import { CertificatesApi } from './certificates.api.js';
import { CertificateFallsDue, CertificateJobs } from './certificates.jobs.js';
import { CertificateQueries } from './certificates.queries.js';
import { StaffCertificatePages } from './certificates.staff.js';
import { CertificatePages } from './certificates.web.js';
import { CorrectCertificateName } from './correct-certificate-name.js';
import { IssueToEarlierFinishers } from './course-setting/issue-to-earlier-finishers.js';
import { SetCourseCertificates } from './course-setting/set-course-certificates.js';
import { ExportCertificates } from './export-certificates.js';
import { IssueCertificate } from './issue-certificate.js';
import { CertificatePictures } from './picture/certificate-pictures.js';
import { ReissueCertificate } from './reissue-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { ShareCertificate } from './share-certificate.js';
import { StaffCertificateQueries } from './staff-certificates.queries.js';

/** Certificates: issued by a job, shown and verified on pages, signed as badges. */
@Module({
  controllers: [CertificatePages, CertificateFiles, CertificatesApi, IssuerController, StaffCertificatePages],
  providers: [
    CertificateQueries,
    StaffCertificateQueries,
    StatusListQueries,
    IssuerKeys,
    CredentialSigner,
    RotateIssuerKey,
    CertificatePictures,
    IssueCertificate,
    CorrectCertificateName,
    ReissueCertificate,
    RevokeCertificate,
    ShareCertificate,
    ExportCertificates,
    SetCourseCertificates,
    IssueToEarlierFinishers,
    CertificateFallsDue,
    CertificateJobs,
    CertificateMails,
    CertificateReadyMail,
    CertificateReissuedMail,
    CertificateRevokedMail,
  ],
  exports: [CertificateQueries, IssuerKeys],
})
export class CertificatesModule {}
