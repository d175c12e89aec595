import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../sequence.rules.js';
import { AddressValues } from './address-values.js';
import { AttemptValues } from './attempt-values.js';
import { ClaimReaderValues } from './claim-reader-values.js';
import { EnrolmentValues } from './enrolment-values.js';
import { RegistrationValues } from './registration-values.js';
import type { ValuesLoader } from './subject-values.js';

/** Who loads the variables of which kind of subject. */
@Injectable()
export class SubjectLoaders {
  readonly #of: Readonly<Record<SubjectKind, ValuesLoader>>;

  constructor(
    registration: RegistrationValues,
    enrolment: EnrolmentValues,
    attempt: AttemptValues,
    claimReader: ClaimReaderValues,
    address: AddressValues,
  ) {
    this.#of = { registration, enrolment, attempt, 'claim-reader': claimReader, address };
  }

  of(kind: SubjectKind): ValuesLoader {
    return this.#of[kind];
  }
}
