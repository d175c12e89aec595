import type { Locale } from '../../platform/i18n/locales.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import type { GivenText } from './read-texts.js';
import { plainLines } from './text-file.rules.js';
import type { ImportChoices, ReportLine } from './transfer.views.js';

/** A text, published or a draft, as the school has it. */
export interface KnownText {
  ownerId: string;
  locale: Locale;
  draft: boolean;
  title: string;
  summary: string;
  body: string;
  /** Who wrote the draft. */
  by: string | null;
}

/** What becomes of one given text: saved for readers, saved as a draft, or left. */
export interface TextPlan {
  line: ReportLine;
  save: 'text' | 'draft' | null;
}

/** Whether two texts say the same, whatever ends their lines. */
export function changedParts(now: Words, will: Words): string[] {
  return (['title', 'summary', 'body'] as const).filter((part) => plainLines(now[part]) !== plainLines(will[part]));
}
type Words = Pick<KnownText, 'title' | 'summary' | 'body'>;

/** Plans one text. @param hasDraft whether the package brings a draft of the same text */
export function planText(
  given: Pick<GivenText, 'file' | 'draft' | 'title' | 'summary' | 'body'>,
  known: { text: KnownText | undefined; draft: KnownText | undefined },
  hasDraft: boolean,
  choices: ImportChoices,
): TextPlan {
  const { file } = given;
  const plain = (outcome: ReportLine['outcome'], what: string[] = []): ReportLine => ({
    ...{ file, line: null, outcome },
    ...(what.length > 0 && { what }),
  });
  const differs = known.text ? changedParts(known.text, given) : null;
  if (!given.draft && differs?.length === 0) return { line: plain('unchanged'), save: null };
  if (!given.draft && (choices.publish || hasDraft)) {
    // Beside a draft, the text that readers have is not what is to become one.
    if (!choices.publish) return { line: { ...plain('kept'), say: words.draftBeside }, save: null };
    return { line: plain(differs ? 'changed' : 'new', differs ?? []), save: 'text' };
  }
  const fromDraft = known.draft ? changedParts(known.draft, given) : null;
  if (fromDraft?.length === 0) return { line: plain('unchanged'), save: null };
  if (fromDraft && !choices.replaceDrafts) {
    const say = known.draft!.by ? words.draftInTheWay : words.nobodysDraft;
    return { line: { ...plain('refused'), say, values: { name: known.draft!.by ?? '' } }, save: null };
  }
  const changed = fromDraft ?? (differs?.length ? differs : null);
  const line = plain(changed ? 'changed' : 'new', changed ?? []);
  return { line: fromDraft ? { ...line, say: words.draftReplaced } : line, save: 'draft' };
}
