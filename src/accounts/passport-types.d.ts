/** The part of passport that is used here; it comes without types of its own. */
declare module 'passport' {
  type Done = (error: Error | null, user?: unknown) => void;

  /** One way to prove who somebody is. Passport adds `success`, `fail` and `error` for each request. */
  export class Strategy {
    authenticate(request: object, options: Record<string, unknown>): void;
    success(user: object): void;
    fail(challenge?: string): void;
    error(error: unknown): void;
  }

  export class Passport {
    use(name: string, strategy: Strategy): this;
    authenticate(
      name: string,
      options: Record<string, unknown>,
      done: Done,
    ): (request: object, response: object, next: (error: Error | null) => void) => void;
  }

  const passport: { Strategy: typeof Strategy; Passport: typeof Passport };
  export default passport;
}
