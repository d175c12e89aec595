import type { Locale } from '../../platform/i18n/locales.js';
import type { MessageValues } from '../../platform/i18n/messages.js';
import type { Feedback, Question, Words } from '../questions/question.js';
import type { RemarkKey } from './remarks.messages.js';

/** The ways of writing questions down that can be read. */
export const FORMATS = ['gift', 'moodle-xml', 'qti3', 'csv', 'json'] as const;

/** One of the ways of writing questions down. */
export type Format = (typeof FORMATS)[number];

/** What becomes of a question of a file. */
export const OUTCOMES = ['exact', 'approximated', 'refused'] as const;

/** One of the things that can become of a question of a file. */
export type Outcome = (typeof OUTCOMES)[number];

/** Something to be said of a question: a sentence of REMARK_WORDS and what stands in it. */
export interface Remark {
  says: RemarkKey;
  values?: MessageValues;
}

/** One question of a file, as far as it could be read. */
export interface ReadQuestion {
  /** The file of a package that it stands in; empty where there is but one file. */
  file: string;
  /** Where it begins, from 1; null in what has no lines. */
  line: number | null;
  /** What the file calls it; empty when it has no name. */
  called: string;
  outcome: Outcome;
  remarks: Remark[];
  /** Null when it is refused. */
  question: Question | null;
  tags: string[];
  /** From the top of the tree. */
  category: string[];
}

/** What a test of a package asks: one of its questions, or some of those of a section. */
export interface ReadSlot {
  /** Places in the list of questions, from 0. */
  questions: number[];
  /** How many of them are drawn; null for all, in their order. */
  draw: number | null;
  mark: number | null;
}

/** A test of a package. */
export interface ReadQuiz {
  called: string;
  slots: ReadSlot[];
  remarks: Remark[];
}

/** All that a file holds, in its order. */
export interface ReadFile {
  questions: ReadQuestion[];
  quizzes: ReadQuiz[];
}

/** Ends the reading of one question with a reason that is told to whoever brought the file. */
export class Refused extends Error {
  constructor(
    readonly says: RemarkKey,
    readonly values: MessageValues = {},
    /** Where it stands, when that is known better than by the question's own line. */
    readonly line: number | null = null,
  ) {
    super(says);
    this.name = 'Refused';
  }
}

/** One question while it is being read: collects what is lost on the way. */
export class Draft {
  readonly remarks: Remark[] = [];
  approximated = false;
  called = '';
  tags: string[] = [];
  category: string[] = [];

  constructor(
    /** The language of the file's texts. */
    readonly locale: Locale,
    readonly line: number | null,
    readonly file = '',
  ) {}

  /** Something does not come across as it was. */
  loses(says: RemarkKey, values: MessageValues = {}): void {
    this.approximated = true;
    this.#say({ says, values });
  }

  /** Something comes across as it was, and should be known all the same. */
  notes(says: RemarkKey, values: MessageValues = {}): void {
    this.#say({ says, values });
  }

  /** A text in the language of the file. */
  words(text: string): Words {
    return text === '' ? {} : { [this.locale]: text };
  }

  feedback(text: string): Feedback | null {
    return text === '' ? null : { words: this.words(text), claims: [] };
  }

  /** Runs the reading of one question, and tells what became of it. */
  finish(read: (draft: Draft) => Question): ReadQuestion {
    const result = (outcome: Outcome, question: Question | null, remarks: Remark[], line = this.line): ReadQuestion => {
      const { file, called, tags, category } = this;
      return { ...{ file, line, called, outcome, remarks, question, tags, category } };
    };
    try {
      const question = read(this);
      return result(this.approximated ? 'approximated' : 'exact', question, this.remarks);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { says, values, line } = error;
      return result('refused', null, [{ says, values }], line ?? this.line);
    }
  }

  #say(remark: Remark): void {
    const same = JSON.stringify(remark);
    if (!this.remarks.some((other) => JSON.stringify(other) === same)) this.remarks.push(remark);
  }
}

/** What a question has when its file says nothing of it. */
export const plainBase = () => ({
  picture: null,
  general: null as Feedback | null,
  hints: [] as Words[],
  penalty: 0,
  mark: 1,
  loads: [],
  missing: 'skip' as const,
});

/** A file of which nothing can be read. */
export function unreadable(says: RemarkKey, values: MessageValues = {}, line: number | null = null): ReadFile {
  const refused = { file: '', line, called: '', outcome: 'refused', remarks: [{ says, values }] } as const;
  return {
    questions: [{ ...refused, remarks: [...refused.remarks], question: null, tags: [], category: [] }],
    quizzes: [],
  };
}

/** The most words of a long answer whose file sets no limit. */
export const LONG_WORDS = 1000;
