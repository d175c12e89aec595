/** Asks how many people have learned from lessons; the learning feature answers. */
export abstract class PastLearners {
  /** How many people have completed one of these lessons at least. */
  abstract count(lessonIds: readonly string[]): Promise<number>;
}
