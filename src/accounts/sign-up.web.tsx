import { Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import { ViewerSource } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { signUpInput } from './accounts.input.js';
import { ACCOUNT_NOTICES } from './accounts.notices.js';
import { pathAfterSignIn } from './accounts.rules.js';
import { AfterSignIn } from './after-sign-in.js';
import { browserOf } from './browser.js';
import { PER_ADDRESS, SignInLimits } from './sign-in-limits.js';
import { SIGN_IN_SECONDS } from './sign-ins.js';
import { SignUp } from './sign-up.js';
import { SignUpPage } from './pages/sign-up-page.js';

/** Creating an account. */
@Controller()
export class SignUpController {
  constructor(
    private readonly signUp: SignUp,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
    private readonly viewers: ViewerSource,
    private readonly after: AfterSignIn,
  ) {}

  @Get('sign-up')
  show(@ThisVisit() visit: Visit): string | void {
    const to = pathAfterSignIn((visit.request.query as { to?: unknown }).to);
    if (visit.viewer) return visit.redirect(to);
    return visit.page(<SignUpPage to={to} values={{ locale: visit.locale }} />);
  }

  @Post('sign-up')
  @RouteConfig(PER_ADDRESS)
  async create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      signUpInput,
      async (input) => {
        await this.limits.check(visit.request, 'sign-up', input.email);
        const token = await this.signUp.run(input, browserOf(visit.request), this.clock.now());
        visit.setSignIn(token, SIGN_IN_SECONDS);
        const viewer = await this.viewers.bySignIn(token);
        const to = pathAfterSignIn(input.to);
        const { path, notice = ACCOUNT_NOTICES.welcome } = viewer ? await this.after.arrive(viewer, to) : { path: to };
        visit.redirectIn(input.locale, path, notice);
      },
      (errors, values) => <SignUpPage to={pathAfterSignIn(values.to)} errors={errors} values={values} />,
    );
  }
}
