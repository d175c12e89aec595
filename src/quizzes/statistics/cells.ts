/** Into so many parts learners fall by chance; an interval leaves out one at a time. */
export const FOLDS = 12;

/** How often a total was reached in one fold. */
export interface TotalCell {
  fold: number;
  total: number;
  /** What could be reached. */
  most: number;
  count: number;
}

/** How often an item earned a mark in attempts of one total and one fold. */
export interface ItemCell extends TotalCell {
  mark: number;
}

/** An item of a quiz with its counts. */
export interface ItemTable {
  questionId: string;
  /** True when it was drawn from a pool: then its statistics use the whole total. */
  drawn: boolean;
  cells: readonly ItemCell[];
}

/** How often an answer was chosen in attempts of one total. */
export interface ChoiceCell {
  choice: string;
  total: number;
  count: number;
}

/** Marks are counted to a millionth: sums of thirds that differ by less are the same. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6;
