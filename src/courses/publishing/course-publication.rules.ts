/** What keeps a course from being shown to readers. */
export interface CourseFaults {
  /** Its texts that miss a language, as `summary.fr`. */
  missing: string[];
  /** True while readers would find no lesson in it. */
  noLessons: boolean;
}

/** True when a course may be shown. */
export function mayShow({ missing, noLessons }: CourseFaults): boolean {
  return missing.length === 0 && !noLessons;
}
