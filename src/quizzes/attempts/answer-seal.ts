import type { Response } from '../questions/response.js';

/**
 * Seals the answers to a profile, which are special-category data, with the key of the person who gave them. The profile
 * provides it.
 */
export abstract class AnswerSeal {
  /** Makes sure that she has consented and has a key. @throws DomainError `conflict` saying what she has to do first */
  abstract prepare(personId: string): Promise<void>;
  /** An answer as it is kept. @throws DomainError when she has no key, or has withdrawn her consent */
  abstract seal(personId: string, response: Response): Promise<Buffer>;
  /** The answer that was sealed for her. @throws DomainError when her key is gone */
  abstract open(personId: string, sealed: Buffer): Promise<Response>;
}
