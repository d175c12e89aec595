/** A published course that a quiz goes with. */
export interface CourseOfQuiz {
  slug: string;
  title: string;
}

/** Who requires a quiz. */
export interface Requiring {
  courses: number;
  /** How many people follow one of them, have not finished and are asked to pass it. */
  learners: number;
}

/** Asks what a quiz means to courses; the learning feature answers. */
export abstract class CoursesOfQuiz {
  /** The published courses that it goes with, in the order of the catalogue, by their names in a language. */
  abstract of(quizId: string, locale: string): Promise<CourseOfQuiz[]>;
  abstract requiring(quizId: string): Promise<Requiring>;
}
