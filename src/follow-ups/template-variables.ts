import type { Localized } from '../platform/i18n/locales.js';
import { words as house } from '../ui/messages.js';
import type { SubjectKind } from './sequence.rules.js';

/** A variable that a template may use, as staff see it. */
export interface TemplateVariable {
  name: string;
  /** True: an address, which may stand behind the button or in a link. */
  address: boolean;
  /** What stands there in a preview, in the language of the text. */
  example: Localized;
}

const everywhere = (text: string): Localized => ({ en: text, nl: text, fr: text });
const words = (name: string, example: Localized): TemplateVariable => ({ name, address: false, example });
const address = (name: string, example: string): TemplateVariable => ({
  name,
  address: true,
  example: everywhere(example),
});

/** What the examples speak of. */
const MASSAGE = { en: 'Massage for the face', nl: 'Massage voor het gezicht', fr: 'Massage du visage' };
const AGEING = { en: 'How skin ages', nl: 'Hoe de huid veroudert', fr: 'Comment la peau vieillit' };

/** What every template may use. */
const EVERYWHERE: readonly TemplateVariable[] = [
  words('name', everywhere('Anna Peeters')),
  address('schoolUrl', 'https://skin-school.example/en'),
  address('preferencesUrl', 'https://skin-school.example/en/mail/preferences/example'),
];

const OF_SUBJECT: Readonly<Record<SubjectKind, readonly TemplateVariable[]>> = {
  registration: [
    words('masterclass', MASSAGE),
    words('host', everywhere('Lotte Claes')),
    words('when', {
      en: 'Thursday 10 December 2026 at 19:30 (Brussels)',
      nl: 'donderdag 10 december 2026 om 19:30 (Brussel)',
      fr: 'jeudi 10 décembre 2026 à 19:30 (Bruxelles)',
    }),
    address('manageUrl', 'https://skin-school.example/en/registrations/example'),
    address('joinUrl', 'https://skin-school.example/en/registrations/example/join'),
    address('replayUrl', 'https://skin-school.example/en/registrations/example/replay'),
    address('masterclassUrl', 'https://skin-school.example/en/masterclasses/example'),
    words('nextCourse', AGEING),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  enrolment: [
    words('course', AGEING),
    address('courseUrl', 'https://skin-school.example/en/courses/example'),
    words('lesson', { en: 'What the sun does', nl: 'Wat de zon doet', fr: 'Ce que fait le soleil' }),
    address('lessonUrl', 'https://skin-school.example/en/courses/example/lesson'),
    words('lessonsLeft', everywhere('3')),
    address('recallUrl', 'https://skin-school.example/en/courses/example/recall'),
    words('nextCourse', MASSAGE),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  attempt: [
    words('quiz', {
      en: 'What do you know about the sun?',
      nl: 'Wat weet je over de zon?',
      fr: 'Que savez-vous du soleil ?',
    }),
    address('quizUrl', 'https://skin-school.example/en/quizzes/example'),
    address('resultUrl', 'https://skin-school.example/en/me'),
    words('nextCourse', AGEING),
    address('nextCourseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  'claim-reader': [
    words('claim', {
      en: 'Daily sun protection slows the ageing of skin',
      nl: 'Dagelijkse bescherming tegen de zon vertraagt de veroudering van de huid',
      fr: 'Se protéger chaque jour du soleil ralentit le vieillissement de la peau',
    }),
    address('claimUrl', 'https://skin-school.example/en/evidence/example'),
    words('gradeBefore', house.moderate),
    words('gradeNow', house.strong),
    words('course', AGEING),
    address('courseUrl', 'https://skin-school.example/en/courses/example'),
  ],
  address: [],
};

/** What a template about a subject of this kind may use; a skin or DNA answer is never among it. */
export function variablesFor(subject: SubjectKind): readonly TemplateVariable[] {
  return [...EVERYWHERE, ...OF_SUBJECT[subject]];
}
