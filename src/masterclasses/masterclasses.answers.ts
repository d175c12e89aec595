import { z } from 'zod';
import { localeInput } from '../platform/http/input.js';
import { LOCALES, type Locale } from '../platform/i18n/locales.js';
import type { MasterclassSummary, MasterclassView, SessionView } from './masterclasses.views.js';
import { QUESTION_KINDS, viewQuestion, type QuestionSet } from './questions/question.rules.js';
import { availability, AVAILABILITIES } from './session.rules.js';

const texts = z.partialRecord(z.enum(LOCALES), z.string()).nullable();

/** A session as the API gives it. */
export const sessionAnswer = z.object({
  id: z.uuid(),
  masterclassId: z.uuid(),
  masterclassSlug: z.string(),
  title: z.string(),
  summary: z.string().nullable().describe('Its own; null where that of the masterclass holds'),
  host: z.string(),
  language: localeInput.describe('The language it is given in'),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string().describe('IANA'),
  durationMinutes: z.int(),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  free: z.int().describe('Capacity less the places taken and the people waiting, never below 0'),
  waitingList: z.boolean(),
  opensAt: z.iso.datetime().nullable().describe('When registering begins; null: as soon as it is published'),
  closesAt: z.iso.datetime().nullable().describe('When registering ends; null: as it begins'),
  acceptance: z.boolean().describe('True when a place that comes free is offered first, and held for `offerHours`'),
  offerHours: z.int(),
  seriesId: z.uuid().nullable(),
  seriesSlot: z.string().nullable().describe('Its place in the series as planned, on the clock of the zone'),
  finishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime().describe('The version to send along with a change'),
  status: z.enum(['draft', 'published', 'cancelled', 'finished']),
  availability: z.enum(AVAILABILITIES).describe('What somebody who would like to come can do now'),
  calendarSequence: z.int().describe('SEQUENCE of its calendar entries; rises with every change of time or status'),
  own: z
    .object({ title: texts, summary: texts, host: z.string().nullable() })
    .optional()
    .describe('For staff: what it has of its own, in every language'),
  joinUrl: z.string().nullable().optional().describe('For staff: where the meeting is'),
});

/** A session by itself: with what its form asks beside name and address. */
export const wholeSessionAnswer = sessionAnswer.extend({
  questionsVersion: z.int().describe('Rises with every change of the questions; 0 before there were any'),
  questions: z.array(
    z.object({
      id: z.string().describe('The key of its answer in `answers`; stays through every version'),
      kind: z
        .enum(QUESTION_KINDS)
        .describe('Answered by words, words, the id of an option, several of these, a number, or true'),
      required: z.boolean(),
      label: z.string(),
      help: z.string(),
      options: z.array(z.object({ id: z.string(), label: z.string() })),
      min: z.number().nullable(),
      max: z.number().nullable(),
      locale: localeInput.describe('The language the label is really in'),
    }),
  ),
});

const summaryFields = {
  id: z.uuid(),
  slug: z.string(),
  host: z.string(),
  figure: z.string().nullable(),
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  sessions: z.array(sessionAnswer),
};

/** The list of masterclasses as the API gives it. */
export const masterclassesAnswer = z.object({ items: z.array(z.object(summaryFields)) });

/** A masterclass as the API gives it. */
export const masterclassAnswer = z.object({
  ...summaryFields,
  textLocale: localeInput.describe('The language the texts are really in'),
  body: z.string().describe('Markdown'),
  programme: z.array(z.object({ minutes: z.int(), text: z.string() })),
  whatToBring: z.string(),
});

/** What the API says of a masterclass that was just created. */
export const createdMasterclassAnswer = z.object({ id: z.uuid(), slug: z.string() });

/** The answer for one session; what only staff may know is added for them. */
export function answerSession(session: SessionView, now: Date, staff = false): z.output<typeof sessionAnswer> {
  const { startsAt, endsAt, opensAt, closesAt, finishedAt, updatedAt, own, joinUrl, ...rest } = session;
  const { subtitle: _, published: __, cancelMessage: ___, changeMessage: ____, ...shown } = rest;
  return {
    ...shown,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    availability: availability(session, now),
    ...(staff && { own, joinUrl }),
  };
}

/** The answer for one session with its questions, in a language. */
export function answerWholeSession(
  session: SessionView,
  { version, questions }: QuestionSet,
  locale: Locale,
  now: Date,
  staff: boolean,
): z.output<typeof wholeSessionAnswer> {
  return {
    ...answerSession(session, now, staff),
    questionsVersion: version,
    questions: questions.map((question) => viewQuestion(question, locale)),
  };
}

/** The answer for a masterclass in a list. */
export function answerSummary(
  masterclass: MasterclassSummary,
  now: Date,
): z.output<typeof masterclassesAnswer>['items'][number] {
  const { status: _, sessions, ...rest } = masterclass;
  return { ...rest, sessions: sessions.map((session) => answerSession(session, now)) };
}

/** The answer for a whole masterclass. */
export function answerMasterclass(masterclass: MasterclassView, now: Date): z.output<typeof masterclassAnswer> {
  const { textLocale, body, programme, whatToBring } = masterclass;
  return { ...answerSummary(masterclass, now), textLocale, body, programme, whatToBring };
}
