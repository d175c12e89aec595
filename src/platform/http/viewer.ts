import type { FastifyRequest } from 'fastify';
import type { Locale } from '../i18n/locales.js';

/** What a person may be allowed to do; everybody with an account is a learner. */
export const ROLES = ['learner', 'editor', 'host', 'manager', 'admin'] as const;

/** One of the roles. */
export type Role = (typeof ROLES)[number];

/** Who is asking: what a page or an action may know of the person behind a request. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  locale: Locale;
  timeZone: string;
}

/** Finds out who is asking. The accounts feature provides it; the platform only knows the question. */
export abstract class ViewerSource {
  /** The person behind a sign-in cookie, or null when it is unknown or has ended. */
  abstract bySignIn(token: string): Viewer | null | Promise<Viewer | null>;
  /** Whoever an API token stands for, or null. */
  abstract byApiToken(token: string): Promise<Viewer | null>;
}

/** Tells whether somebody has one of the roles; an admin has them all. */
export function hasRole(viewer: Pick<Viewer, 'roles'> | null, ...roles: Role[]): boolean {
  return viewer !== null && viewer.roles.some((role) => role === 'admin' || roles.includes(role));
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; null for a guest. */
    viewer: Viewer | null;
    /** True when the asker showed an API token instead of a cookie. */
    byToken: boolean;
    /** The language of the address. */
    locale: Locale;
  }
}

/** The name of the sign-in cookie. */
export const SIGN_IN_COOKIE = 'sign_in';

/** The sign-in cookie of a request, read without parsing the others. */
export function signInToken(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  return /(?:^|;\s*)sign_in=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
}
