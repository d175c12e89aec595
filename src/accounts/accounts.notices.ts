import { defineNotice } from '../ui/web/notices.js';
import { ACCOUNT_MESSAGES as say } from './accounts.messages.js';

/** What the next page says after something was done to an account. */
export const ACCOUNT_NOTICES = {
  welcome: defineNotice('account-welcome', 'done', say.welcomeNotice),
  signedOut: defineNotice('account-signed-out', 'done', say.signedOutNotice),
  saved: defineNotice('account-saved', 'done', say.savedNotice),
  password: defineNotice('account-password', 'done', say.passwordNotice),
  passwordRemoved: defineNotice('account-password-removed', 'info', say.passwordRemovedNotice),
  ended: defineNotice('account-ended', 'done', say.endedNotice),
  endedOthers: defineNotice('account-ended-others', 'done', say.endedOthersNotice),
  verifySent: defineNotice('account-verify-sent', 'done', say.verifySentNotice),
};
