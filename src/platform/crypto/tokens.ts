import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for a link or a cookie: 256 random bits in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256, 32 bytes. A stolen table then opens no door. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Signs ids into personal links. The link is not stored anywhere; whoever holds the master key can make it again,
 * and a link for one purpose opens nothing else.
 */
export class LinkSigner {
  readonly #key: Buffer;

  constructor(masterKey: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, 'skin-school', purpose, 32));
  }

  /** The id (a UUID) with its seal, 43 characters of base64url. */
  sign(id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.#seal(bytes)]).toString('base64url');
  }

  /** The id, or null when the link is malformed or was not signed by us. */
  verify(token: string): string | null {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const whole = Buffer.from(token, 'base64url');
    if (whole.length !== 32) return null;
    const bytes = whole.subarray(0, 16);
    if (!timingSafeEqual(whole.subarray(16), this.#seal(bytes))) return null;
    // The last character carries spare bits: only the form that we wrote ourselves is taken.
    if (whole.toString('base64url') !== token) return null;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #seal(bytes: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(bytes).digest().subarray(0, 16);
  }
}
