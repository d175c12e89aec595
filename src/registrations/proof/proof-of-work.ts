import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { hashToken } from '../../platform/crypto/tokens.js';
import { MASTER_KEY } from '../../platform/crypto/master-key.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { ABUSE_WORDS as words } from '../abuse.messages.js';

/** As long as somebody may have the form open. */
export const PROOF_MILLISECONDS = 20 * 60_000;
/** Rounds of one try; about 256 tries are needed: well under a second on a laptop, some seconds on an old telephone. */
const ROUNDS = 2_000;
const PREFIX = '00';
const ALGORITHM = 'PBKDF2/SHA-256';

const hex = (most: number) =>
  z
    .string()
    .regex(/^[\da-f]+$/)
    .max(most);
const payload = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: hex(64),
      salt: hex(64),
      cost: z.literal(ROUNDS),
      keyLength: z.literal(32),
      keyPrefix: z.literal(PREFIX),
      expiresAt: z.int(),
      data: z.strictObject({ session: z.uuid() }),
    }),
    signature: hex(128),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: hex(64), time: z.number().optional() }),
});

/** What a proof is spent on. */
export interface ProofOf {
  sessionId: string;
  email: string;
  /** The form's own secret. */
  form?: string | undefined;
}

/** Small sums that a browser does before it registers a guest: nothing for a person, much for a program that wants thousands. */
@Injectable()
export class ProofOfWork {
  /** False: nothing is asked for. */
  readonly on: boolean;
  readonly #secret: string;
  readonly #mailTo: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Pick<Config, 'proofOfWork' | 'mailFrom'>,
    @Inject(MASTER_KEY) masterKey: string,
  ) {
    this.on = config.proofOfWork;
    this.#mailTo = /<([^<>]+)>$/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
    this.#secret = Buffer.from(hkdfSync('sha256', masterKey, 'skin-school', 'proof-of-work', 32)).toString('hex');
  }

  /** A new sum for one session, sealed by us; null where none is asked for. */
  async challenge(sessionId: string, now: Date): Promise<Challenge | null> {
    if (!this.on) return null;
    return createChallenge({
      algorithm: ALGORITHM,
      cost: ROUNDS,
      keyPrefix: PREFIX,
      deriveKey,
      data: { session: sessionId },
      expiresAt: new Date(now.getTime() + PROOF_MILLISECONDS),
      hmacSignatureSecret: this.#secret,
    });
  }

  /** What a form shows: the sum, and the address of those who register people by hand; null where none is asked for. */
  async field(sessionId: string, now: Date): Promise<{ challenge: Challenge; mailTo: string } | null> {
    const challenge = await this.challenge(sessionId, now);
    return challenge && { challenge, mailTo: this.#mailTo };
  }

  /**
   * Takes the proof, which then counts for nothing else; the same form sent again may show it again.
   * @throws DomainError `proof-missing`, `proof-expired`, `proof-used`
   */
  async spend(given: string | undefined, spentOn: ProofOf, now: Date): Promise<void> {
    if (!this.on) return;
    const proof = read(given);
    if (!proof) throw refused('proof-missing', words.proofMissing);
    const { parameters } = proof.challenge;
    const expiresAt = new Date(parameters.expiresAt! * 1000);
    const { invalidSignature, invalidSolution } = await verifySolution({
      // Whether it has expired is for our own clock to say.
      ...proof,
      deriveKey,
      hmacSignatureSecret: this.#secret,
    });
    if (expiresAt <= now) throw refused('proof-expired', words.proofExpired);
    const forThis = parameters.data?.session === spentOn.sessionId;
    if (invalidSignature !== false || invalidSolution !== false || !forThis)
      throw refused('proof-missing', words.proofMissing);
    const key = hashToken([spentOn.sessionId, spentOn.email.toLowerCase(), spentOn.form ?? ''].join('\n'));
    // Is it the first time, or the same form once more?
    const [row] = await this.database.query(
      `INSERT INTO spent_proof (proof_hash, spent_on, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (proof_hash) DO UPDATE SET spent_on = spent_proof.spent_on WHERE spent_proof.spent_on = $2 RETURNING proof_hash`,
      [hashToken(parameters.nonce), key, expiresAt],
    );
    if (!row) throw refused('proof-used', words.proofUsed);
  }
}

const refused = (code: string, say: (typeof words)['proofMissing']) => new DomainError('invalid', code, say);

/** The proof as the form or the API carries it: JSON in base64. Null for anything else. */
function read(given: string | undefined): Payload | null {
  if (!given) return null;
  try {
    const parsed = payload.safeParse(JSON.parse(Buffer.from(given, 'base64').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: not a proof.
    return null;
  }
}
