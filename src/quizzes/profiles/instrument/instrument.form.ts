import { z } from 'zod';
import { tickInput, wholeNumberInput } from '../../../platform/http/input.js';
import { listAt, readTree, textAt, withList, type Branch, type Tree } from '../../bank/question-tree.rules.js';
import { changeTree } from '../../bank/question-form.rules.js';
import { factorInput, type Factor } from '../instrument.input.js';

/** Every field of a factor's form is named by where it stands in it, after this. */
export const FACTOR = 'f';

const MOST_BANDS = 6;
const BLANK_BAND = { upTo: '', name: { en: '', nl: '', fr: '' }, advice: { en: '', nl: '', fr: '' } };

/** The form of a new factor: three parts of equal size. */
export const blankFactor = (): Branch => ({
  kind: 'external',
  least: '1',
  bands: ['33', '66', '100'].map((upTo) => ({ ...structuredClone(BLANK_BAND), upTo })),
});

/** A factor as its form holds it: texts only, and the words copied, since the form changes them in place. */
export function treeOfFactor({ slug, kind, name, about, claims, lessons, least, bands }: Factor): Branch {
  return {
    ...{ slug, kind, name: { ...name }, about: { ...about } },
    ...{ claims: claims.join(', '), lessons: lessons.join(', '), least: String(least) },
    bands: bands.map(({ upTo, name, advice }) => ({ upTo: String(upTo), name: { ...name }, advice: { ...advice } })),
  };
}

/** What a button of the form does to what it holds. */
export function changeFactor(tree: Branch, command: string): Branch {
  if (!command.startsWith('add:bands')) return changeTree(tree, command);
  return withList(tree, 'bands', (list) => (list.length >= MOST_BANDS ? list : [...list, structuredClone(BLANK_BAND)]));
}

/** What the form holds, to be checked as a factor; what is no number stays as it was typed. */
function factorOf(tree: Branch): unknown {
  const listed = (name: string) =>
    textAt(tree, name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  return {
    ...{ slug: textAt(tree, 'slug').trim(), kind: textAt(tree, 'kind') },
    ...{ name: tree.name, about: tree.about, claims: listed('claims'), lessons: listed('lessons') },
    least: number(textAt(tree, 'least')),
    bands: listAt(tree, 'bands').map((band) => bandOf(band)),
  };
}

/** A band whose end is a number; what is no band stays as it is, to be refused. */
function bandOf(band: Tree): unknown {
  if (typeof band === 'string' || Array.isArray(band)) return band;
  return { ...band, upTo: number(textAt(band, 'upTo')) };
}

function number(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** A factor from its form, with the revision of the profile that its editor began from. */
export const factorForm = z.preprocess(
  (typed) => {
    const fields = (typed ?? {}) as Record<string, unknown>;
    return { ...fields, [FACTOR]: factorOf(readTree(fields, FACTOR)) };
  },
  z.object({ revision: wholeNumberInput(0, 1_000_000), [FACTOR]: factorInput }),
);

/** Which factor goes, and the revision that its editor began from. */
export const removeForm = z.object({ revision: wholeNumberInput(0, 1_000_000) });

/** Which way a factor moves, and the revision in which its editor saw the list. */
export const moveForm = z.object({ revision: wholeNumberInput(0, 1_000_000), way: z.enum(['up', 'down']) });

/** How an item counts, from its form: for each factor a weight (empty for none) and whether it is reversed. */
export function loadsForm(factors: readonly string[]) {
  const weight = z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(z.number().gt(0).max(100).nullable());
  const fields = factors.flatMap((slug) => [[`w.${slug}`, weight] as const, [`r.${slug}`, tickInput] as const]);
  return z
    .object({
      version: wholeNumberInput(1, 1_000_000),
      missing: z.enum(['skip', 'middle']),
      ...Object.fromEntries(fields),
    })
    .transform((given) => {
      const read = given as { version: number; missing: 'skip' | 'middle' } & Record<string, unknown>;
      return {
        ...{ version: read.version, missing: read.missing },
        loads: factors.flatMap((factor) => {
          const counts = read[`w.${factor}`] as number | null;
          return counts === null ? [] : [{ factor, weight: counts, reversed: read[`r.${factor}`] === true }];
        }),
      };
    });
}
