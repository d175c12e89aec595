/** When a module or lesson opens, as its form holds it. */
export interface OpeningRow {
  id: string;
  title: string;
  days: number | null;
  /** A day without a zone. */
  on: string | null;
}

/** A course as the page about access shows it. */
export interface CourseAccess {
  id: string;
  slug: string;
  title: string;
  needs: { id: string; title: string; published: boolean }[];
  /** Courses that could be asked for first. */
  others: { id: string; title: string }[];
  modules: (OpeningRow & { lessons: (OpeningRow & { preview: boolean; published: boolean })[] })[];
  /** Lessons that staff opened for one learner, the newest first. */
  unlocks: {
    enrolmentId: string;
    lessonId: string;
    name: string;
    email: string;
    openedAt: Date;
    openedBy: string | null;
    reason: string;
  }[];
}
