import type { ComponentChildren } from 'preact';
import { words } from '../messages.js';
import { usePage } from '../page-context.js';
import { ui } from '../messages.js';

/** How sure science is, from most to least; `ungraded` says so in the open. */
export type GradeLevel = 'strong' | 'moderate' | 'limited' | 'weak' | 'ungraded';

/** How many of the four marks each grade fills. */
export const GRADE_MARKS: Record<GradeLevel, number> = { strong: 4, moderate: 3, limited: 2, weak: 1, ungraded: 0 };

/** Four marks, filled as far as the evidence goes, with the word beside them. `full` says 'Evidence: moderate'. */
export function GradeMark({
  level,
  full = false,
  large = false,
}: {
  level: GradeLevel;
  full?: boolean;
  large?: boolean;
}) {
  const { t } = usePage();
  const filled = GRADE_MARKS[level];
  const word = t(words[level]);
  const names = ['grade', `grade-${level}`, large ? 'grade-large' : ''].filter(Boolean).join(' ');
  return (
    <span class={names}>
      <svg viewBox="0 0 40 16" aria-hidden="true" stroke-width="1.4">
        {[0, 1, 2, 3].map((index) => (
          // The marks grow like the weight behind them, so that the scale reads without its colour.
          <rect
            key={index}
            class={index < filled ? 'grade-on' : 'grade-off'}
            x={1 + index * 10}
            y={10.2 - index * 3}
            width="6.4"
            height={4.8 + index * 3}
            stroke-dasharray={filled === 0 ? '2 1.6' : undefined}
          />
        ))}
      </svg>
      {full ? t(words.grade, { level: word }) : word}
    </span>
  );
}

/** The addresses within the page of a claim's words and of its note. */
export function claimAnchors(slug: string) {
  return { reference: `claim-${slug}`, note: `note-${slug}` };
}

interface ClaimChipProps {
  slug: string;
  /** Counts the claims of the text from 1. */
  number: number;
  level: GradeLevel;
  /** The claim was stated earlier in the text: the number leads to the note there. */
  again?: boolean;
  /** The words of the sentence that state the claim. */
  children: ComponentChildren;
}

/** Marks the words that state a claim and leads to its note. Stands inside a sentence, directly before its SideNote. */
export function ClaimChip({ slug, number, level, again = false, children }: ClaimChipProps) {
  const { t } = usePage();
  const { reference, note } = claimAnchors(slug);
  return (
    <>
      <span class="claim">{children}</span>
      <a
        class="claim-ref"
        id={again ? undefined : reference}
        href={`#${note}`}
        data-note={reference}
        aria-label={t(words.claimRef, { number, level: t(words[level]) })}
      >
        {number}
      </a>
    </>
  );
}

/** A study as a note names it. */
export interface NoteStudy {
  /** Such as 'Miyaji and others, 2018'. */
  name: string;
  /** Such as 'supports' or 'contradicts', in the reader's language. */
  direction: string;
}

interface SideNoteProps {
  slug: string;
  number: number;
  level: GradeLevel;
  /** The claim as a sentence. */
  text: ComponentChildren;
  /** Why this grade, in a sentence or two. */
  rationale?: ComponentChildren;
  studies?: readonly NoteStudy[];
  /** The claim's own page, localized. */
  href: string;
}

/**
 * The margin note of a claim: beside its line on wide screens (inside `.with-margin`), opened in place on narrow ones.
 * It is made of inline elements only, because it stands inside the paragraph, right after the words it belongs to.
 */
export function SideNote({ slug, number, level, text, rationale, studies = [], href }: SideNoteProps) {
  const { t } = usePage();
  const { reference, note } = claimAnchors(slug);
  return (
    <span class="note" id={note} role="note" tabIndex={-1} aria-label={t(words.claimNote, { number })}>
      <span>
        <span class="note-number">{number}</span> <GradeMark level={level} />
      </span>
      <span class="note-text">{text}</span>
      {rationale && <span class="muted">{rationale}</span>}
      {studies.length > 0 && (
        <span class="note-studies">
          {studies.map(({ name, direction }) => (
            <span key={name}>
              {name}
              {t(ui.colon)} {direction}
            </span>
          ))}
        </span>
      )}
      <span class="note-links">
        <a href={href}>{t(words.allStudies)}</a>
        <a class="note-back" href={`#${reference}`} data-note={reference}>
          {t(words.backToText)}
        </a>
      </span>
    </span>
  );
}

/** The grades with what each one means, as a list of definitions. */
export function GradeList({ items }: { items: readonly { level: GradeLevel; text: ComponentChildren }[] }) {
  return (
    <dl class="grading">
      {items.map(({ level, text }) => (
        <div key={level}>
          <dt>
            <GradeMark level={level} large />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
