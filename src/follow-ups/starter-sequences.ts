import type { SequenceDefinition } from './sequence.rules.js';

const NIGHT = { from: '21:00', to: '08:00' };
const HOUR = 60;
const DAY = 24 * HOUR;

type Step = SequenceDefinition['steps'][number];

const step = (template: string, delayMinutes: number, expiresMinutes: number, more: Partial<Step> = {}): Step => ({
  id: null,
  template,
  delayMinutes,
  quiet: NIGHT,
  expiresMinutes,
  conditions: [],
  ...more,
});

const CONSENTED = { conditions: [{ kind: 'consent', is: 'follow-up' }] } as const;

/**
 * The sequences the school comes with. What answers an act of one's own (confirmation, waiting, offer, certificate) is
 * built in and goes at once; these follow.
 */
export const STARTER_SEQUENCES: readonly SequenceDefinition[] = [
  {
    slug: 'session-reminders',
    name: 'Reminders of a session',
    trigger: 'before-start',
    narrowed: {},
    topic: 'sessions',
    goal: null,
    exits: ['cancelled'],
    steps: [
      step('reminder-day-before', -DAY, 12 * HOUR),
      // An hour before the start the hour of the night no longer matters.
      step('reminder-hour-before', -HOUR, 50, { quiet: null }),
    ],
  },
  {
    slug: 'after-attending',
    name: 'After a masterclass attended',
    trigger: 'attended',
    narrowed: {},
    topic: 'after-session',
    goal: 'enrolled',
    exits: [],
    steps: [
      step('attended-thanks', 2 * HOUR, 3 * DAY, CONSENTED),
      step('attended-next-course', 3 * DAY, 7 * DAY, CONSENTED),
    ],
  },
  {
    slug: 'after-missing',
    name: 'After a masterclass missed',
    trigger: 'missed',
    narrowed: {},
    topic: 'after-session',
    goal: 'registered-again',
    exits: [],
    // Recordings take their time: the mail waits for this one, and stays away where none comes.
    steps: [
      step('missed-replay', 3 * HOUR, 10 * DAY, {
        conditions: [...CONSENTED.conditions, { kind: 'replay', is: 'ready' }],
      }),
    ],
  },
  {
    slug: 'long-in-the-queue',
    name: 'A week on the waiting list',
    trigger: 'waiting',
    narrowed: {},
    topic: 'sessions',
    goal: null,
    exits: ['cancelled'],
    steps: [step('waiting-other-sessions', 7 * DAY, 3 * DAY)],
  },
  {
    slug: 'course-welcome',
    name: 'Welcome to a course',
    trigger: 'enrolled',
    narrowed: {},
    topic: 'learning',
    goal: 'course-finished',
    exits: [],
    steps: [step('course-welcome', 10, 2 * DAY, { quiet: null }), step('course-first-week', 5 * DAY, 4 * DAY)],
  },
  {
    slug: 'next-lesson',
    name: 'The next lesson',
    trigger: 'lesson-finished',
    narrowed: {},
    topic: 'learning',
    goal: 'course-finished',
    exits: ['came-back'],
    steps: [step('next-lesson', 2 * DAY, 3 * DAY)],
  },
  {
    slug: 'recall',
    name: 'Three questions to remember by',
    trigger: 'recall-due',
    narrowed: {},
    topic: 'learning',
    goal: null,
    exits: [],
    steps: [step('recall-questions', 0, 4 * DAY)],
  },
  {
    slug: 'after-a-course',
    name: 'After a finished course',
    trigger: 'course-finished',
    narrowed: {},
    topic: 'learning',
    goal: 'enrolled',
    exits: [],
    steps: [step('course-finished-next', 2 * DAY, 7 * DAY)],
  },
  {
    slug: 'fallen-silent',
    name: 'Fallen silent in a course',
    trigger: 'silent',
    narrowed: { days: 14 },
    topic: 'learning',
    goal: 'course-finished',
    exits: ['came-back'],
    steps: [step('silent-two-weeks', 0, 7 * DAY), step('silent-last-word', 30 * DAY, 14 * DAY)],
  },
  {
    slug: 'quiz-not-passed',
    name: 'A quiz not passed',
    trigger: 'quiz-failed',
    narrowed: {},
    topic: 'learning',
    goal: null,
    exits: [],
    steps: [step('quiz-failed-lessons', DAY, 3 * DAY)],
  },
  {
    slug: 'profile-lessons',
    name: 'Lessons after the profile',
    trigger: 'profile-done',
    narrowed: {},
    topic: 'learning',
    goal: 'enrolled',
    exits: [],
    steps: [step('profile-lessons', DAY, 4 * DAY)],
  },
  {
    slug: 'grade-changed',
    name: 'The grade of a claim changed',
    trigger: 'grade-changed',
    narrowed: {},
    topic: 'evidence',
    goal: null,
    exits: [],
    steps: [step('grade-changed', 0, 14 * DAY)],
  },
  {
    slug: 'newsletter-welcome',
    name: 'Welcome to the newsletter',
    trigger: 'newsletter-confirmed',
    narrowed: {},
    topic: 'news',
    goal: null,
    exits: [],
    steps: [step('newsletter-welcome', 0, 2 * DAY, { quiet: null })],
  },
];
