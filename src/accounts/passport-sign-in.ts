import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { SignInByPassword } from './sign-in-by-password.js';
import type { Browser } from './sign-ins.js';
import { UseSignInLink, type OpenedLink } from './use-sign-in-link.js';

/** What each way of signing in takes and what it gives. */
interface Ways {
  password: { proof: { email: string; password: string; browser: Browser }; opened: { token: string } };
  'mailed-link': {
    proof: { token: string; viewerId: string | null; keepPassword: boolean; browser: Browser; now: Date };
    opened: OpenedLink;
  };
}

/** A way of signing in as a strategy of Passport: asks an action whether the proof holds. */
class ProofStrategy<W extends keyof Ways> extends passport.Strategy {
  constructor(private readonly check: (proof: Ways[W]['proof']) => Promise<Ways[W]['opened'] | null>) {
    super();
  }

  override authenticate(_request: object, options: Record<string, unknown>): void {
    this.check(options.proof as Ways[W]['proof']).then(
      (opened) => (opened ? this.success(opened) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }
}

/**
 * Signs in through Passport. Nest's AuthGuard answers a wrong password before the page could be drawn again with what
 * the person typed, so the page asks Passport itself. Passport keeps no session here: sign-ins are rows.
 */
@Injectable()
export class PassportSignIn {
  // Not Passport's global instance: tests run several applications in one process.
  readonly #passport = new passport.Passport();

  constructor(byPassword: SignInByPassword, useLink: UseSignInLink) {
    this.#passport.use(
      'password',
      new ProofStrategy<'password'>(async ({ browser, ...credentials }) => {
        const token = await byPassword.run(credentials, browser);
        return token === null ? null : { token };
      }),
    );
    this.#passport.use(
      'mailed-link',
      new ProofStrategy<'mailed-link'>(({ token, browser, now, ...how }) => useLink.run(token, how, browser, now)),
    );
  }

  /** @returns what the proof opened, or null when it does not hold */
  prove<W extends keyof Ways>(way: W, proof: Ways[W]['proof']): Promise<Ways[W]['opened'] | null> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, opened?: unknown) =>
        error ? reject(error) : resolve((opened || null) as Ways[W]['opened'] | null);
      // Passport hangs its own functions on the request; ours stays clean.
      this.#passport.authenticate(way, { session: false, proof }, done)({}, {}, done);
    });
  }
}
