/** When something of an attempt is looked at. */
export const REVIEW_MOMENTS = ['during', 'justAfter', 'later', 'afterClose'] as const;

/** One of those moments. */
export type ReviewMoment = (typeof REVIEW_MOMENTS)[number];

/** What of it may be seen. */
export const REVIEW_PARTS = ['answers', 'marks', 'key', 'feedback'] as const;

/** What may be seen at one moment: her own answers, what they earned, the key, and what is said about them. */
export type ReviewSight = Record<(typeof REVIEW_PARTS)[number], boolean>;

/** What may be seen when: the column `review` of a quiz. */
export type ReviewRules = Record<ReviewMoment, ReviewSight>;

/** How long after its end an attempt is just over. */
export const JUST_AFTER_SECONDS = 120;

const NOTHING: ReviewSight = { answers: false, marks: false, key: false, feedback: false };

/** The moment at which an attempt is looked at. Just after its end comes before the close of the quiz. */
export function reviewMoment(finishedAt: Date | null, closesAt: Date | null, now: Date): ReviewMoment {
  if (finishedAt === null) return 'during';
  if (now.getTime() - finishedAt.getTime() < JUST_AFTER_SECONDS * 1000) return 'justAfter';
  return closesAt !== null && now >= closesAt ? 'afterClose' : 'later';
}

/** What may be seen at a moment; what the rules do not name stays hidden. */
export function sightAt(rules: Partial<Record<ReviewMoment, Partial<ReviewSight>>>, moment: ReviewMoment): ReviewSight {
  return { ...NOTHING, ...rules[moment] };
}
