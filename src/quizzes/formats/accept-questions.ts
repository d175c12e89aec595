import { invalidInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { questionInput } from '../questions/question.input.js';
import type { ReadQuestion } from './reading.js';

/** A question of a file after the bank's own rules were asked; `say` is what they have against it. */
export interface AcceptedQuestion extends ReadQuestion {
  /** What is wrong by the rules of the bank, and at which of its fields. */
  fault: { field: string; say: Message; values: MessageValues } | null;
}

/** Holds each question of a file against the rules of the bank: what it would refuse is refused here, before anything is saved. */
export function acceptQuestions(list: readonly ReadQuestion[], locale: Locale): AcceptedQuestion[] {
  const schema = questionInput(locale);
  return list.map((one): AcceptedQuestion => {
    if (!one.question) return { ...one, fault: null };
    const { success, data, error } = schema.safeParse(one.question, { reportInput: true });
    if (success && isKeepable(data)) return { ...one, question: data, fault: null };
    const refused = { ...one, outcome: 'refused', question: null } as const;
    if (success) return { ...refused, remarks: [{ says: 'notKeepable' }], fault: null };
    const [first] = invalidInput(error.issues).fields;
    const fault = { field: first?.field ?? '', say: first?.message ?? NOTHING, values: first?.values ?? {} };
    return { ...refused, remarks: [], fault };
  });
}

const NOTHING: Message = { en: '', nl: '', fr: '' };

/** Postgres keeps no NUL and no half of a pair of surrogates. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isKeepable);
}
