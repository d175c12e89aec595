import type { Localized } from '../../platform/i18n/locales.js';
import type { FigureName } from '../../ui/figures/index.js';

/** The kinds of questions a quiz can ask. `text` asks nothing: it is a passage that stands between questions. */
export const QUESTION_KINDS = [
  'choice',
  'true-false',
  'matching',
  'ordering',
  'numeric',
  'short',
  'blanks',
  'hotspot',
  'scale',
  'long',
  'text',
] as const;

/** One of the kinds of questions. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Words in those languages in which they were written: the school's Markdown where a sentence is said, plain otherwise. */
export type Words = Partial<Localized>;

/** What is said about an answer, and the claims (by slug) that it rests on. */
export interface Feedback {
  words: Words;
  claims: string[];
}

/** A picture of the library that stands with a question or an option; its alternative text is the library's own. */
export interface PictureUse {
  /** The name of the image in the media library. */
  media: string;
}

/** How an item counts towards a factor of a profile. */
export interface Loading {
  /** The factor's slug. */
  factor: string;
  /** Above 0; the share of this item among the items of the factor. */
  weight: number;
  /** True when the most on this item is the least on the factor. */
  reversed: boolean;
}

/** What every question has. */
interface Base {
  /** What is asked; Markdown. In `blanks`, `[[id]]` stands where a blank is. */
  stem: Words;
  picture: PictureUse | null;
  /** Said whatever was answered. */
  general: Feedback | null;
  /** Said one after the other when asked for, each at the cost of `penalty`. */
  hints: Words[];
  /** Share of the mark, 0 to 1, that each earlier try or hint costs in an adaptive quiz. */
  penalty: number;
  /** Marks for a full answer; 0 or more. */
  mark: number;
  /** The factors that the item loads on; empty outside profiles. */
  loads: Loading[];
  /** What a missing answer does to the factors: the item is left out and the rest rescaled, or it counts as the middle. */
  missing: 'skip' | 'middle';
}

/** One of the answers a reader can choose. */
export interface ChoiceOption {
  id: string;
  words: Words;
  picture: PictureUse | null;
  /** Share of the mark, -1 to 1. On factors it is what the option counts for, 0 to 1. */
  fraction: number;
  feedback: Feedback | null;
}

/** One or several of a list. */
export interface ChoiceQuestion extends Base {
  kind: 'choice';
  several: boolean;
  /** Only with several: the whole mark when exactly the key is ticked, nothing otherwise. */
  allOrNothing: boolean;
  shuffle: boolean;
  options: ChoiceOption[];
}

/** True, or false. */
export interface TrueFalseQuestion extends Base {
  kind: 'true-false';
  key: boolean;
  whenTrue: Feedback | null;
  whenFalse: Feedback | null;
}

/** Puts an answer to each stem. */
export interface MatchingQuestion extends Base {
  kind: 'matching';
  shuffle: boolean;
  /** A stem without words is there only for its answer: a distractor, which counts for nothing. */
  pairs: { id: string; words: Words; answer: Words }[];
}

/** The ways in which an order can be marked; each is a formula of ordering.rules.ts. */
export const ORDERING_MODES = [
  'allOrNothing',
  'absolute',
  'next',
  'nextWithEnd',
  'neighbours',
  'pairs',
  'longestOrdered',
  'longestContiguous',
  'distance',
] as const;

/** One of the ways to mark an order. */
export type OrderingMode = (typeof ORDERING_MODES)[number];

/** Puts things into their order. */
export interface OrderingQuestion extends Base {
  kind: 'ordering';
  mode: OrderingMode;
  /** In the right order. */
  items: { id: string; words: Words }[];
}

/** How far an answer may be from the value; see numeric.rules.ts for the interval of each. */
export type ToleranceKind = 'nominal' | 'relative' | 'geometric';

/** One number that is marked, with what it earns. */
export interface NumericAnswer {
  /** Null stands for any number at all: the `*` of other programs. */
  value: number | null;
  tolerance: number;
  toleranceKind: ToleranceKind;
  /** Share of the mark, 0 to 1. */
  fraction: number;
  feedback: Feedback | null;
}

/** A unit that may be written after the number; the number is divided by the multiplier. */
export interface NumericUnit {
  name: string;
  multiplier: number;
}

/** A number, with or without a unit. */
export interface NumericQuestion extends Base {
  kind: 'numeric';
  /** The first that matches wins. */
  answers: NumericAnswer[];
  units: NumericUnit[];
  /** What a missing or unknown unit costs; null when units play no part in the mark. */
  unitPenalty: { share: number; of: 'mark' | 'maximum' } | null;
}

/** One text that is marked; a `*` that is not escaped stands for any run of characters. */
export interface ShortAnswer {
  pattern: string;
  /** Share of the mark, 0 to 1. */
  fraction: number;
  feedback: Feedback | null;
}

/** A word or a few, marked by patterns in any of the languages. */
export interface ShortQuestion extends Base {
  kind: 'short';
  matchCase: boolean;
  /** The first that matches wins. */
  answers: ShortAnswer[];
}

/** What is asked at one blank of a text. */
export type Blank = { id: string; /** Share among the blanks; above 0. */ weight: number } & (
  | { kind: 'short'; matchCase: boolean; answers: ShortAnswer[] }
  | { kind: 'numeric'; answers: NumericAnswer[] }
  | { kind: 'choice'; shuffle: boolean; options: ChoiceOption[] }
);

/** A text with blanks in it. */
export interface BlanksQuestion extends Base {
  kind: 'blanks';
  blanks: Blank[];
}

/** A part of a figure, in the units of the figure's own view box. */
export interface HotspotArea {
  id: string;
  label: Words;
  shape:
    | { kind: 'rect'; x: number; y: number; width: number; height: number }
    | { kind: 'circle'; x: number; y: number; radius: number };
  /** Share of the mark, -1 to 1. Each area counts once. */
  fraction: number;
  feedback: Feedback | null;
}

/** Points at one or several areas of a figure; whoever uses the keyboard picks from a list of the same areas. */
export interface HotspotQuestion extends Base {
  kind: 'hotspot';
  figure: FigureName;
  several: boolean;
  areas: HotspotArea[];
}

/** A place on a scale: on factors its points count from 0 for the first to 1 for the last, in even steps. */
export interface ScaleQuestion extends Base {
  kind: 'scale';
  points: { id: string; words: Words }[];
}

/** Some paragraphs, marked by staff. */
export interface LongQuestion extends Base {
  kind: 'long';
  /** At most so many words. */
  mostWords: number;
  /** For whoever marks it; never shown to the reader before her review rules allow it. */
  guide: Words;
}

/** A passage between questions: nothing is asked, and its mark is 0. */
export interface TextPassage extends Base {
  kind: 'text';
}

/** A question with its key, as a version of the bank holds it. Keys never reach a browser before the review rules allow. */
export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | MatchingQuestion
  | OrderingQuestion
  | NumericQuestion
  | ShortQuestion
  | BlanksQuestion
  | HotspotQuestion
  | ScaleQuestion
  | LongQuestion
  | TextPassage;

/** The question of one kind. */
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
