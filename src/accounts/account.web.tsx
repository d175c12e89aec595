import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import { SignedIn } from '../platform/http/access.js';
import { idParam } from '../platform/http/input.js';
import { LANGUAGE_COOKIE } from '../platform/http/language.js';
import { signInToken } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { accountInput, passwordChangeInput } from './accounts.input.js';
import { ACCOUNT_NOTICES } from './accounts.notices.js';
import { AccountsQueries } from './accounts.queries.js';
import { ChangeAccount } from './change-account.js';
import { ChangePassword } from './change-password.js';
import { EndSignIns } from './end-sign-ins.js';
import { RequestSignInLink } from './request-sign-in-link.js';
import { PER_ADDRESS, SignInLimits } from './sign-in-limits.js';
import { AccountPage, type AccountForms } from './pages/account-page.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A person's own account: her details, her password, and where she is signed in. */
@Controller('me/account')
@SignedIn()
export class AccountController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly changeAccount: ChangeAccount,
    private readonly changePassword: ChangePassword,
    private readonly endSignIns: EndSignIns,
    private readonly requestLink: RequestSignInLink,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#draw(visit));
  }

  @Post()
  async change(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      accountInput,
      async (input) => {
        await this.changeAccount.run(visit.person, input);
        visit.setCookie(LANGUAGE_COOKIE, input.locale, YEAR_SECONDS);
        visit.redirectIn(input.locale, '/me/account', ACCOUNT_NOTICES.saved);
      },
      (errors, values) => this.#draw(visit, { details: { errors, values } }),
    );
  }

  @Post('password')
  @RouteConfig(PER_ADDRESS)
  async replacePassword(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      passwordChangeInput,
      async (input) => {
        await this.limits.check(visit.request, 'sign-in', visit.person.email);
        await this.changePassword.run(visit.person, signInToken(visit.request)!, input, this.clock.now());
        visit.redirect('/me/account', ACCOUNT_NOTICES.password);
      },
      (errors) => this.#draw(visit, { password: { errors } }),
    );
  }

  @Post('verify')
  @RouteConfig(PER_ADDRESS)
  async verify(@ThisVisit() visit: Visit): Promise<void> {
    await this.requestLink.run({ email: visit.person.email, to: '/me/account' }, this.clock.now());
    visit.redirect('/me/account', ACCOUNT_NOTICES.verifySent);
  }

  @Post('sign-ins/end-others')
  async endOthers(@ThisVisit() visit: Visit): Promise<void> {
    await this.endSignIns.run(visit.person, { allBut: signInToken(visit.request)! });
    visit.redirect('/me/account', ACCOUNT_NOTICES.endedOthers);
  }

  @Post('sign-ins/:id/end')
  async endOne(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    await this.endSignIns.run(visit.person, { id: idParam(id) });
    visit.redirect('/me/account', ACCOUNT_NOTICES.ended);
  }

  async #draw(visit: Visit, forms: AccountForms = {}) {
    const account = await this.queries.account(visit.person.id, signInToken(visit.request)!, this.clock.now());
    return <AccountPage account={account} person={visit.person} forms={forms} />;
  }
}
