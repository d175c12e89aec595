import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Seals secrets that stand in the database: whoever has the rows and not the master key reads nothing. */
export class SecretSeal {
  readonly #key: Buffer;

  constructor(masterKey: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, 'skin-school', purpose, 32));
  }

  /** Nonce, tag and AES-256-GCM cipher text, in that order. */
  seal(secret: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when it was sealed under another key, or was changed */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }
}
