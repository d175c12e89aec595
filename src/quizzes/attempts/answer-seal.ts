import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors.js';
import type { Response } from '../questions/question.js';
import { ATTEMPT_ERROR_MESSAGES } from './attempts.errors.messages.js';

/**
 * Seals the answers to a profile, which are special-category data, with the key of the person who gave them. The profile
 * provides it in place of NoSealYet.
 */
export abstract class AnswerSeal {
  /** Makes sure that she has consented and has a key. @throws DomainError `conflict` saying what she has to do first */
  abstract prepare(personId: string): Promise<void>;
  /** An answer as it is kept. @throws DomainError when she has no key, or has withdrawn her consent */
  abstract seal(personId: string, response: Response): Promise<Buffer>;
  /** The answer that was sealed for her. @throws DomainError when her key is gone */
  abstract open(personId: string, sealed: Buffer): Promise<Response>;
}

/** Nobody has provided a seal: a profile cannot be begun, and nothing about anybody's skin is kept in the open. */
@Injectable()
export class NoSealYet extends AnswerSeal {
  prepare(): Promise<void> {
    return Promise.reject(profileClosed());
  }

  seal(): Promise<Buffer> {
    return Promise.reject(profileClosed());
  }

  open(): Promise<Response> {
    return Promise.reject(profileClosed());
  }
}

const profileClosed = () => new DomainError('conflict', 'profile-closed', ATTEMPT_ERROR_MESSAGES.profileClosed);
