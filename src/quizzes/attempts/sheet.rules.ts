import type { Locale } from '../../platform/i18n/locales.js';
import type { FigureName } from '../../ui/figures/index.js';
import type { Blank, HotspotArea, Question } from '../questions/question.js';
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

type Worded = { id: string; words: Parameters<typeof plainWords>[0]; picture?: { media: string } | null };

/** Draws up what is shown of a question, in the order that the attempt keeps. */
export function sheetOf(question: Question, shown: Shown, locale: Locale): Sheet {
  const base = {
    ...nothing,
    kind: question.kind,
    stem: wordsHtml(question.stem, locale),
    picture: question.picture?.media ?? null,
  };
  const inOrder = <T extends { id: string }>(things: readonly T[], blank?: string) =>
    orderOf(shown, blank).flatMap((id, index) => {
      const thing = things.find((one) => one.id === id);
      return thing ? [{ thing, alias: aliasOf(index) }] : [];
    });
  const option = ({ thing, alias }: { thing: Worded; alias: string }): SheetOption => ({
    id: alias,
    html: wordsHtml(thing.words, locale, { inline: true }),
    text: plainWords(thing.words, locale),
    picture: thing.picture?.media ?? null,
  });
  switch (question.kind) {
    case 'choice':
      return { ...base, several: question.several, options: inOrder(question.options).map(option) };
    case 'matching': {
      const answers = question.pairs.map(({ id, answer }) => ({ id, words: answer }));
      const stems = question.pairs.filter(({ words }) => Object.values(words).some(Boolean));
      return {
        ...base,
        options: inOrder(answers).map(option),
        stems: stems.map((stem) => option({ thing: stem, alias: stem.id })),
      };
    }
    case 'ordering':
      return { ...base, options: inOrder(question.items).map(option) };
    case 'scale':
      return { ...base, options: inOrder(question.points).map(option) };
    case 'numeric':
      return { ...base, units: question.units.map(({ name }) => name) };
    case 'blanks':
      return { ...base, blanks: question.blanks.map((blank) => sheetBlank(blank)) };
    case 'hotspot':
      return {
        ...base,
        several: question.several,
        figure: question.figure,
        areas: inOrder(question.areas).map(({ thing, alias }) => ({
          id: alias,
          label: plainWords(thing.label, locale),
          shape: thing.shape,
        })),
      };
    case 'long':
      return { ...base, mostWords: question.mostWords };
    default:
      return base;
  }

  function sheetBlank(blank: Blank): SheetBlank {
    const options = blank.kind === 'choice' ? inOrder(blank.options, blank.id).map(option) : [];
    return { id: blank.id, kind: blank.kind, options };
  }
}
