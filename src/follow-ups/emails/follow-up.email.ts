import { LOCALE_NAMES, type Locale } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import { TOPIC_MESSAGES, type MailTopic } from '../../platform/mail/mail-topics.js';
import { block, type EmailDocument } from '../../ui/email.js';
import { BECAUSE, FOLLOW_UP_MAIL as say } from '../composing/composing.messages.js';
import type { Trigger } from '../sequence.rules.js';
import type { CompiledText } from '../templates/compile-text.js';
import { tameValues } from '../templates/values.rules.js';
import type { TemplateValues } from '../templates/template-text.js';

/** What a follow-up is written from. */
export interface FollowUpMatter {
  /** Speaks the reader's language, in which everything around the text is. */
  t: Translate;
  trigger: Trigger;
  topic: MailTopic;
  text: CompiledText;
  /** In which language there is a text for her. */
  writtenIn: Locale;
  values: TemplateValues;
  links: { unsubscribe: string; preferences: string };
}

/** The first variable that the text needs and that has nothing to put there; null when the mail can be written. */
export function missingValue({ text, values }: Pick<FollowUpMatter, 'text' | 'values'>): string | null {
  return text.uses.find((name) => values[name] === null || values[name] === undefined || values[name] === '') ?? null;
}

/** A mail of a sequence: the text, its button, why it came and how to stop it. */
export function followUpEmail(matter: FollowUpMatter): EmailDocument {
  const { t, trigger, text, writtenIn, links } = matter;
  const values = tameValues(matter.values) as Record<string, string | number>;
  const subject = text.subject(values);
  const topic = t(TOPIC_MESSAGES[matter.topic]);
  return {
    locale: t.locale,
    subject,
    preheader: text.preheader(values),
    blocks: [
      block.heading(subject),
      ...(writtenIn === t.locale ? [] : [block.small(t(say.standsIn, { language: LOCALE_NAMES[writtenIn] }))]),
      block.prose(text.html(values), text.text(values), writtenIn),
      ...(text.buttonTarget === '' ? [] : [block.button(text.button(values), String(values[text.buttonTarget]))]),
    ],
    footer: [
      { text: `${t(BECAUSE[trigger])} ${t(say.topic, { topic })}` },
      { text: t(say.stop, { topic }), href: links.unsubscribe },
      { text: t(say.choose), href: links.preferences },
    ],
  };
}
