/** The formats of lists that are read. */
export type ReferenceFormat = 'bibtex' | 'ris' | 'csl-json';

/** Why an entry is refused. */
export type ReferenceFault =
  'not-closed' | 'unreadable' | 'too-long' | 'not-a-reference' | 'no-title' | 'no-authors' | 'no-identifier' | 'twice';

/** A study as a list tells of it. */
export interface Reference {
  authors: string;
  year: number | null;
  title: string;
  journal: string | null;
  citation: string | null;
  doi: string | null;
  pmid: string | null;
}

/** An entry of a list as it was read. */
export interface ReadEntry {
  /** Where it begins in the list, counted from 1. */
  line: number;
  reference: Reference | null;
  fault: ReferenceFault | null;
}

/** What may become of an entry. */
export type EntryState = 'new' | 'known' | 'refused' | 'saved';

/** An entry in the report. */
export interface EntryView extends ReadEntry {
  number: number;
  state: EntryState;
  /** The study that is in the list: from before, or saved from this entry. */
  studySlug: string | null;
}

/** A list that was looked at. */
export interface ImportView {
  id: string;
  format: ReferenceFormat;
  fileName: string | null;
  encoding: string;
  createdAt: Date;
  entries: EntryView[];
}
