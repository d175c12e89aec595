import fc from 'fast-check';
import {
  freeSlug,
  placeLesson,
  placeModule,
  sameOrder,
  slugFrom,
  stepLesson,
  stepModule,
  STEPS,
  stepsOfLesson,
  type Outline,
} from '../../../src/courses/outline/outline.rules.js';

const COURSE: Outline = [
  { id: 'm1', lessons: ['a', 'b', 'c'] },
  { id: 'm2', lessons: [] },
  { id: 'm3', lessons: ['d'] },
];
const said = (outline: Outline) => outline.map(({ id, lessons }) => `${id}:${lessons.join('')}`).join(' ');

/** Any outline, with module and lesson ids that are all different. */
const outlines = fc.array(fc.nat(6), { maxLength: 6 }).map((sizes): Outline => {
  let next = 0;
  return sizes.map((size, index) => ({ id: `m${index}`, lessons: Array.from({ length: size }, () => `l${next++}`) }));
});
const step = fc.constantFrom(...STEPS);
const act = fc.oneof(
  fc.record({ kind: fc.constant('lesson' as const), at: fc.nat(40), step }),
  fc.record({ kind: fc.constant('module' as const), at: fc.nat(8), step }),
  fc.record({ kind: fc.constant('place' as const), at: fc.nat(40), to: fc.nat(8), place: fc.integer() }),
  fc.record({ kind: fc.constant('place-module' as const), at: fc.nat(8), place: fc.integer() }),
);

const lessonsOf = (outline: Outline) => outline.flatMap(({ lessons }) => lessons);

describe('the order of a course', () => {
  it('keeps every module and every lesson once, whatever is moved in whatever sequence', () => {
    fc.assert(
      fc.property(outlines, fc.array(act, { maxLength: 40 }), (start, acts) => {
        let outline = start;
        for (const one of acts) {
          // One more than there are, so that moves of what does not exist are among them.
          const lesson = [...lessonsOf(outline), 'nobody'][one.at % (lessonsOf(outline).length + 1)]!;
          const module = [...outline.map(({ id }) => id), 'none'][one.at % (outline.length + 1)]!;
          if (one.kind === 'lesson') outline = stepLesson(outline, lesson, one.step);
          if (one.kind === 'module') outline = stepModule(outline, module, one.step);
          if (one.kind === 'place-module') outline = placeModule(outline, module, one.place);
          if (one.kind === 'place') outline = placeLesson(outline, lesson, `m${one.to}`, one.place);
          expect([...lessonsOf(outline)].sort()).toEqual([...lessonsOf(start)].sort());
          expect(outline.map(({ id }) => id).sort()).toEqual(start.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('can be brought from any arrangement to any other of the same lessons by steps alone', () => {
    fc.assert(
      fc.property(outlines, fc.nat(), fc.nat(), (start, from, to) => {
        const all = lessonsOf(start);
        fc.pre(all.length > 1);
        const lesson = all[from % all.length]!;
        const target = start[to % start.length]!.id;
        const homes = () => outline.find(({ lessons }) => lessons.includes(lesson))!.id;
        let outline = start;
        const wanted = start.findIndex(({ id }) => id === target);
        for (let presses = 0; homes() !== target && presses < 100; presses++) {
          const here = outline.findIndex(({ id }) => id === homes());
          outline = stepLesson(outline, lesson, here > wanted ? 'up' : 'down');
        }
        expect(homes()).toBe(target);
      }),
    );
  });

  it.each([
    ['b', 'up', 'm1:bac m2: m3:d'],
    ['b', 'down', 'm1:acb m2: m3:d'],
    ['c', 'first', 'm1:cab m2: m3:d'],
    ['a', 'last', 'm1:bca m2: m3:d'],
    ['c', 'down', 'm1:ab m2:c m3:d'],
    ['d', 'up', 'm1:abc m2:d m3:'],
    ['a', 'up', 'm1:abc m2: m3:d'],
    ['d', 'down', 'm1:abc m2: m3:d'],
  ] as const)('moves lesson %s %s', (lesson, way, after) => {
    expect(said(stepLesson(COURSE, lesson, way))).toBe(after);
  });

  it.each([
    ['m2', 'up', 'm2: m1:abc m3:d'],
    ['m2', 'last', 'm1:abc m3:d m2:'],
    ['m3', 'first', 'm3:d m1:abc m2:'],
    ['m3', 'down', 'm1:abc m2: m3:d'],
  ] as const)('moves module %s %s with its lessons', (module, way, after) => {
    expect(said(stepModule(COURSE, module, way))).toBe(after);
  });

  it('offers exactly the steps that change something', () => {
    expect(stepsOfLesson(COURSE, 'a')).toEqual({ first: false, up: false, down: true, last: true });
    expect(stepsOfLesson(COURSE, 'd')).toEqual({ first: false, up: true, down: false, last: false });
    expect(sameOrder(COURSE, stepLesson(COURSE, 'a', 'first'))).toBe(true);
  });
});

describe('addresses', () => {
  it('are made from titles in every language', () => {
    expect(slugFrom('Je huid & je DNA')).toBe('je-huid-je-dna');
    expect(slugFrom('Le sébum, à l’œil nu')).toBe('le-sebum-a-l-il-nu');
    expect(slugFrom('皮膚')).toBe('');
    expect(slugFrom('a'.repeat(200))).toHaveLength(80);
  });

  it('get the first free number when they are taken, and stay short enough', () => {
    expect(freeSlug('sun', new Set())).toBe('sun');
    expect(freeSlug('sun', new Set(['sun', 'sun-2']))).toBe('sun-3');
    const long = 'a'.repeat(80);
    expect(freeSlug(long, new Set([long]))).toHaveLength(80);
  });
});
