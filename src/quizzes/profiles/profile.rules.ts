import type { Locale } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';
import type { Response } from '../questions/response.js';
import { contributionOf, placeOf } from '../scoring/factor.rules.js';
import type { Band, Factor, Instrument } from './instrument.input.js';

/** An item of a profile with what was answered. */
export interface AnsweredItem {
  position: number;
  question: Question;
  response: Response | null;
}

/** How one answer counts towards a factor. */
export interface TraceStep {
  position: number;
  question: Question;
  response: Response | null;
  /** answered: as given; middle: left open, which counts as the middle; left-out: left open, and the rest is rescaled. */
  how: 'answered' | 'middle' | 'left-out';
  /** 0 to 100, already turned round where the item is reversed; null when it is left out. */
  counts: number | null;
  reversed: boolean;
  /** Share of this item in the score, 0 to 1; 0 when it is left out. */
  share: number;
}

/** Where somebody stands on a factor, by her own answers. */
export interface FactorScore {
  factor: Factor;
  /** 0 to 100; null when too few of its items were answered. */
  score: number | null;
  band: Band | null;
  answered: number;
  trace: TraceStep[];
}

/** Reads the factors of an instrument from answers: 100 * sum of weight * place / sum of weights, over the items that count. */
export function readFactors(instrument: Instrument, items: readonly AnsweredItem[], locale: Locale): FactorScore[] {
  return instrument.factors.map((factor) => readFactor(factor, items, locale));
}

function readFactor(factor: Factor, items: readonly AnsweredItem[], locale: Locale): FactorScore {
  const found = items.flatMap((item) =>
    item.question.loads
      .filter((load) => load.factor === factor.slug)
      .map((load) => ({ item, load, place: contributionOf(item.question, item.response, load, locale) })),
  );
  const counted = found.filter(({ place }) => place !== null);
  const weights = counted.reduce((sum, { load }) => sum + load.weight, 0);
  const earned = counted.reduce((sum, { load, place }) => sum + load.weight * place!, 0);
  const isAnswered = ({ question, response }: AnsweredItem) => placeOf(question, response, locale) !== null;
  const answered = found.filter(({ item }) => isAnswered(item)).length;
  const score = answered >= factor.least && weights > 0 ? (100 * earned) / weights : null;
  return {
    factor,
    score,
    band: score === null ? null : bandOf(factor.bands, score),
    answered,
    trace: found.map(({ item, load, place }) => ({
      ...item,
      how: isAnswered(item) ? 'answered' : place === null ? 'left-out' : 'middle',
      counts: place === null ? null : 100 * place,
      reversed: load.reversed,
      share: place === null ? 0 : load.weight / weights,
    })),
  };
}

/** The band of a score: the first that reaches up to it. What binary fractions add to a border does not move anybody over it. */
export function bandOf(bands: readonly Band[], score: number): Band {
  return bands.find(({ upTo }) => score <= upTo + 1e-9) ?? bands.at(-1)!;
}
