import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { Clock } from '../platform/clock.js';
import { ChangeFeed } from '../platform/database/change-feed.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { ViewerSource, type Role, type Viewer } from '../platform/http/viewer.js';
import type { Locale } from '../platform/i18n/locales.js';

/** How long a browser stays signed in without being used. */
export const SIGN_IN_SECONDS = 60 * 24 * 60 * 60;
/** The sign-in is prolonged at most this often: a read should not become a write. */
const PROLONG_MILLISECONDS = 24 * 60 * 60 * 1000;
const MOST_REMEMBERED = 5_000;

/** The browser that signs in: what to call it, and the token of the sign-in that it has already. */
export interface Browser {
  device: string;
  token?: string;
}

interface SignInRow extends Record<string, unknown> {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  locale: Locale;
  time_zone: string;
  expires_at: Date;
  last_seen_at: Date;
}

interface Remembered {
  viewer: Viewer;
  until: number;
  seen: number;
}

/**
 * Sign-ins of browsers. Who a cookie belongs to is remembered in this process until the database announces that the
 * sign-in ended or the person changed, so that a page of a signed-in reader costs no query for it.
 */
@Injectable()
export class SignIns extends ViewerSource {
  readonly #remembered = new Map<string, Remembered>();
  /** Rises with all that is forgotten: what was read before it may be old. */
  #forgotten = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly feed: ChangeFeed,
  ) {
    super();
    feed.listen('sign_in_changed', (hash) => {
      this.#forgotten++;
      if (hash === null) this.#remembered.clear();
      else this.#remembered.delete(hash);
    });
    feed.listen('person_changed', (id) => this.forget(id));
  }

  /**
   * Begins a sign-in, always under a new token, and ends the one that the same browser had.
   * @returns the token for the cookie; only its hash is stored
   */
  async begin(
    tx: Transaction,
    personId: string,
    browser: Browser,
    by: 'password' | 'link' = 'password',
  ): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    if (browser.token) {
      const old = hashToken(browser.token);
      await tx.query('DELETE FROM sign_in WHERE token_hash = $1', [old]);
      tx.afterCommit(() => void this.#remembered.delete(old.toString('hex')));
    }
    await tx.query(
      'INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at, device, by_link) VALUES ($1, $2, $3, $3, $4, $5, $6)',
      [
        personId,
        hashToken(token),
        now,
        new Date(now.getTime() + SIGN_IN_SECONDS * 1000),
        browser.device.slice(0, 200),
        by === 'link',
      ],
    );
    return token;
  }

  /** Ends a sign-in; one that ended before is no error. */
  async end(token: string): Promise<void> {
    const hash = hashToken(token);
    this.#remembered.delete(hash.toString('hex'));
    await this.database.query('DELETE FROM sign_in WHERE token_hash = $1', [hash]);
  }

  /** Ends one sign-in of a person by its id; one that ended before, or is not hers, is no error. */
  async endById(personId: string, id: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in WHERE person_id = $1 AND id = $2', [personId, id]);
    this.forget(personId);
  }

  /** Ends all sign-ins of a person, but for the one whose token is given. */
  async endAll(tx: Transaction, personId: string, except?: string): Promise<void> {
    await tx.query('DELETE FROM sign_in WHERE person_id = $1 AND token_hash IS DISTINCT FROM $2', [
      personId,
      except === undefined ? null : hashToken(except),
    ]);
    tx.afterCommit(() => this.forget(personId));
  }

  /** Forgets at once in this process; the others hear of it from the database a moment later. Null forgets everybody. */
  forget(personId: string | null): void {
    this.#forgotten++;
    for (const [hash, { viewer }] of this.#remembered) {
      if (personId === null || viewer.id === personId) this.#remembered.delete(hash);
    }
  }

  bySignIn(token: string): Viewer | null | Promise<Viewer | null> {
    const now = this.clock.now().getTime();
    const known = this.feed.live ? this.#remembered.get(hashToken(token).toString('hex')) : undefined;
    if (known && known.until > now && now - known.seen < PROLONG_MILLISECONDS) return known.viewer;
    return this.#load(token);
  }

  async #load(token: string): Promise<Viewer | null> {
    const hash = hashToken(token);
    const now = this.clock.now();
    const forgotten = this.#forgotten;
    const [row] = await this.database.prepared<SignInRow>(
      'sign-in-viewer',
      `SELECT p.id, p.name, p.email::text, p.roles, p.locale, p.time_zone, s.expires_at, s.last_seen_at
       FROM sign_in s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.expires_at > $2`,
      [hash, now],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() >= PROLONG_MILLISECONDS) {
      await this.database.query('UPDATE sign_in SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1', [
        hash,
        now,
        new Date(now.getTime() + SIGN_IN_SECONDS * 1000),
      ]);
      row.last_seen_at = now;
    }
    const viewer: Viewer = {
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      locale: row.locale,
      timeZone: row.time_zone,
    };
    if (forgotten !== this.#forgotten) return viewer;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value!);
    this.#remembered.set(hash.toString('hex'), {
      viewer,
      until: row.expires_at.getTime(),
      seen: row.last_seen_at.getTime(),
    });
    return viewer;
  }

  async byApiToken(token: string): Promise<Viewer | null> {
    const [row] = await this.database.query<{
      id: string;
      name: string;
      role: Role;
      person_id: string | null;
      email: string | null;
      locale: Locale | null;
      time_zone: string | null;
    }>(
      `SELECT t.id, t.name, t.role, t.person_id, p.email::text, p.locale, p.time_zone
       FROM api_token t LEFT JOIN person p ON p.id = t.person_id WHERE t.token_hash = $1 AND t.revoked_at IS NULL`,
      [hashToken(token)],
    );
    if (!row) return null;
    return {
      id: row.person_id ?? row.id,
      name: row.name,
      email: row.email ?? '',
      roles: row.role === 'learner' ? ['learner'] : ['learner', row.role],
      locale: row.locale ?? 'en',
      timeZone: row.time_zone ?? 'UTC',
    };
  }
}
