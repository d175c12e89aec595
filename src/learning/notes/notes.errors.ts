import { DomainError } from '../../platform/errors.js';
import { NOTE_MESSAGES as say } from './notes.messages.js';

/** The note was changed in another tab or on another device after this one opened it. */
export class NoteChanged extends DomainError {
  constructor(
    /** The version that holds now. */
    readonly version: number,
    other: string,
  ) {
    super('conflict', 'note-changed', say.changedMeanwhile, { other });
  }
}

/** She has as many notes on this lesson as are kept. */
export const tooManyNotes = (most: number) => new DomainError('conflict', 'too-many-notes', say.tooMany, { most });
