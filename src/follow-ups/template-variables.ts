import type { SubjectKind } from './sequence.rules.js';

/** A variable that a template may use, as staff see it. */
export interface TemplateVariable {
  name: string;
  /** True: an address, which may stand behind the button or in a link. */
  address: boolean;
  /** What stands there in a preview. */
  example: string;
}

const words = (name: string, example: string): TemplateVariable => ({ name, address: false, example });
const address = (name: string, example: string): TemplateVariable => ({ name, address: true, example });

/** What every template may use. */
const EVERYWHERE: readonly TemplateVariable[] = [
  words('name', 'Anna Peeters'),
  address('schoolUrl', 'https://skin-school.example/en'),
  address('preferencesUrl', 'https://skin-school.example/en/mail/preferences/example'),
];

const OF_SUBJECT: Readonly<Record<SubjectKind, readonly TemplateVariable[]>> = {
  registration: [
    words('masterclass', 'Massage for the face'),
    words('host', 'A demo host'),
    words('when', 'Thursday 10 December 2026 at 19:30 (Brussels)'),
    address('manageUrl', 'https://skin-school.example/en/registrations/example'),
    address('joinUrl', 'https://skin-school.example/en/registrations/example/join'),
    address('replayUrl', 'https://skin-school.example/en/registrations/example/replay'),
    address('masterclassUrl', 'https://skin-school.example/en/masterclasses/example'),
    words('nextCourse', 'How skin ages'),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  enrolment: [
    words('course', 'How skin ages'),
    address('courseUrl', 'https://skin-school.example/en/courses/example'),
    words('lesson', 'What the sun does'),
    address('lessonUrl', 'https://skin-school.example/en/courses/example/lesson'),
    words('lessonsLeft', '3'),
    address('recallUrl', 'https://skin-school.example/en/courses/example/recall'),
    words('nextCourse', 'Massage for the face'),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  attempt: [
    words('quiz', 'What do you know about the sun?'),
    address('quizUrl', 'https://skin-school.example/en/quizzes/example'),
    address('resultUrl', 'https://skin-school.example/en/me'),
    words('nextCourse', 'How skin ages'),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  'claim-reader': [
    words('claim', 'Daily sun protection slows the ageing of skin'),
    address('claimUrl', 'https://skin-school.example/en/evidence/example'),
    words('gradeBefore', 'moderate'),
    words('gradeNow', 'high'),
    words('course', 'How skin ages'),
    address('courseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  address: [],
};

/** What a template about a subject of this kind may use; a skin or DNA answer is never among it. */
export function variablesFor(subject: SubjectKind): readonly TemplateVariable[] {
  return [...EVERYWHERE, ...OF_SUBJECT[subject]];
}
