import { defineMessages } from '../i18n/messages.js';

/** What mail is about, as people switch it on and off. `service` answers what somebody has just done. */
export const MAIL_TOPICS = ['service', 'sessions', 'after-session', 'learning', 'evidence', 'news'] as const;

/** One of the topics. */
export type MailTopic = (typeof MAIL_TOPICS)[number];

/** A topic that can be switched off, and whose mail carries the means to do so. */
export type BulkTopic = Exclude<MailTopic, 'service'>;

/** The topics that can be switched off. */
export const BULK_TOPICS: readonly BulkTopic[] = ['sessions', 'after-session', 'learning', 'evidence', 'news'];

/** The topics that count against the weekly cap. */
export const CAPPED_TOPICS: readonly BulkTopic[] = ['after-session', 'learning', 'evidence', 'news'];

/**
 * Whether a topic's mail goes to an address that has said nothing about it. News goes only to whoever asked for it and
 * confirmed that; what follows a session asks besides for the consent given with the registration.
 */
export const WANTED_BY_DEFAULT: Readonly<Record<BulkTopic, boolean>> = {
  sessions: true,
  'after-session': true,
  learning: true,
  evidence: true,
  news: false,
};

/** What topics are called, and what comes under them. */
export const TOPIC_MESSAGES = defineMessages({
  service: { en: 'Answers and confirmations', nl: 'Antwoorden en bevestigingen', fr: 'Réponses et confirmations' },
  sessions: { en: 'Reminders of sessions', nl: 'Herinneringen aan sessies', fr: 'Rappels de séances' },
  'after-session': { en: 'After a masterclass', nl: 'Na een masterclass', fr: 'Après une masterclass' },
  learning: { en: 'Lessons and courses', nl: 'Lessen en cursussen', fr: 'Leçons et cours' },
  evidence: { en: 'When the evidence changes', nl: 'Als het bewijs verandert', fr: 'Quand les preuves changent' },
  news: { en: 'Newsletter', nl: 'Nieuwsbrief', fr: 'Lettre d’information' },
});
