import fc from 'fast-check';
import { newTree } from '../../../src/quizzes/bank/new-question.rules.js';
import { changesBetween } from '../../../src/quizzes/bank/question-diff.rules.js';
import { changeTree, questionOf, treeOf } from '../../../src/quizzes/bank/question-form.rules.js';
import { flatTree, listAt, readTree, textAt } from '../../../src/quizzes/bank/question-tree.rules.js';
import { QUESTION_KINDS } from '../../../src/quizzes/questions/question.js';
import { aQuestion, oneOfEach } from '../question-factories.js';

const through = (tree: Parameters<typeof flatTree>[0]) => readTree(flatTree(tree, 'q'), 'q');

test('whatever names are sent, reading a form neither throws nor touches anything else', () => {
  const part = fc.constantFrom(
    'q',
    '__proto__',
    'constructor',
    'options',
    '0',
    '99',
    '100',
    'words',
    'en',
    '',
    'x'.repeat(30),
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.array(part).map((parts) => parts.join('.')),
        fc.string(),
      ),
      fc.string(),
      (typed, command) => {
        const tree = readTree(typed, 'q');
        changeTree(tree, command);
        questionOf(tree);
        expect(({} as Record<string, unknown>).options).toBeUndefined();
      },
    ),
  );
});

test('a share that has no end in either notation survives the form', () => {
  for (const fraction of [1 / 3, 0.3333333, -1 / 7, 0.07, 0.285]) {
    const question = aQuestion('short', { answers: [{ pattern: 'x', fraction: Math.abs(fraction), feedback: null }] });
    const again = questionOf(through(treeOf(question))) as typeof question;
    expect(again.answers[0]!.fraction).toBeCloseTo(Math.abs(fraction), 10);
  }
});

test('buttons add, move and remove parts of every list', () => {
  for (const kind of QUESTION_KINDS) {
    const tree = changeTree(newTree(kind), 'add:hints:');
    expect(listAt(tree, 'hints')).toHaveLength(1);
    expect(listAt(changeTree(tree, 'remove:hints.0'), 'hints')).toHaveLength(0);
  }
  const blanks = changeTree(newTree('blanks'), 'add:blanks:choice');
  expect(listAt(blanks, 'blanks').map((blank) => textAt(blank, 'id'))).toEqual(['1', '2']);
  const more = changeTree(blanks, 'add:blanks.1.options:');
  expect(listAt(more, 'blanks.1.options')).toHaveLength(3);
  expect(changeTree(more, 'down:blanks.5')).toBe(more);
  const many = Array.from({ length: 100 }).reduce<ReturnType<typeof newTree>>(
    (tree) => changeTree(tree, 'add:options:'),
    newTree('choice'),
  );
  expect(listAt(many, 'options').length).toBeLessThanOrEqual(60);
});

test('two versions differ where they do: by id, wherever a part has moved', () => {
  for (const question of oneOfEach()) expect(changesBetween(question, question)).toEqual([]);
  const before = aQuestion('choice');
  const [uva, uvb, uvc] = before.options;
  const after = { ...before, options: [uvb!, { ...uva!, fraction: 0.5 }] };
  const changes = changesBetween(before, after);
  expect(changes).toContainEqual({ path: ['options', 2, 'fraction'], before: '100 %', after: '50 %' });
  expect(changes).toContainEqual({ path: ['options', 'order'], before: 'UVA, UVB, UVC', after: 'UVB, UVA' });
  expect(changes).toContainEqual({ path: ['options', 3, 'words', 'en'], before: uvc!.words.en, after: null });
});
