import { DomainError } from '../platform/errors.js';
import type { Message, MessageValues } from '../platform/i18n/messages.js';
import { SEQUENCE_FAULTS as say } from './sequences.messages.js';

const atField = (
  kind: 'conflict' | 'invalid',
  code: string,
  field: string,
  message: Message,
  values: MessageValues = {},
) => new DomainError(kind, code, message, values, [{ field, message, values }]);

/** No mail text has this name. */
export const templateUnknown = (step: number, name: string) =>
  atField('invalid', 'template-unknown', `steps.${step}.template`, say.templateUnknown, { name });

/** The mail text speaks of things that this trigger does not know. */
export const templateElsewhere = (step: number, name: string) =>
  atField('invalid', 'template-for-other-trigger', `steps.${step}.template`, say.templateElsewhere, { name });

/** The step was removed, or never was a step of this sequence. */
export const stepGone = (step: number) => atField('conflict', 'step-gone', `steps.${step}.id`, say.stepGone);

/** The masterclass, course, quiz or claim does not exist. */
export const narrowedGone = (field: string) =>
  atField('invalid', 'narrowed-gone', `narrowed.${field}`, say.narrowedGone);

/** Another sequence has this short name. */
export const slugTaken = () => atField('conflict', 'slug-taken', 'slug', say.slugTaken);

/** Mails of another trigger stand in the ledger. */
export const triggerFixed = () => atField('conflict', 'trigger-fixed', 'trigger', say.triggerFixed);

/** Somebody else saved it after this person opened it. */
export const changedMeanwhile = (yours: number, now: number) =>
  atField('conflict', 'changed-meanwhile', 'version', say.changedMeanwhile, { yours, now });

/** There is nothing to send. */
export const noSteps = () => atField('conflict', 'no-steps', 'steps', say.noSteps);

/** So many would get a mail at once that it asks to be confirmed by their number. */
export const typeNumber = (count: number) =>
  atField('conflict', 'type-the-number', 'typedNumber', say.typeNumber, { count });

/** The typed number is not how many would get a mail at once. */
export const numberWrong = (count: number) =>
  atField('conflict', 'number-wrong', 'typedNumber', say.numberWrong, { count });

/** Archived is for good. */
export const sequenceArchived = () => new DomainError('conflict', 'sequence-archived', say.archived);

/** Only what was switched on can be paused. */
export const sequenceNotOn = () => new DomainError('conflict', 'sequence-not-on', say.notOn);
