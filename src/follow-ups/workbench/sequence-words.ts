import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import type { Condition, StepDefinition, Trigger } from '../sequence.rules.js';
import { TRIGGER_WORDS } from '../trigger.messages.js';
import { SEQUENCE_WORDS as words } from './sequence-words.messages.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The largest unit in which a number of minutes is whole. */
export function inUnits(minutes: number): { n: number; unit: 'minutes' | 'hours' | 'days' } {
  const whole = Math.abs(minutes);
  if (whole > 0 && whole % DAY === 0) return { n: whole / DAY, unit: 'days' };
  if (whole > 0 && whole % HOUR === 0) return { n: whole / HOUR, unit: 'hours' };
  return { n: whole, unit: 'minutes' };
}

/** A stretch of time: 'a day', '90 minutes'. */
export function saySpan(t: Translate, minutes: number): string {
  const { n, unit } = inUnits(minutes);
  return t(words[unit], { n });
}

/** When a step goes, from the moment of its sequence: 'A day before the start'. */
export function sayDelay(t: Translate, trigger: Trigger, minutes: number): string {
  const afterEnd = trigger === 'attended' || trigger === 'missed';
  if (minutes === 0) return capital(t(afterEnd ? words.atEnd : words.atOnce));
  const word = trigger === 'before-start' ? words.beforeStart : afterEnd ? words.afterEnd : words.after;
  return capital(t(word, { span: saySpan(t, minutes) }));
}

/** At which hours a step goes and when it is too late for it. */
export function sayHours(t: Translate, { quiet, expiresMinutes }: StepDefinition): string {
  // Quiet from 21:00 to 8:00 is awake from 8:00 to 21:00.
  const hours = quiet ? t(words.awake, { from: quiet.to, to: quiet.from }) : t(words.anyHour);
  return `${hours} · ${t(words.expires, { span: saySpan(t, expiresMinutes) })}`;
}

/** What sets a sequence going, as a sentence. */
export function sayTrigger(t: Translate, trigger: Trigger): string {
  return t(words.when, { trigger: t(TRIGGER_WORDS[trigger]) });
}

/** What has to be true for a step to go; empty where nothing has to. */
export function sayConditions(t: Translate, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return '';
  return t(words.onlyIf, { what: conditions.map((condition) => sayCondition(t, condition)).join(t(words.and)) });
}

function sayCondition(t: Translate, condition: Condition): string {
  switch (condition.kind) {
    case 'attended':
      return t(condition.is ? words.attendedYes : words.attendedNo);
    case 'language':
      return t(words.language, { language: LOCALE_NAMES[condition.is] });
    case 'has-certificate':
      return t(condition.is ? words.certificateYes : words.certificateNo);
    case 'tag':
      return t(words.tag, { tag: condition.is });
    case 'quiz-score':
      return t(words.scoreAtLeast, { n: condition.atLeast });
    case 'quiz-score-below':
      return t(words.scoreBelow, { n: condition.below });
    case 'consent':
      return t(words.consent);
    case 'replay':
      return t(words.replay);
  }
}

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
