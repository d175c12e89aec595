import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ViewerSource } from '../platform/http/viewer.js';
import { AccountController } from './account.web.js';
import { AccountsQueries } from './accounts.queries.js';
import { ChangeAccount } from './change-account.js';
import { ChangePassword } from './change-password.js';
import { CreateApiToken } from './create-api-token.js';
import { CreateStaff } from './create-staff.js';
import { EndSignIns } from './end-sign-ins.js';
import { ForgetExpired } from './forget-expired.js';
import { IssueSignInLink } from './issue-sign-in-link.js';
import { LinkMails, SignInLinkMail, VerifyEmailMail } from './link-mails.js';
import { LinkTokens } from './link-tokens.js';
import { PassportSignIn } from './passport-sign-in.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { RequestSignInLink } from './request-sign-in-link.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInController } from './sign-in.web.js';
import { SignIns } from './sign-ins.js';
import { SignUp } from './sign-up.js';
import { SignUpController } from './sign-up.web.js';
import { UseSignInLink } from './use-sign-in-link.js';

const MAILS = [LinkTokens, LinkMails, SignInLinkMail, VerifyEmailMail];
const ACTIONS = [
  SignUp,
  SignInByPassword,
  RequestSignInLink,
  UseSignInLink,
  IssueSignInLink,
  ChangeAccount,
  ChangePassword,
  EndSignIns,
  CreateStaff,
  CreateApiToken,
];

/** People, sign-ins and roles. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person])],
  controllers: [SignInController, SignUpController, AccountController],
  providers: [
    SignIns,
    { provide: ViewerSource, useExisting: SignIns },
    Passwords,
    PassportSignIn,
    SignInLimits,
    AccountsQueries,
    ForgetExpired,
    ...ACTIONS,
    ...MAILS,
  ],
  exports: [SignIns, ViewerSource, IssueSignInLink, CreateStaff, CreateApiToken],
})
export class AccountsModule {}
