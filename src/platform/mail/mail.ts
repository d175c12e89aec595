import { SetMetadata } from '@nestjs/common';
import type { Locale } from '../i18n/locales.js';
import type { Translate } from '../i18n/messages.js';
import type { MailTopic } from './mail-topics.js';

/** A mail as its row knows it: who, about what, and never what it says. */
export interface MailRow {
  id: string;
  kind: string;
  /** What makes it one of a kind: for a thing that changes, its version as well. */
  dedupeKey: string;
  recipient: string;
  locale: Locale;
  /** The thing it is about: a registration, a sign-in link. */
  subjectId: string;
  messageId: string;
  topic: MailTopic;
  /** The step of a sequence that asked for it; null for what is built in. */
  stepId: string | null;
  /** The version of the schedule that it was planned for. */
  subjectVersion: number;
}

/** A mail ready to be sent. */
export interface ComposedMail {
  /** Name of the recipient, for the To line. */
  name: string;
  subject: string;
  html: string;
  text: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** The reason why a mail is not sent after all. */
export interface SkippedMail {
  skip: string;
}

/** Loads afresh what a mail is about, checks that it is still true, and writes it, or says why not. */
export interface MailComposer {
  compose(mail: MailRow): Promise<ComposedMail | SkippedMail>;

  /** The same for a whole batch, for who can load what many mails are about at once; every mail gets an answer by its id. */
  composeAll?(mails: readonly MailRow[]): Promise<ReadonlyMap<string, ComposedMail | SkippedMail>>;

  /** The mail about something made up, for staff who look at how it is worded. */
  example?(t: Translate): ComposedMail;
}

export const MAIL_COMPOSER = Symbol('composes mail');

/** Marks a provider as the one that composes the mails of a kind. */
export const ComposesMail = (kind: string): ClassDecorator => SetMetadata(MAIL_COMPOSER, kind);
