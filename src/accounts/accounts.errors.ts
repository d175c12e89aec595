import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/messages.js';
import { ACCOUNT_MESSAGES as say } from './accounts.messages.js';

/** No such account, or another password: which of the two is not told. */
export class WrongCredentials extends DomainError {
  constructor() {
    super('invalid', 'wrong-credentials', say.wrongCredentials);
  }
}

/** Somebody has an account with this address. */
export class EmailTaken extends DomainError {
  constructor() {
    super('conflict', 'email-taken', say.emailTaken, {}, [{ field: 'email', message: say.emailTaken }]);
  }
}

/** A mailed link that was used, is too old, or was never ours. */
export class LinkGone extends DomainError {
  constructor() {
    super('gone', 'link-gone', say.linkGone);
  }
}

/** The password that was to be replaced is another one. */
export class WrongPassword extends DomainError {
  constructor() {
    super('invalid', 'wrong-password', say.wrongPassword, {}, [
      { field: 'currentPassword', message: say.wrongPassword },
    ]);
  }
}

/** A new password that would not protect its owner. */
export class UnfitPassword extends DomainError {
  constructor(field: string, fault: Message) {
    super('invalid', 'unfit-password', fault, {}, [{ field, message: fault }]);
  }
}

/** Nobody has an account with this address; for the command line, which may know. */
export class UnknownPerson extends DomainError {
  constructor() {
    super('not-found', 'unknown-person', say.unknownPerson);
  }
}
