import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Database } from '../../platform/database/database.js';
import { localizePath } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import { renderEmail } from '../../ui/email.js';
import type { CertificateMailKind } from './certificate-mail.js';
import { CertificateQueries } from './certificates.queries.js';
import { certificateEmail, preview } from './emails/certificate.email.js';

/** Writes a mail about a certificate, if what it tells is still true. */
@Injectable()
export class CertificateMails {
  constructor(
    private readonly certificates: CertificateQueries,
    private readonly database: Database,
    private readonly wordings: MailWordings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(mail: MailRow, expected: 'valid' | 'revoked'): Promise<ComposedMail | SkippedMail> {
    const certificate = await this.certificates.byId(mail.subjectId);
    if (!certificate) return { skip: 'certificate-gone' };
    if (certificate.status !== expected) return { skip: `certificate-${certificate.status}` };
    // What is she called, whatever the certificate says?
    const [person] = await this.database.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      certificate.personId,
    ]);
    const { name } = person!;
    const href = this.config.publicUrl + localizePath(mail.locale, `/certificates/${certificate.id}`);
    const kind = mail.kind as CertificateMailKind;
    const t = await this.wordings.translator(mail.locale);
    return { name, ...renderEmail(certificateEmail({ t, kind, certificate, name, href })) };
  }
}

/** The mail that a certificate is ready. */
@Injectable()
@ComposesMail('certificate-ready')
export class CertificateReadyMail implements MailComposer {
  constructor(private readonly mails: CertificateMails) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.mails.compose(mail, 'valid');
  }

  example(t: Translate): ComposedMail {
    return { name: preview.name, ...renderEmail(certificateEmail({ ...preview, t, kind: 'certificate-ready' })) };
  }
}

/** The mail that staff issued a certificate again. */
@Injectable()
@ComposesMail('certificate-reissued')
export class CertificateReissuedMail implements MailComposer {
  constructor(private readonly mails: CertificateMails) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.mails.compose(mail, 'valid');
  }

  example(t: Translate): ComposedMail {
    return { name: preview.name, ...renderEmail(certificateEmail({ ...preview, t, kind: 'certificate-reissued' })) };
  }
}

/** The mail that staff took a certificate back. */
@Injectable()
@ComposesMail('certificate-revoked')
export class CertificateRevokedMail implements MailComposer {
  constructor(private readonly mails: CertificateMails) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.mails.compose(mail, 'revoked');
  }

  example(t: Translate): ComposedMail {
    return { name: preview.name, ...renderEmail(certificateEmail({ ...preview, t, kind: 'certificate-revoked' })) };
  }
}
