import fc from 'fast-check';
import { aboutOf, chooseQuestions, type GradedClaim } from '../../../src/learning/recall/claim-questions.rules.js';
import { nextRound } from '../../../src/learning/recall/recall.rules.js';

const FINISHED = new Date('2026-01-01T10:00:00Z');
const day = (days: number) => new Date(FINISHED.getTime() + days * 86_400_000);

test.each([
  [1, 0, 1],
  [1, 3, 1],
  [1, 13.9, 1],
  [1, 14, 2],
  [1, 43.9, 2],
  [1, 44, 3],
  [2, 5, 2],
  [3, 89, 3],
  [1, 90, null],
  [4, 60, null],
])('from round %i, %d days after the course, comes round %p', (from, days, round) => {
  expect(nextRound(FINISHED, from, day(days))?.round ?? null).toBe(round);
});

const LEVELS = ['strong', 'moderate', 'limited', 'weak', 'ungraded'] as const;
const claimsOf = (levels: readonly (typeof LEVELS)[number][]): GradedClaim[] =>
  levels.map((level, index) => ({ slug: `claim-${index}`, level }));

/** Three rounds after one another, each knowing what the earlier ones were about. */
function threeRounds(claims: readonly GradedClaim[], seed: string) {
  const asked = new Set<string>();
  return [1, 2, 3].map((round) => {
    const questions = chooseQuestions(claims, { asked, seed: `${seed} ${round}` }, 3);
    for (const question of questions) asked.add(aboutOf(question));
    return questions;
  });
}

test('with nine graded claims no claim is asked about twice; with fewer, rounds are as different as they can be', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS), { maxLength: 30 }), fc.string(), (levels, seed) => {
      const claims = claimsOf(levels);
      const gradable = claims.filter(({ level }) => level !== 'ungraded').length;
      const rounds = threeRounds(claims, seed);
      const about = rounds.flat().map(({ claim }) => claim);
      for (const round of rounds) {
        expect(round).toHaveLength(Math.min(3, gradable));
        expect(new Set(round.map(({ claim }) => claim)).size).toBe(round.length);
      }
      if (gradable >= 9) expect(new Set(about).size).toBe(9);
      expect(new Set(about).size).toBe(Math.min(9, gradable));
    }),
  );
});

test('which is strongly supported is asked of one strong claim and two weaker ones, and never gives the answer away by place', () => {
  const claims = claimsOf(['strong', 'strong', 'moderate', 'weak', 'limited', 'weak', 'ungraded']);
  const places = new Set<number>();
  for (let seed = 0; seed < 40; seed++) {
    const [question] = chooseQuestions(claims, { asked: new Set(), seed: `s${seed}` }, 3).filter(
      ({ form }) => form === 'strong',
    );
    const levels = question!.choices.map((slug) => claims.find((claim) => claim.slug === slug)!.level);
    expect(levels.filter((level) => level === 'strong')).toHaveLength(1);
    expect(levels).not.toContain('ungraded');
    places.add(question!.choices.indexOf(question!.claim));
  }
  expect(places.size).toBe(3);
});
