import type { Locale } from '../../platform/i18n/locales.js';
import type { Writable } from './writable.js';

/** What somebody writes in one language. */
export interface WrittenText {
  title: string;
  summary: string;
  body: string;
}

/** Where a text came from: a version of the draft or, with version 0, the published revision; both 0 where nothing was written. */
export interface DraftKey {
  version: number;
  revision: number;
}

/** What stands in one language now: its draft, or what is published when there is none. */
export interface StandingText {
  text: WrittenText;
  key: DraftKey;
  /** The revision of the source that it renders; null for the source, and where nothing is written yet. */
  sourceRevision: number | null;
  /** Who saved the draft and when; null while there is none. */
  saved: { by: string | null; at: Date } | null;
}

/** The lesson or article that is written. */
export interface TextToWrite extends Writable {
  title: string;
  sourceLocale: Locale;
  /** The address of its page in the console, without a language. */
  path: string;
  /** The course around a lesson; an article stands by itself. */
  within: { title: string; path: string } | null;
}

/** How a text stands in one language. */
export interface LanguageState {
  locale: Locale;
  /** True for the language in which the text is written first. */
  source: boolean;
  /** The revision that readers see; null when there is none. */
  published: number | null;
  /** True while something is written that no reader sees. */
  draft: boolean;
  /** True when the source has been published again since the revision that this translation renders. */
  older: boolean;
}

/** A text that was published once. */
export interface Revision {
  revision: number;
  title: string;
  by: string | null;
  at: Date;
  /** The revision of the source that it rendered; null for the source itself. */
  sourceRevision: number | null;
  /** True for the one that readers see. */
  published: boolean;
}

/** The source of a translation. */
export interface SourceText {
  locale: Locale;
  /** True when the text is a draft that is not published yet. */
  draft: boolean;
  text: WrittenText;
  /** The revision that is published; 0 when there is none. */
  revision: number;
  /** What the translation renders and what is published now; null while the two are the same. */
  since: { revision: number; before: WrittenText; now: WrittenText } | null;
}
