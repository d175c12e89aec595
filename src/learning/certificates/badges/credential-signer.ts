import { Inject, Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { ISSUER_ALGORITHM, IssuerKeys } from '../../../platform/crypto/issuer-keys.js';
import type { OwnCertificate } from '../certificate.views.js';
import { badgeClaims, badgeOf, type Badge } from './badge.rules.js';
import { keyAddress } from './issuer.rules.js';
import { statusListCredential } from './status-list.rules.js';

/** Signs badges and status lists in the name of the school. */
@Injectable()
export class CredentialSigner {
  constructor(
    private readonly keys: IssuerKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the badge of a certificate says, unsigned. */
  badge(certificate: OwnCertificate): Badge {
    return badgeOf(certificate, this.config.publicUrl);
  }

  /** The badge of a certificate as a VC-JWT. Signing again gives the same: the key's algorithm knows no chance. */
  signBadge(certificate: OwnCertificate): Promise<string> {
    // Open Badges knows this type only; 'vc+jwt' would be refused.
    return this.#sign(badgeClaims(this.badge(certificate)), 'JWT');
  }

  /** A status list as a VC-JWT. */
  signStatusList(list: number, revoked: readonly number[], now: Date): Promise<string> {
    return this.#sign(statusListCredential(this.config.publicUrl, list, revoked, now), 'vc+jwt');
  }

  async #sign(claims: Record<string, unknown>, typ: string): Promise<string> {
    const { id, key } = await this.keys.current();
    const kid = keyAddress(this.config.publicUrl, id);
    return new SignJWT(claims).setProtectedHeader({ alg: ISSUER_ALGORITHM, typ, kid }).sign(key);
  }
}
