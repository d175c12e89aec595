import { randomUUID } from 'node:crypto';
import { SignIns } from '../../src/accounts/sign-ins.js';
import { SIGN_IN_COOKIE, type Role, type Viewer } from '../../src/platform/http/viewer.js';
import type { Locale } from '../../src/platform/i18n/locales.js';
import type { TestApp } from './app.js';
import type { Visitor } from './visitor.js';

/** A visitor who is signed in, with what a test may want to know of the account. */
export type SignedInVisitor = Visitor & { personId: string; email: string };

/** Makes an account that has these roles beside learner. */
export async function makePerson(
  school: TestApp,
  roles: Role[] = [],
  changes: { email?: string; name?: string; locale?: string; verified?: boolean } = {},
): Promise<{ id: string; email: string }> {
  const email = changes.email ?? `${randomUUID()}@example.org`;
  const [person] = await school.database.query<{ id: string }>(
    `INSERT INTO person (email, name, locale, roles, email_verified_at, created_at)
     VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END, now()) RETURNING id`,
    [
      email,
      changes.name ?? 'Anna Visser',
      changes.locale ?? 'en',
      [...new Set(['learner', ...roles])],
      changes.verified ?? true,
    ],
  );
  return { id: person!.id, email };
}

/** Makes an account, as the actions see its person. */
export async function makeViewer(
  school: TestApp,
  roles: Role[] = [],
  changes: { email?: string; name?: string; locale?: Locale; verified?: boolean } = {},
): Promise<Viewer> {
  const { name = 'Anna Visser', locale = 'en' } = changes;
  const { id, email } = await makePerson(school, roles, changes);
  return { id, email, name, locale, roles: [...new Set<Role>(['learner', ...roles])], timeZone: 'Europe/Brussels' };
}

/** A visitor with a new account, signed in. */
export async function signedIn(school: TestApp, ...roles: Role[]): Promise<SignedInVisitor> {
  const { id, email } = await makePerson(school, roles);
  const visitor = school.visitor();
  await signInAs(school, visitor, id);
  return Object.assign(visitor, { personId: id, email });
}

/** Signs a visitor in to an account that exists. */
export async function signInAs(school: TestApp, visitor: Visitor, personId: string): Promise<void> {
  const token = await school.database.transaction((tx) => school.get(SignIns).begin(tx, personId, { device: 'test' }));
  visitor.cookies.set(SIGN_IN_COOKIE, token);
}
