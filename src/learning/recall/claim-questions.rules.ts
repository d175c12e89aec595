import { createHash } from 'node:crypto';
import type { GradeLevel } from '../../ui/components/evidence.js';

/** The grades that an answer can name, from most to least sure. */
export const ASKED_LEVELS = ['strong', 'moderate', 'limited', 'weak'] as const;

/** A claim that a course states, with the grade in force. */
export interface GradedClaim {
  slug: string;
  level: GradeLevel;
}

/** How sure research is of a claim, or which of some claims is strongly supported; `claim` is what it is about. */
export interface ClaimQuestion {
  form: 'grade' | 'strong';
  claim: string;
  /** The claims to choose from, in the order in which they are shown; none for the form 'grade'. */
  choices: string[];
}

/** What a question is about: a claim in one of the two forms. */
export const aboutOf = ({ form, claim }: ClaimQuestion): string => `${form}:${claim}`;

/**
 * Chooses questions from a course's claims. Claims that were not asked about come first, each at most once a round; what
 * comes of those is by lot, but the same lot for the same seed. One question in a round asks which of three claims is
 * strongly supported, as long as there are strong and weaker ones to choose from.
 */
export function chooseQuestions(
  claims: readonly GradedClaim[],
  { asked, seed }: { asked: ReadonlySet<string>; seed: string },
  most: number,
): ClaimQuestion[] {
  const times = ({ slug }: GradedClaim) =>
    [`grade:${slug}`, `strong:${slug}`].filter((about) => asked.has(about)).length;
  const lot = byLot(seed, claims);
  const graded = lot.filter(({ level }) => level !== 'ungraded').sort((a, b) => times(a) - times(b));
  const fresh = graded.filter((claim) => times(claim) === 0);
  const strong = graded.find(
    (claim) =>
      claim.level === 'strong' && (times(claim) === 0 || (fresh.length < most && !asked.has(`strong:${claim.slug}`))),
  );
  const others = lot.filter(({ level }) => !['strong', 'ungraded'].includes(level)).slice(0, 2);
  const questions: ClaimQuestion[] = [];
  if (most > 1 && strong && others.length === 2) {
    const choices = byLot(`${seed} choices`, [strong, ...others]).map(({ slug }) => slug);
    questions.push({ form: 'strong', claim: strong.slug, choices });
  }
  const free = graded.filter((claim) => !questions.some((one) => one.claim === claim.slug));
  for (const { slug } of free.slice(0, most - questions.length))
    questions.push({ form: 'grade', claim: slug, choices: [] });
  return byLot(
    `${seed} order`,
    questions.map((question) => ({ ...question, slug: question.claim })),
  ).map(({ form, claim, choices }) => ({ form, claim, choices }));
}

/** The same things in an order that only the seed decides. */
function byLot<T extends { slug: string }>(seed: string, things: readonly T[]): T[] {
  const draw = (slug: string) => createHash('sha256').update(`${seed} ${slug}`).digest('hex');
  return things
    .map((thing) => ({ thing, number: draw(thing.slug) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ thing }) => thing);
}
