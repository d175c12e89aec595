import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/errors.js';
import { signInToken, ViewerSource } from '../platform/http/viewer.js';
import { parseInput } from '../platform/http/input.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { LinkGone, WrongCredentials } from './accounts.errors.js';
import { linkRequestInput, linkUseInput, signInInput } from './accounts.input.js';
import { ACCOUNT_NOTICES } from './accounts.notices.js';
import { AccountsQueries } from './accounts.queries.js';
import { pathAfterSignIn } from './accounts.rules.js';
import { AfterSignIn } from './after-sign-in.js';
import { browserOf } from './browser.js';
import { PassportSignIn } from './passport-sign-in.js';
import { RequestSignInLink } from './request-sign-in-link.js';
import { PER_ADDRESS, SignInLimits } from './sign-in-limits.js';
import { SIGN_IN_SECONDS, SignIns } from './sign-ins.js';
import { LinkGonePage, LinkPage, LinkSentPage } from './pages/link-pages.js';
import { SignInPage } from './pages/sign-in-page.js';

/** Where the `to` of an address leads. */
const wishOf = (visit: Visit): string => pathAfterSignIn((visit.request.query as { to?: unknown }).to);

/** Signing in by password and by mailed link, and signing out. */
@Controller()
export class SignInController {
  constructor(
    private readonly passport: PassportSignIn,
    private readonly requestLink: RequestSignInLink,
    private readonly signIns: SignIns,
    private readonly queries: AccountsQueries,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
    private readonly viewers: ViewerSource,
    private readonly after: AfterSignIn,
  ) {}

  @Get('sign-in')
  show(@ThisVisit() visit: Visit): string | void {
    const to = wishOf(visit);
    if (visit.viewer) return visit.redirect(to);
    return visit.page(<SignInPage to={to} />);
  }

  @Post('sign-in')
  @RouteConfig(PER_ADDRESS)
  async signIn(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      signInInput,
      async ({ email, password, to }) => {
        await this.limits.check(visit.request, 'sign-in', email);
        const opened = await this.passport.prove('password', { email, password, browser: browserOf(visit.request) });
        if (!opened) throw new WrongCredentials();
        visit.setSignIn(opened.token, SIGN_IN_SECONDS);
        await this.#land(visit, opened.token, pathAfterSignIn(to));
      },
      (errors, values) => <SignInPage to={pathAfterSignIn(values.to)} errors={errors} values={values} />,
    );
  }

  @Post('sign-in/link')
  @RouteConfig(PER_ADDRESS)
  async mailLink(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      linkRequestInput,
      async ({ email, to }) => {
        await this.limits.check(visit.request, 'link', email);
        await this.requestLink.run({ email, to }, this.clock.now());
        visit.redirect(`/sign-in/link-sent?to=${encodeURIComponent(pathAfterSignIn(to))}`);
      },
      (errors, values) => <SignInPage to={pathAfterSignIn(values.to)} errors={errors} values={values} />,
    );
  }

  @Get('sign-in/link-sent')
  linkSent(@ThisVisit() visit: Visit): string {
    return visit.page(<LinkSentPage to={wishOf(visit)} />);
  }

  /** Only shows a button: mail scanners open every link they find. */
  @Get('sign-in/link/:token')
  async showLink(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const open = await this.queries.openLink(token, this.clock.now());
    return open ? visit.page(<LinkPage token={token} open={open} />) : visit.page(<LinkGonePage />, 410);
  }

  @Post('sign-in/link/:token')
  @RouteConfig(PER_ADDRESS)
  async useLink(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    try {
      const { keepPassword } = parseInput(linkUseInput, visit.request.body);
      const opened = await this.passport.prove('mailed-link', {
        token,
        keepPassword,
        viewerId: visit.viewer?.id ?? null,
        browser: browserOf(visit.request),
        now: this.clock.now(),
      });
      if (!opened) throw new LinkGone();
      visit.setSignIn(opened.token, SIGN_IN_SECONDS);
      if (opened.passwordRemoved) visit.redirect('/me/account', ACCOUNT_NOTICES.passwordRemoved);
      else await this.#land(visit, opened.token, opened.returnTo);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'gone') return visit.page(<LinkGonePage />, 410);
      throw error;
    }
  }

  /** Goes to where she wanted to be, and does what she was about to do there. */
  async #land(visit: Visit, token: string, to: string): Promise<void> {
    const viewer = await this.viewers.bySignIn(token);
    const { path, notice } = viewer ? await this.after.arrive(viewer, to) : { path: to };
    visit.redirect(path, notice);
  }

  @Post('sign-out')
  async signOut(@ThisVisit() visit: Visit): Promise<void> {
    const token = signInToken(visit.request);
    if (token) await this.signIns.end(token);
    visit.setSignIn('', 0);
    visit.redirect('/', ACCOUNT_NOTICES.signedOut);
  }
}
