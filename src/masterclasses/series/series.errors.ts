import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { DomainError } from '../../platform/errors.js';
import { SERIES_ERRORS as say } from './series.messages.js';
import type { RuleFault } from './series.rules.js';

/** The rule cannot be followed. */
export const ruleRefused = (fault: RuleFault) =>
  new DomainError('invalid', 'rule-refused', HTTP_MESSAGES.invalidInput, {}, [{ field: 'rrule', message: say[fault] }]);

/** The clock skips these hours or shows them twice, and nobody said what is meant. */
export const unresolved = (slots: readonly string[]) =>
  new DomainError(
    'invalid',
    'hour-unclear',
    HTTP_MESSAGES.invalidInput,
    {},
    slots.map((slot) => ({
      field: `irregular.${slot}`,
      message: say.unresolved,
      values: { slot: slot.replace('T', ', ') },
    })),
  );

/** The change cannot be for these sessions, so it is for none. */
export const seriesRefused = (dates: readonly string[], why: DomainError) => {
  const message = why.code === 'capacity-below-taken' ? say.below : say.refused;
  const values = { dates: dates.join('; ') };
  const fields = why.fields.map(({ field }) => ({ field, message, values }));
  return new DomainError(why.kind, why.code, message, values, fields);
};

/** Somebody else changed the series after this person opened it. */
export const seriesChangedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);
