import { readdir, readFile } from 'node:fs/promises';
import { renderToString } from 'preact-render-to-string';
import { parse } from 'yaml';
import { LOCALES } from '../../src/platform/i18n/locales.js';
import { translator } from '../../src/platform/i18n/messages.js';
import { claimsCited } from '../../src/quizzes/bank/cited-claims.rules.js';
import { QUESTION_KINDS, type HotspotQuestion, type Question } from '../../src/quizzes/questions/question.js';
import { placeOf } from '../../src/quizzes/scoring/factor.rules.js';
import { parseResponse } from '../../src/quizzes/scoring/response.input.js';
import { scoreResponse } from '../../src/quizzes/scoring/score.js';
import { readStarterQuizzes } from '../../src/quizzes/starter.input.js';
import { figures } from '../../src/ui/figures/index.js';
import { PageProvider } from '../../src/ui/page-context.js';
import { rightResponse, singleResponses } from './right-responses.js';

/** The part of course.yaml that matters here. */
interface CourseYaml {
  modules: { lessons: { slug: string }[] }[];
  quizzes: { quiz: string; required?: true }[];
}

const SRC = new URL('../../src/', import.meta.url);
const quizzes = await readStarterQuizzes();
const questions = quizzes.flatMap((one) => one.questions);
const ofKnowledge = quizzes.filter(({ quiz }) => quiz.kind === 'knowledge').flatMap((one) => one.questions);
const profile = quizzes.find(({ quiz }) => quiz.kind === 'profile')!;
const named = (list: typeof questions) => list.map((one) => [one.name, one.question] as const);

const FOLDER = new URL('courses/starter/courses/', SRC);
const courseFiles = await Promise.all(
  (await readdir(FOLDER)).map(async (slug) => ({
    slug,
    ...(parse(await readFile(new URL(`${slug}/course.yaml`, FOLDER), 'utf8')) as CourseYaml),
  })),
);

/** The quizzes that starter courses name, each with its course. */
const ofCourses = courseFiles.flatMap((course) =>
  course.quizzes.map(({ quiz }) => ({ course, ...quizzes.find((one) => one.quiz.slug === quiz)! })),
);

async function starterClaims(): Promise<string[]> {
  const folder = new URL('evidence/starter/', SRC);
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(new URL(name, folder), 'utf8')));
  return files.flatMap((text) => (parse(text) as { claims: { slug: string }[] }).claims.map(({ slug }) => slug));
}

/** The addresses of the starter's courses, lessons and articles. */
async function starterAddresses(): Promise<string[]> {
  const folder = new URL('courses/starter/', SRC);
  const courses = await readdir(new URL('courses/', folder));
  const lessons = await Promise.all(courses.map((course) => readdir(new URL(`courses/${course}/`, folder))));
  const slugs = (files: string[]) => files.flatMap((file) => /^(.+)\.en\.md$/.exec(file)?.[1] ?? []);
  return [
    ...courses.flatMap((course, at) => [
      `/courses/${course}`,
      ...slugs(lessons[at]!).map((one) => `/courses/${course}/${one}`),
    ]),
    ...slugs(await readdir(new URL('articles/', folder))).map((one) => `/articles/${one}`),
  ];
}

/** Where words are not there in each language. */
function gaps(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const given = value as Record<string, unknown>;
  const said = (locale: string) => typeof given[locale] === 'string' && given[locale].trim() !== '';
  if (!LOCALES.some(said)) return Object.entries(given).flatMap(([key, inner]) => gaps(inner, `${path}.${key}`));
  return LOCALES.filter((locale) => !said(locale)).map((locale) => `${path}.${locale}`);
}

function viewBoxOf(name: HotspotQuestion['figure']): { width: number; height: number } {
  const Drawing = figures[name].component;
  const context = {
    ...{ locale: 'en' as const, t: translator('en'), path: '/', viewer: null, timeZone: 'UTC', notice: null },
    ...{ publicUrl: '', link: (path: string) => path, asset: (file: string) => file, now: new Date(0) },
  };
  const svg = renderToString(
    <PageProvider value={context}>
      <Drawing />
    </PageProvider>,
  );
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  return { width: Number(width), height: Number(height) };
}

type Box = { left: number; top: number; right: number; bottom: number };

function boxOf({ shape }: HotspotQuestion['areas'][number]): Box {
  const [left, top, width, height] =
    shape.kind === 'rect'
      ? [shape.x, shape.y, shape.width, shape.height]
      : [shape.x - shape.radius, shape.y - shape.radius, shape.radius * 2, shape.radius * 2];
  return { left, top, right: left + width, bottom: top + height };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the quizzes that the school opens with', () => {
  it('ask in every kind there is', () => {
    expect(new Set(questions.map(({ question }) => question.kind))).toEqual(new Set(QUESTION_KINDS));
  });

  it('have names of their own, and ask each of their questions once, in a slot or by a draw', () => {
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
    for (const { quiz, questions: brought } of quizzes) {
      const asked = quiz.slots.flatMap((slot) =>
        'question' in slot
          ? [slot.question]
          : questions.filter(({ tags }) => slot.tags.every((tag) => tags.includes(tag))).map(({ name }) => name),
      );
      expect([...asked].sort()).toEqual(brought.map(({ name }) => name).sort());
    }
  });

  it('draw from more than they ask', () => {
    const draws = quizzes.flatMap(({ quiz }) => quiz.slots.flatMap((slot) => ('draw' in slot ? [slot] : [])));
    expect(draws.length).toBeGreaterThan(0);
    for (const { tags, draw } of draws)
      expect(questions.filter((one) => tags.every((tag) => one.tags.includes(tag))).length).toBeGreaterThan(draw);
  });

  it('give each starter course at least eight questions of several kinds', async () => {
    expect(courseFiles.map((course) => course.quizzes.length)).toEqual([1, 1]);
    for (const { course, quiz, questions: brought } of ofCourses) {
      // What a course requires can be passed.
      if (course.quizzes[0]!.required)
        expect(quiz).toMatchObject({ status: 'published', passShare: expect.any(Number) });
      const asked = quiz.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0);
      expect(asked).toBeGreaterThanOrEqual(8);
      expect(new Set(brought.map(({ question }) => question.kind)).size).toBeGreaterThanOrEqual(5);
      for (const { tags } of brought) expect(tags).toContain(course.slug);
    }
  });

  it('are each shown by a lesson, in every language; that of a course by its last lesson', async () => {
    const shown = async (course: string, lesson: string) => {
      const texts = await Promise.all(
        LOCALES.map((locale) => readFile(new URL(`${course}/${lesson}.${locale}.md`, FOLDER), 'utf8')),
      );
      return texts.map((text) => /^::quiz\{name="([a-z-]+)"\}$/m.exec(text)?.[1]);
    };
    for (const { course, quiz } of ofCourses) {
      const last = course.modules.at(-1)!.lessons.at(-1)!.slug;
      expect(await shown(course.slug, last)).toEqual([quiz.slug, quiz.slug, quiz.slug]);
    }
    expect(new Set(await shown('skin-ageing', 'genes-with-thin-evidence'))).toEqual(new Set(['dna-factors']));
    expect(new Set(await shown('skin-ageing', 'what-a-questionnaire-can-tell'))).toEqual(new Set(['skin']));
  });

  it('say everything in three languages, but for the stem of a distractor', () => {
    for (const { quiz, questions: brought } of quizzes) {
      expect(gaps(quiz, quiz.slug)).toEqual([]);
      expect(brought.flatMap(({ name, question }) => gaps(question, name))).toEqual([]);
    }
  });

  it('keep French marks with the word before them', () => {
    const loose = (value: unknown): string[] =>
      typeof value === 'string' ? (/ [;:?!»]|« /.exec(value) ?? []) : Object.values(value ?? {}).flatMap(loose);
    const french = (value: unknown): unknown[] =>
      value === null || typeof value !== 'object'
        ? []
        : Object.entries(value).flatMap(([key, inner]) => (key === 'fr' ? [inner] : french(inner)));
    expect(french(quizzes).length).toBeGreaterThan(500);
    expect(french(quizzes).flatMap(loose)).toEqual([]);
  });

  it('cite claims of the starter', async () => {
    const known = new Set(await starterClaims());
    const cited = questions.flatMap(({ question }) => claimsCited(question).map(({ slug }) => slug));
    expect(cited.length).toBeGreaterThan(80);
    expect(cited.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('name no picture, as the starter brings none along', () => {
    expect(questions.filter(({ question }) => JSON.stringify(question).includes('"media"'))).toEqual([]);
  });
});

describe.each(named(ofKnowledge))('the question %s', (name, question) => {
  it('gives the whole mark for its right answer, in every language', () => {
    for (const locale of LOCALES) {
      const { fraction, state, rightAnswer } = scoreResponse(
        question,
        parseResponse(question, rightResponse(question), { locale }),
        { locale },
      );
      if (question.kind === 'long') expect(fraction).toBeNull();
      else expect([name, fraction, state]).toEqual([name, expect.closeTo(1, 9), 'right']);
      if (question.kind !== 'long' && question.kind !== 'text') expect(rightAnswer.join('')).not.toBe('');
    }
  });

  it('gives each single answer what it should earn, and says something about it', () => {
    for (const { response, fraction, at } of singleResponses(question)) {
      const score = scoreResponse(question, response, { locale: 'en' });
      expect([at, score.fraction]).toEqual([at, fraction]);
      expect(score.feedback.map((one) => one.at)).toEqual([at, null]);
    }
  });

  it('has feedback in general and for every answer that can be given one', () => {
    if (question.kind === 'text') return;
    expect(question.general).not.toBeNull();
    expect(withoutFeedback(question)).toEqual([]);
  });
});

function withoutFeedback(question: Question): unknown[] {
  const silent = (all: readonly { feedback: unknown }[]) => all.filter(({ feedback }) => feedback === null);
  switch (question.kind) {
    case 'choice':
      return silent(question.options);
    case 'true-false':
      return [question.whenTrue, question.whenFalse].filter((one) => one === null);
    case 'numeric':
    case 'short':
      return silent(question.answers);
    case 'hotspot':
      return silent(question.areas);
    case 'blanks':
      return question.blanks.flatMap((blank) => silent(blank.kind === 'choice' ? blank.options : blank.answers));
    default:
      return [];
  }
}

describe('the numbers with a unit', () => {
  it('are taken in any unit that is offered, and cost a quarter without one', () => {
    const { question } = questions.find(({ name }) => name === 'massage-stress-minutes')!;
    const fractionOf = (number: string, locale: 'en' | 'fr') =>
      scoreResponse(question, parseResponse(question, { number }, { locale }), { locale }).fraction;
    expect(fractionOf('45 min', 'en')).toBe(1);
    expect(fractionOf('2,700 s', 'en')).toBe(1);
    expect(fractionOf('0,75 h', 'fr')).toBe(1);
    expect(fractionOf('45', 'en')).toBe(0.75);
    expect(fractionOf('5 min', 'en')).toBe(0);
  });
});

describe.each(named(questions).filter(([, { kind }]) => kind === 'hotspot'))('the areas of %s', (_, question) => {
  const { figure, areas } = question as HotspotQuestion;
  const boxes = areas.map(boxOf);

  it('lie inside the figure', () => {
    const { width, height } = viewBoxOf(figure);
    for (const { left, top, right, bottom } of boxes) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  it('do not cover one another', () => {
    expect(boxes.filter((box, at) => boxes.some((other, n) => n > at && overlap(box, other)))).toEqual([]);
  });
});

describe('the skin profile', () => {
  const factors = profile.quiz.instrument!.factors;
  const items = profile.questions.map(({ question }) => question).filter(({ kind }) => kind !== 'text');

  it('has the eight outside factors of the list and three proxies', () => {
    const slugs = (kind: string) => factors.filter((factor) => factor.kind === kind).map(({ slug }) => slug);
    expect(slugs('external')).toEqual([
      'sun',
      'pollution',
      'tobacco',
      'nutrition',
      'stress',
      'sleep',
      'temperature',
      'cosmetics',
    ]);
    expect(slugs('proxy')).toEqual(['phototype', 'family', 'dryness']);
  });

  it('rests each factor on a claim of the starter and leads on to what is there', async () => {
    const [claims, addresses] = [await starterClaims(), await starterAddresses()];
    for (const factor of factors) {
      expect(factor.claims.length).toBeGreaterThan(0);
      expect(claims).toEqual(expect.arrayContaining(factor.claims));
      expect(factor.lessons.length).toBeGreaterThan(0);
      expect(addresses).toEqual(expect.arrayContaining(factor.lessons));
      expect(factor.bands).toHaveLength(3);
    }
  });

  it('asks enough about each factor, and about no other', () => {
    const loaded = items.flatMap(({ loads }) => loads.map(({ factor }) => factor));
    expect(new Set(loaded)).toEqual(new Set(factors.map(({ slug }) => slug)));
    for (const { slug, least } of factors) {
      const number = loaded.filter((factor) => factor === slug).length;
      expect(number).toBeGreaterThanOrEqual(2);
      expect(number).toBeGreaterThanOrEqual(least);
    }
    expect(items.some(({ loads }) => loads.some(({ reversed }) => reversed))).toBe(true);
    expect(items.some(({ loads }) => loads.length > 1)).toBe(true);
    expect(new Set(items.map(({ missing }) => missing))).toEqual(new Set(['skip', 'middle']));
  });

  it('lets every item run from the least to the most, and gives no marks', () => {
    for (const item of items) {
      expect(item.mark).toBe(0);
      expect(placesOf(item)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    }
  });

  it('never asks for a genotype and sells nothing', () => {
    const asked = JSON.stringify(items.map(({ stem }) => stem)).toLowerCase();
    expect(asked).not.toMatch(/\bdna\b|\badn\b|\bgen(e|es|en)?\b|\bgènes?\b|genotyp|génotyp/);
    expect(JSON.stringify(profile.quiz).toLowerCase()).not.toMatch(/€|\beur\b|newa|baumann|kopen\b|acheter/);
  });

  it('says that it is no diagnosis', () => {
    const { intro } = profile.quiz;
    expect(intro.en).toMatch(/not a diagnosis/);
    expect(intro.nl).toMatch(/geen diagnose/);
    expect(intro.fr).toMatch(/ni un diagnostic/);
  });
});

function placesOf(item: Question): (number | null)[] {
  if (item.kind === 'scale') return item.points.map(({ id }) => placeOf(item, { point: id }, 'en'));
  if (item.kind === 'choice') return item.options.map(({ id }) => placeOf(item, { chosen: [id] }, 'en'));
  return [];
}
