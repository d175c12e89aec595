import { filterInAddress } from '../../../src/courses/catalogue/catalogue.input.js';
import { facetsOf, filterCourses, isFiltered, lengthOf } from '../../../src/courses/catalogue/catalogue.rules.js';
import type { CourseView } from '../../../src/courses/courses.views.js';
import { OPEN_AT_ONCE } from '../../../src/courses/opening.rules.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const course = (slug: string, changes: Partial<CourseView> = {}): CourseView => ({
  ...{ id: slug, slug, level: 'beginner', figure: null, title: slug, subtitle: '', summary: '', teacher: 'Els' },
  ...{ minutes: 20, lessons: 1, locales: ['en', 'nl', 'fr'], outcomes: [], evidencePolicy: '', needs: [], quizzes: [] },
  ...{ createdAt: new Date('2025-01-01'), updatedAt: NOW },
  modules: [
    {
      title: 'Part',
      lessons: [
        {
          ...{ id: `${slug}-1`, slug: 'one', title: `A lesson of ${slug}`, summary: '', minutes: 20 },
          ...{ preview: false, locale: 'en', opening: OPEN_AT_ONCE },
        },
      ],
    },
  ],
  ...changes,
});
const COURSES = [
  course('massage', { figure: 'lymph-paths', summary: 'De huid en de lymfe', locales: ['en', 'nl'] }),
  course('light', { title: 'Lumière et peau', level: 'advanced', minutes: 120, createdAt: new Date('2026-11-20') }),
  course('ageing', { minutes: 45, figure: 'factor-wheel' }),
];
const found = (filter: Parameters<typeof filterCourses>[1]) =>
  filterCourses(COURSES, filter, NOW).map(({ slug }) => slug);

test('each filter narrows the list, and together they narrow it further', () => {
  expect(found({})).toEqual(['massage', 'light', 'ageing']);
  expect(found({ level: 'beginner' })).toEqual(['massage', 'ageing']);
  expect(found({ language: 'fr' })).toEqual(['light', 'ageing']);
  expect(found({ length: 'medium' })).toEqual(['ageing']);
  expect(found({ topic: 'lymph-paths' })).toEqual(['massage']);
  expect(found({ isNew: true })).toEqual(['light']);
  expect(found({ level: 'beginner', language: 'fr' })).toEqual(['ageing']);
  expect(found({ level: 'advanced', length: 'short' })).toEqual([]);
});

test('words are found without capitals and accents, in titles of lessons too, and all of them must be there', () => {
  expect(found({ text: 'LUMIERE' })).toEqual(['light']);
  expect(found({ text: 'lymfe huid' })).toEqual(['massage']);
  expect(found({ text: 'lesson of ageing' })).toEqual(['ageing']);
  expect(found({ text: 'lymfe lumiere' })).toEqual([]);
});

test('a choice says how many courses it would leave; a list that narrows nothing is of no use', () => {
  const facets = facetsOf(COURSES, { level: 'beginner' }, NOW);
  expect(facets.level.choices).toEqual([
    { value: 'beginner', count: 2 },
    { value: 'advanced', count: 1 },
  ]);
  expect(facets.length.choices).toContainEqual({ value: 'long', count: 0 });
  expect(facets.language.useful).toBe(true);
  expect(facetsOf([COURSES[2]!], {}, NOW).level.useful).toBe(false);
  expect(facetsOf([COURSES[2]!], { level: 'advanced' }, NOW).level.useful).toBe(true);
});

test('an hour is counted to its end', () => {
  expect([30, 31, 90, 91].map(lengthOf)).toEqual(['short', 'medium', 'medium', 'long']);
});

test('whatever stands in an address that is no filter asks for nothing', () => {
  const nothing = filterInAddress({ level: 'expert', language: ['nl'], length: '', topic: 'x', new: 'no', q: ' ' });
  expect(isFiltered(nothing)).toBe(false);
  expect(filterInAddress({ level: 'beginner', q: ' x ', new: '1' })).toMatchObject({
    level: 'beginner',
    text: 'x',
    isNew: true,
  });
  expect(isFiltered(filterInAddress({ q: 'x'.repeat(101) }))).toBe(false);
});
