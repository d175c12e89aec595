import { acceptQuestions } from '../../../src/quizzes/formats/accept-questions.js';
import { readMoodleXml } from '../../../src/quizzes/formats/moodle/read-moodle-xml.js';

const quiz = (inside: string) => acceptQuestions(readMoodleXml(`<quiz>${inside}</quiz>`, 'en').questions, 'en');
const question = (type: string, inside: string, stem = 'Why?') =>
  quiz(
    `<question type="${type}"><name><text>A name</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext>${inside}</question>`,
  )[0]!;
const answer = (fraction: string, text: string, more = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}<feedback format="html"><text>on ${text}</text></feedback></answer>`;

it('reads a choice with its marks, hints, tags and category', () => {
  const [found] =
    quiz(`<question type="category"><category><text>$course$/top/Skin/Sun // sea</text></category></question>
    <question type="multichoice"><name><text>One</text></name><questiontext format="html"><text><![CDATA[<p>Which <em>light</em>?</p><ul><li>near</li></ul>]]></text></questiontext>
    <generalfeedback format="html"><text>&lt;p&gt;Because.&lt;/p&gt;</text></generalfeedback><defaultgrade>2.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>
    <single>false</single><shuffleanswers>false</shuffleanswers>${answer('33.33333', 'a')}${answer('66.66667', 'b')}${answer('-50', 'c')}
    <hint format="html"><text>Think.</text></hint><tags><tag><text>sun</text></tag></tags></question>`);
  expect(found).toMatchObject({
    outcome: 'exact',
    called: 'One',
    category: ['Skin', 'Sun / sea'],
    tags: ['sun'],
    remarks: [],
  });
  expect(found!.question).toMatchObject({
    kind: 'choice',
    stem: { en: 'Which _light_?\n\n- near' },
    general: { words: { en: 'Because.' } },
    ...{ mark: 2, penalty: 1 / 3, several: true, shuffle: false, hints: [{ en: 'Think.' }] },
    options: [{ fraction: 1 / 3, feedback: { words: { en: 'on a' } } }, { fraction: 2 / 3 }, { fraction: -0.5 }],
  });
});

it.each([
  [
    'truefalse',
    answer('0', 'true') + answer('100', 'false'),
    { kind: 'true-false', key: false, whenTrue: { words: { en: 'on true' } } },
  ],
  [
    'shortanswer',
    `<usecase>1</usecase>${answer('100', 'colla*')}${answer('50', 'a\\*')}`,
    { kind: 'short', matchCase: true, answers: [{ pattern: 'colla*' }, { pattern: 'a\\*', fraction: 0.5 }] },
  ],
  [
    'numerical',
    `${answer('100', '1.5e3', '<tolerance>0.1</tolerance>')}${answer('0', '*')}<units><unit><multiplier>1000</multiplier><unit_name>mm</unit_name></unit></units><unitgradingtype>2</unitgradingtype><unitpenalty>0.2</unitpenalty>`,
    {
      kind: 'numeric',
      answers: [{ value: 1500, tolerance: 0.1 }, { value: null }],
      units: [{ name: 'mm', multiplier: 1000 }],
      unitPenalty: { share: 0.2, of: 'maximum' },
    },
  ],
  [
    'matching',
    '<subquestion format="html"><text>A</text><answer><text>1</text></answer></subquestion><subquestion><text></text><answer><text>2</text></answer></subquestion>',
    {
      kind: 'matching',
      pairs: [
        { words: { en: 'A' }, answer: { en: '1' } },
        { words: {}, answer: { en: '2' } },
      ],
    },
  ],
  [
    'essay',
    '<responseformat>editor</responseformat><maxwordlimit>120</maxwordlimit><graderinfo format="html"><text>Look for UVA.</text></graderinfo>',
    { kind: 'long', mostWords: 120, guide: { en: 'Look for UVA.' } },
  ],
  ['description', '<defaultgrade>0</defaultgrade>', { kind: 'text', mark: 0 }],
  [
    'ordering',
    `<gradingtype>LONGEST_CONTIGUOUS_SUBSET</gradingtype>${answer('2', 'second')}${answer('1', 'first')}`,
    { kind: 'ordering', mode: 'longestContiguous', items: [{ words: { en: 'first' } }, { words: { en: 'second' } }] },
  ],
])('reads %s as it is', (type, inside, expected) => {
  expect(question(type, inside)).toMatchObject({ outcome: 'exact', called: 'A name', question: expected });
});

it('reads a text with gaps of every kind', () => {
  const stem =
    'A {1:SHORTANSWER_C:=Derm\\}is#good~%50%skin} b {2:NUMERICAL:=2.5:0.1~%50%3:0.5} <b>c</b> {:MCVS:no#sorry~=yes &amp; so}.';
  const found = question('cloze', '', stem);
  expect(found).toMatchObject({
    outcome: 'exact',
    question: { kind: 'blanks', mark: 4, stem: { en: 'A [[1]] b [[2]] **c** [[3]].' } },
  });
  expect(found.question).toMatchObject({
    blanks: [
      {
        kind: 'short',
        weight: 1,
        matchCase: true,
        answers: [
          { pattern: 'Derm}is', fraction: 1, feedback: { words: { en: 'good' } } },
          { pattern: 'skin', fraction: 0.5 },
        ],
      },
      {
        kind: 'numeric',
        weight: 2,
        answers: [
          { value: 2.5, tolerance: 0.1 },
          { value: 3, fraction: 0.5 },
        ],
      },
      {
        kind: 'choice',
        weight: 1,
        shuffle: true,
        options: [
          { words: { en: 'no' }, fraction: 0 },
          { words: { en: 'yes & so' }, fraction: 1 },
        ],
      },
    ],
  });
});

it('reads gaps that are chosen from groups, and says that a dragged word can be used again here', () => {
  const box = (name: string, text: string, group: number) =>
    `<${name}><text>${text}</text><group>${group}</group></${name}>`;
  const boxes = (name: string) =>
    box(name, 'UVA', 1) + box(name, 'day', 2) + box(name, 'UVB', 1) + box(name, 'night', 2);
  const gaps = question('gapselect', boxes('selectoption'), '<p>[[1]] by [[2]]</p>');
  expect(gaps).toMatchObject({ outcome: 'exact', question: { kind: 'blanks', stem: { en: '[[1]] by [[2]]' } } });
  expect(gaps.question).toMatchObject({
    blanks: [
      {
        options: [
          { words: { en: 'UVA' }, fraction: 1 },
          { words: { en: 'UVB' }, fraction: 0 },
        ],
      },
      { options: [{ words: { en: 'day' } }, {}] },
    ],
  });
  expect(question('ddwtos', boxes('dragbox'), '[[1]] by [[2]]')).toMatchObject({
    outcome: 'approximated',
    remarks: [{ says: 'dragOnceLost' }],
  });
  expect(question('gapselect', boxes('selectoption'), '[[9]]')).toMatchObject({
    outcome: 'refused',
    remarks: [{ says: 'noSuchGap' }],
  });
});

it.each([
  'calculated',
  'calculatedsimple',
  'calculatedmulti',
  'ddimageortext',
  'ddmarker',
  'randomsamatch',
  'toString',
])('refuses %s by its name', (type) => {
  expect(question(type, '')).toMatchObject({
    outcome: 'refused',
    remarks: [{ says: 'unknownType', values: { value: type } }],
  });
});

it.each([
  [
    'what is said to every right answer',
    'multichoice',
    `${answer('100', 'a')}${answer('0', 'b')}<correctfeedback format="html"><text>Well done</text></correctfeedback>`,
    'combinedFeedbackLost',
  ],
  [
    'a file in it',
    'essay',
    '<generalfeedback format="html"><text>x</text><file name="a.png" encoding="base64">AAAA</file></generalfeedback>',
    'filesLost',
  ],
  ['a file with the answer', 'essay', '<attachments>2</attachments>', 'attachmentsLost'],
  [
    'a part of the items only',
    'ordering',
    `<selecttype>RANDOM</selecttype>${answer('1', 'a')}${answer('2', 'b')}`,
    'selectionLost',
  ],
])('says that %s does not come along', (_what, type, inside, says) => {
  expect(question(type, inside)).toMatchObject({ outcome: 'approximated', remarks: [{ says }] });
});

it.each([
  ['both true and false are right', 'truefalse', answer('100', 'true') + answer('100', 'false'), 'bothRight'],
  ['neither is', 'truefalse', answer('0', 'true') + answer('0', 'false'), 'noneRight'],
  ['a number is none', 'numerical', answer('100', '3,14'), 'notNumber'],
  [
    'a unit divides by nothing',
    'numerical',
    `${answer('100', '3')}<units><unit><multiplier>0</multiplier><unit_name>m</unit_name></unit></units>`,
    'badUnit',
  ],
  ['the mark is below nothing', 'essay', '<defaultgrade>-1</defaultgrade>', 'badMark'],
])('refuses a question where %s', (_what, type, inside, says) => {
  expect(question(type, inside)).toMatchObject({ outcome: 'refused', question: null, remarks: [{ says }] });
});

it('tells what the bank has against a question, at its field', () => {
  expect(question('multichoice', answer('50', 'a') + answer('0', 'b'))).toMatchObject({
    outcome: 'refused',
    fault: { field: 'options' },
  });
});
