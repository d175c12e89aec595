import { DomainError } from '../../platform/errors.js';
import { CORRECTION_DAYS } from './certificate.rules.js';
import { CERTIFICATE_MESSAGES as m } from './certificates.messages.js';

/** The certificate was replaced or revoked before. */
export class CertificateEnded extends DomainError {
  constructor() {
    super('conflict', 'certificate-ended', m.hasEnded);
  }
}

/** She has corrected the name before, or too long has passed. */
export class NameNoLongerCorrectable extends DomainError {
  constructor() {
    super('conflict', 'name-no-longer-correctable', m.noLongerCorrectable, { days: CORRECTION_DAYS });
  }
}

/** The new name has nothing of the old one. */
export class AnotherPersonsName extends DomainError {
  constructor() {
    super('invalid', 'another-persons-name', m.anotherName, {}, [{ field: 'name', message: m.anotherName }]);
  }
}

/** The name is what stands there already. */
export class SameName extends DomainError {
  constructor() {
    super('invalid', 'same-name', m.sameName, {}, [{ field: 'name', message: m.sameName }]);
  }
}
