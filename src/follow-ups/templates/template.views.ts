import type { Locale } from '../../platform/i18n/locales.js';
import type { Trigger } from '../sequence.rules.js';
import type { TemplateText } from './template-text.js';

/** Which step of which sequence sends a text. */
export interface TemplateUse {
  sequenceId: string;
  sequence: string;
  /** Counted from 1. */
  step: number;
}

/** A text as the list shows it. */
export interface TemplateRow {
  id: string;
  name: string;
  trigger: Trigger;
  subject: string;
  /** In which languages it differs from how it came with the school. */
  changed: Locale[];
  /** False where staff wrote it themselves. */
  ours: boolean;
  missing: Locale[];
  usedBy: TemplateUse[];
}

/** A text in one language, with how it came and where it stands. */
export interface TemplateTextView extends TemplateText {
  locale: Locale;
  version: number;
  /** As it came with the school; null where staff wrote it themselves. */
  original: TemplateText | null;
  updatedAt: Date;
  updatedBy: string | null;
}

/** A text in all its languages. */
export interface TemplateView {
  id: string;
  name: string;
  trigger: Trigger;
  texts: Partial<Record<Locale, TemplateTextView>>;
  usedBy: TemplateUse[];
}

/** What a text was before. */
export interface TemplateRevision {
  version: number;
  text: TemplateText;
  savedAt: Date;
  savedBy: string | null;
}
