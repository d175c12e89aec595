import type { Locale } from '../../platform/i18n/locales.js';
import type { FigureName } from '../../ui/figures/index.js';
import type { HotspotArea, Question, Words } from '../questions/question.js';
import { plainWords, wordsHtml } from '../questions/words.js';
import { aliasOf, orderOf } from './aliases.rules.js';
import type { Shown } from './draw.rules.js';

/** One thing to choose, under the name by which the browser knows it. */
export interface SheetOption {
  id: string;
  html: string;
  /** The same without elements. */
  text: string;
  /** The name of its picture in the media library. */
  picture: string | null;
}

/** What is asked at one blank. */
export interface SheetBlank {
  id: string;
  kind: 'short' | 'numeric' | 'choice';
  options: SheetOption[];
}

/** A part of a figure that can be pointed at. */
export interface SheetArea {
  id: string;
  label: string;
  shape: HotspotArea['shape'];
}

/** What a reader is shown of a question. No key, no share and no feedback is in it: pages and the API draw only this. */
export interface Sheet {
  kind: Question['kind'];
  /** Safe HTML; in `blanks`, `[[id]]` stands where a blank is. */
  stem: string;
  picture: string | null;
  several: boolean;
  options: SheetOption[];
  /** The stems of a matching question: each is given one of the options. */
  stems: SheetOption[];
  units: string[];
  blanks: SheetBlank[];
  figure: FigureName | null;
  areas: SheetArea[];
  mostWords: number | null;
}

const nothing = {
  several: false,
  options: [],
  stems: [],
  units: [],
  blanks: [],
  figure: null,
  areas: [],
  mostWords: null,
} satisfies Partial<Sheet>;

type Worded = { id: string; words: Words; picture?: { media: string } | null };

/** What is shown of a question whichever order an attempt keeps, in one language. */
interface Drawn {
  base: Sheet;
  /** By id; those of all blanks in one. */
  options: ReadonlyMap<string, Omit<SheetOption, 'id'>>;
}

/** A question is drawn up once for each language: putting words into HTML takes longer than all the rest of an attempt. */
const drawn = new WeakMap<Question, Partial<Record<Locale, Drawn>>>();

/** Draws up what is shown of a question, in the order that the attempt keeps. */
export function sheetOf(question: Question, shown: Shown, locale: Locale): Sheet {
  const known = drawn.get(question) ?? {};
  drawn.set(question, known);
  const { base, options } = (known[locale] ??= drawUp(question, locale));
  const inOrder = (blank?: string): SheetOption[] =>
    orderOf(shown, blank).flatMap((id, index) => {
      const option = options.get(optionKey(id, blank));
      return option ? [{ id: aliasOf(index), html: option.html, text: option.text, picture: option.picture }] : [];
    });
  switch (question.kind) {
    case 'choice':
    case 'matching':
    case 'ordering':
    case 'scale':
      return { ...base, options: inOrder() };
    case 'blanks':
      return {
        ...base,
        blanks: question.blanks.map(({ id, kind }) => ({ id, kind, options: kind === 'choice' ? inOrder(id) : [] })),
      };
    case 'hotspot':
      return { ...base, areas: areasInOrder(question.areas, shown, locale) };
    default:
      return base;
  }
}

/** Two blanks may each have an option of the same name. */
const optionKey = (id: string, blank = '') => `${blank} ${id}`;

function drawUp(question: Question, locale: Locale): Drawn {
  const base = {
    ...nothing,
    kind: question.kind,
    stem: wordsHtml(question.stem, locale),
    picture: question.picture?.media ?? null,
  };
  const option = ({ words, picture }: Worded) => ({
    html: wordsHtml(words, locale, { inline: true }),
    text: plainWords(words, locale),
    picture: picture?.media ?? null,
  });
  const drawnUp = (sheet: Partial<Sheet>, things: readonly Worded[] = [], blank?: string): Drawn => ({
    base: { ...base, ...sheet },
    options: new Map(things.map((thing) => [optionKey(thing.id, blank), option(thing)])),
  });
  switch (question.kind) {
    case 'choice':
      return drawnUp({ several: question.several }, question.options);
    case 'matching': {
      const stems = question.pairs.filter(({ words }) => Object.values(words).some(Boolean));
      const answers = question.pairs.map(({ id, answer }) => ({ id, words: answer }));
      return drawnUp({ stems: stems.map((stem) => ({ id: stem.id, ...option(stem) })) }, answers);
    }
    case 'ordering':
      return drawnUp({}, question.items);
    case 'scale':
      return drawnUp({}, question.points);
    case 'numeric':
      return drawnUp({ units: question.units.map(({ name }) => name) });
    case 'blanks': {
      const options = question.blanks.flatMap((blank) =>
        blank.kind === 'choice' ? [...drawnUp({}, blank.options, blank.id).options] : [],
      );
      return { base, options: new Map(options) };
    }
    case 'hotspot':
      return drawnUp({ several: question.several, figure: question.figure });
    case 'long':
      return drawnUp({ mostWords: question.mostWords });
    default:
      return drawnUp({});
  }
}

function areasInOrder(areas: readonly HotspotArea[], shown: Shown, locale: Locale): SheetArea[] {
  return orderOf(shown).flatMap((id, index) => {
    const area = areas.find((one) => one.id === id);
    return area ? [{ id: aliasOf(index), label: plainWords(area.label, locale), shape: area.shape }] : [];
  });
}
