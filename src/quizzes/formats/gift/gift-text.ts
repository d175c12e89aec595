import type { Draft } from '../reading.js';
import { toSchoolText, type TextFormat } from '../text/any-text.js';
import { showEscaped } from './gift-blocks.js';

const FORMATS: readonly string[] = ['html', 'moodle', 'plain', 'markdown'] satisfies TextFormat[];

/** A text of a GIFT question as it stands there, escaped signs still hidden, with the format it names. */
export interface GiftText {
  format: TextFormat;
  text: string;
}

/** A text with the format that stands before it, or that of the stem; an unknown one is a part of the text. */
export function formatted(text: string, usual: TextFormat): GiftText {
  const trimmed = text.trim();
  const [all = '', name = ''] = /^\[([^\]]*)\]/.exec(trimmed) ?? [];
  if (!FORMATS.includes(name)) return { format: usual, text: trimmed };
  return { format: name as TextFormat, text: trimmed.slice(all.length).trim() };
}

/** The same as the school's Markdown. */
export const schoolText = ({ format, text }: GiftText, draft: Draft): string =>
  toSchoolText(showEscaped(text), format, draft);
