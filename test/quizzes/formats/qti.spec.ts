import { acceptQuestions } from '../../../src/quizzes/formats/accept-questions.js';
import { readQuestions } from '../../../src/quizzes/formats/read-questions.js';

const TEMPLATE = (name: string) =>
  `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`;
const MATCH = TEMPLATE('match_correct');
const MAP = TEMPLATE('map_response');

async function item(inside: string) {
  const text = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="An item" adaptive="false" time-dependent="false">\n${inside}</qti-assessment-item>`;
  const { questions } = await readQuestions('qti3', Buffer.from(text), 'en');
  return acceptQuestions(questions, 'en')[0]!;
}

const values = (list: string[]) => list.map((one) => `<qti-value>${one}</qti-value>`).join('');
const declared = (cardinality: string, type: string, key: string[], mapping = '', id = 'RESPONSE') =>
  `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${key.length > 0 ? `<qti-correct-response>${values(key)}</qti-correct-response>` : ''}${mapping}</qti-response-declaration>`;
const mapping = (entries: Record<string, number>, bounds = '', more = '') =>
  `<qti-mapping ${bounds}>${Object.entries(entries)
    .map(([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}" ${more}/>`)
    .join('')}</qti-mapping>`;
const body = (inside: string) => `<qti-item-body>${inside}</qti-item-body>`;
const choices = (max: number, ids = ['A', 'B', 'C']) =>
  `<p>Look.</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="${max}"><qti-prompt>Which?</qti-prompt>${ids.map((id) => `<qti-simple-choice identifier="${id}">choice <b>${id}</b></qti-simple-choice>`).join('')}</qti-choice-interaction>`;

it('reads one choice with the template for a right answer', async () => {
  expect(await item(declared('single', 'identifier', ['B']) + body(choices(1)) + MATCH)).toMatchObject({
    ...{ outcome: 'exact', called: 'An item', remarks: [] },
    question: {
      kind: 'choice',
      several: false,
      mark: 1,
      stem: { en: 'Look.\n\nWhich?' },
      options: [{ fraction: 0, words: { en: 'choice **A**' } }, { fraction: 1 }, { fraction: 0 }],
    },
  });
});

it('reads several choices: as a whole where the key must be met, by shares where values are looked up', async () => {
  expect(await item(declared('multiple', 'identifier', ['A', 'C']) + body(choices(0)) + MATCH)).toMatchObject({
    question: { several: true, allOrNothing: true, options: [{ fraction: 0.5 }, { fraction: 0 }, { fraction: 0.5 }] },
  });
  const mapped = declared(
    'multiple',
    'identifier',
    ['A', 'B'],
    mapping({ A: 1, B: 1, C: -1 }, 'lower-bound="0" upper-bound="2" default-value="-2"'),
  );
  expect(await item(mapped + body(choices(0, ['A', 'B', 'C', 'D'])) + MAP)).toMatchObject({
    outcome: 'exact',
    question: {
      mark: 2,
      allOrNothing: false,
      options: [{ fraction: 0.5 }, { fraction: 0.5 }, { fraction: -0.5 }, { fraction: -1 }],
    },
  });
});

it('says that a sum below nothing counts as nothing here, and that more can be ticked', async () => {
  const free = declared('multiple', 'identifier', ['A'], mapping({ A: 1, B: -1 }));
  expect((await item(free + body(choices(0)) + MAP)).remarks).toEqual([{ says: 'negativeLost', values: {} }]);
  const two = declared('multiple', 'identifier', ['A', 'B']);
  expect((await item(two + body(choices(2)) + MATCH)).remarks).toEqual([
    { says: 'maxChoicesLost', values: { count: 2 } },
  ]);
});

const rule = (test: string, then: string, otherwise = '') =>
  `<qti-response-condition><qti-response-if>${test}${then}</qti-response-if>${otherwise && `<qti-response-else>${otherwise}</qti-response-else>`}</qti-response-condition>`;
const set = (inside: string, id = 'SCORE') =>
  `<qti-set-outcome-value identifier="${id}">${inside}</qti-set-outcome-value>`;
const base = (value: number) => `<qti-base-value base-type="float">${value}</qti-base-value>`;
const matches = (id = 'RESPONSE') =>
  `<qti-match><qti-variable identifier="${id}"/><qti-correct identifier="${id}"/></qti-match>`;
const processing = (inside: string) => `<qti-response-processing>${inside}</qti-response-processing>`;

it('reads rules that say the same as a template', async () => {
  const key = declared('single', 'identifier', ['B'], mapping({ B: 3, A: 1 }));
  const match = await item(key + body(choices(1)) + processing(rule(matches(), set(base(2)), set(base(0)))));
  expect(match).toMatchObject({
    outcome: 'exact',
    question: { mark: 2, options: [{ fraction: 0 }, { fraction: 1 }, { fraction: 0 }] },
  });
  const nothing = '<qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null>';
  const look = set('<qti-map-response identifier="RESPONSE"/>');
  for (const rules of [rule(nothing, set(base(0)), look), rule(`<qti-not>${nothing}</qti-not>`, look), look])
    expect(await item(key + body(choices(1)) + processing(rules))).toMatchObject({
      outcome: 'exact',
      question: { mark: 3, options: [{ fraction: 1 / 3 }, { fraction: 1 }, { fraction: 0 }] },
    });
});

it.each([
  ['qti-gt', rule(`<qti-gt>${base(1)}${base(0)}</qti-gt>`, set(base(1))), 'gt'],
  ['qti-and', rule(`<qti-and>${matches()}</qti-and>`, set(base(1))), 'and'],
  ['qti-lookup-outcome-value', '<qti-lookup-outcome-value identifier="SCORE"/>', 'lookupOutcomeValue'],
  [
    'qti-response-else-if',
    `<qti-response-condition><qti-response-if>${matches()}${set(base(1))}</qti-response-if><qti-response-else-if>${matches()}${set(base(1))}</qti-response-else-if></qti-response-condition>`,
    'responseElseIf',
  ],
  ['qti-product', set(`<qti-product>${base(2)}</qti-product>`), 'product'],
  ['qti-exit-response', '<qti-exit-response/>', 'exitResponse'],
  ['an outcome of its own', set(base(1), 'OTHER'), 'setOutcomeValue OTHER'],
  [
    'a score that is undone',
    rule(matches(), set(base(1))) + set('<qti-map-response identifier="RESPONSE"/>'),
    'setOutcomeValue',
  ],
])('refuses %s by its name, and guesses nothing', async (_name, rules, value) => {
  const found = await item(
    declared('single', 'identifier', ['B'], mapping({ B: 1 })) + body(choices(1)) + processing(rules),
  );
  expect(found).toMatchObject({ outcome: 'refused', remarks: [{ says: 'qtiRule', values: { value } }] });
});

it('refuses another template, and an answer that nothing marks', async () => {
  const key = declared('single', 'identifier', ['B']);
  expect(await item(key + body(choices(1)) + TEMPLATE('sum_scores'))).toMatchObject({
    remarks: [{ says: 'qtiTemplate', values: { value: 'sum_scores' } }],
  });
  expect(await item(key + body(choices(1)))).toMatchObject({
    outcome: 'refused',
    remarks: [{ says: 'qtiNoProcessing' }],
  });
});

it('reads what is said after each answer where the answer chooses it', async () => {
  const modal =
    '<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="A" show-hide="show"><qti-content-body><p>No.</p></qti-content-body></qti-modal-feedback>';
  const rules = processing(
    rule(matches(), set(base(1)), set(base(0))) + set('<qti-variable identifier="RESPONSE"/>', 'FEEDBACK'),
  );
  const key = declared('single', 'identifier', ['B']);
  expect(await item(key + body(choices(1)) + rules + modal)).toMatchObject({
    outcome: 'exact',
    question: { options: [{ feedback: { words: { en: 'No.' } } }, { feedback: null }, {}] },
  });
  expect(await item(key + body(choices(1)) + MATCH + modal)).toMatchObject({
    outcome: 'approximated',
    remarks: [{ says: 'feedbackRulesLost' }],
  });
});

it('reads an order as right in whole or not', async () => {
  const order = body(choices(1)).replaceAll('choice-interaction', 'order-interaction');
  expect(await item(declared('ordered', 'identifier', ['C', 'A', 'B']) + order + MATCH)).toMatchObject({
    outcome: 'exact',
    question: { kind: 'ordering', mode: 'allOrNothing', items: [{ words: { en: 'choice **C**' } }, {}, {}] },
  });
  expect(await item(declared('ordered', 'identifier', ['C', 'A']) + order + MATCH)).toMatchObject({
    remarks: [{ says: 'qtiPartOfOrder' }],
  });
});

const side = (ids: string[]) =>
  `<qti-simple-match-set>${ids.map((id) => `<qti-simple-associable-choice identifier="${id}" match-max="1">${id}!</qti-simple-associable-choice>`).join('')}</qti-simple-match-set>`;
const matchInteraction = body(
  `<p>Match.</p><qti-match-interaction response-identifier="RESPONSE">${side(['S1', 'S2'])}${side(['T1', 'T2', 'T3'])}</qti-match-interaction>`,
);

it('reads pairs; as a whole they become shares, and that is said', async () => {
  const mapped = declared('multiple', 'directedPair', ['S1 T2', 'S2 T1'], mapping({ 'S1 T2': 1, 'S2 T1': 1 }));
  expect(await item(mapped + matchInteraction + MAP)).toMatchObject({
    ...{ outcome: 'exact', question: { kind: 'matching', mark: 2 } },
  });
  const whole = await item(declared('multiple', 'directedPair', ['S1 T2', 'S2 T1']) + matchInteraction + MATCH);
  expect(whole).toMatchObject({ outcome: 'approximated', remarks: [{ says: 'wholeToShares' }] });
  expect(whole.question).toMatchObject({
    pairs: [
      { words: { en: 'S1!' }, answer: { en: 'T2!' } },
      { answer: { en: 'T1!' } },
      { words: {}, answer: { en: 'T3!' } },
    ],
  });
});

it('reads fields: words with their values, numbers, and a gap where words follow', async () => {
  const field = '<p>The <qti-text-entry-interaction response-identifier="RESPONSE"/> of skin</p>';
  const words = declared(
    'single',
    'string',
    ['York'],
    mapping({ York: 1, 'y*rk': 0.5 }, 'default-value="0"', 'case-sensitive="false"'),
  );
  expect(await item(words + body(field) + MAP)).toMatchObject({
    outcome: 'exact',
    question: {
      kind: 'short',
      stem: { en: 'The _____ of skin' },
      matchCase: false,
      answers: [
        { pattern: 'York', fraction: 1 },
        { pattern: 'y\\*rk', fraction: 0.5 },
      ],
    },
  });
  expect(await item(declared('single', 'float', ['2.50']) + body(field) + MATCH)).toMatchObject({
    question: { kind: 'numeric', answers: [{ value: 2.5, tolerance: 0 }] },
  });
  expect(await item(declared('single', 'string', ['York']) + body(field) + MATCH)).toMatchObject({
    question: { matchCase: true },
  });
});

it('reads a text with fields and lists whose values are added up', async () => {
  const text =
    '<p>A <qti-text-entry-interaction response-identifier="R1"/> and <qti-inline-choice-interaction response-identifier="R-2"><qti-inline-choice identifier="G">good</qti-inline-choice><qti-inline-choice identifier="H">bad</qti-inline-choice></qti-inline-choice-interaction>.</p>';
  const both =
    declared('single', 'string', ['x'], mapping({ x: 2 }), 'R1') +
    declared('single', 'identifier', ['G'], mapping({ G: 1 }), 'R-2');
  const sum = processing(
    set('<qti-sum><qti-map-response identifier="R1"/><qti-map-response identifier="R-2"/></qti-sum>'),
  );
  expect(await item(both + body(text) + sum)).toMatchObject({
    outcome: 'exact',
    question: {
      kind: 'blanks',
      mark: 3,
      stem: { en: 'A [[R1]] and [[R2]].' },
      blanks: [
        { id: 'R1', kind: 'short', weight: 2 },
        { id: 'R2', kind: 'choice', weight: 1, options: [{ fraction: 1 }, { fraction: 0 }] },
      ],
    },
  });
  const added = ['R1', 'R-2']
    .map((id) => rule(matches(id), set(`<qti-sum><qti-variable identifier="SCORE"/>${base(1)}</qti-sum>`)))
    .join('');
  expect(await item(both + body(text) + processing(added))).toMatchObject({
    outcome: 'exact',
    question: { mark: 2, blanks: [{ weight: 1 }, { weight: 1 }] },
  });
});

it('reads places on a figure of the school, and refuses another picture', async () => {
  const spots = (src: string) =>
    body(
      `<qti-hotspot-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Point.</qti-prompt><img src="${src}" alt="skin"/><qti-hotspot-choice identifier="A" shape="rect" coords="0,10,30,40" hotspot-label="Dermis"/><qti-hotspot-choice identifier="B" shape="circle" coords="5,5,2"/></qti-hotspot-interaction>`,
    );
  const key = declared('single', 'identifier', ['A']);
  expect(await item(key + spots('figures/skin-layers.svg') + MATCH)).toMatchObject({
    question: {
      kind: 'hotspot',
      figure: 'skin-layers',
      areas: [
        { label: { en: 'Dermis' }, fraction: 1, shape: { kind: 'rect', x: 0, y: 10, width: 30, height: 30 } },
        { shape: { kind: 'circle' } },
      ],
    },
  });
  expect(await item(key + spots('uk.png') + MATCH)).toMatchObject({ remarks: [{ says: 'foreignFigure' }] });
  const point = spots('skin-layers.svg')
    .replaceAll('hotspot-interaction', 'select-point-interaction')
    .replaceAll(/<qti-hotspot-choice[^>]*>/g, '');
  const areas = declared(
    'single',
    'point',
    [],
    '<qti-area-mapping default-value="0"><qti-area-map-entry shape="circle" coords="10,10,4" mapped-value="2"/></qti-area-mapping>',
  );
  expect(await item(areas + point + TEMPLATE('map_response_point'))).toMatchObject({
    outcome: 'approximated',
    question: { kind: 'hotspot', mark: 2, areas: [{ fraction: 1, shape: { radius: 4 } }] },
  });
});

it('reads a slider as a number where one is right, and as a scale where none is', async () => {
  const slider = body(
    '<p>How much?</p><qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="4" step="1"/>',
  );
  expect(await item(declared('single', 'integer', ['3']) + slider + MATCH)).toMatchObject({
    outcome: 'approximated',
    question: { kind: 'numeric', answers: [{ value: 3 }] },
  });
  expect(await item(declared('single', 'integer', []) + slider)).toMatchObject({
    outcome: 'exact',
    question: { kind: 'scale', mark: 0, points: [{ words: { en: '0' } }, {}, {}, {}, {}] },
  });
});

it('reads long answers and passages', async () => {
  expect(
    await item(
      declared('single', 'string', []) +
        body('<p>Tell.</p><qti-extended-text-interaction response-identifier="RESPONSE"/>'),
    ),
  ).toMatchObject({ outcome: 'exact', question: { kind: 'long' } });
  expect(await item(body('<h2>Read</h2><p>this</p>'))).toMatchObject({
    outcome: 'exact',
    question: { kind: 'text', stem: { en: '## Read\n\nthis' } },
  });
});

it.each([
  'qti-upload-interaction',
  'qti-drawing-interaction',
  'qti-hottext-interaction',
  'qti-portable-custom-interaction',
  'qti-media-interaction',
  'qti-graphic-order-interaction',
])('refuses %s by its name', async (name) => {
  const found = await item(
    declared('single', 'string', []) + body(`<p>x</p><${name} response-identifier="RESPONSE"/>`),
  );
  expect(found).toMatchObject({
    outcome: 'refused',
    remarks: [{ says: 'qtiUnknown', values: { value: expect.stringMatching(/Interaction$/) } }],
  });
});

it('refuses items that change themselves, and names the line', async () => {
  const template = '<qti-template-declaration identifier="T" cardinality="single" base-type="integer"/>';
  expect(await item(template + body('<p>x</p>'))).toMatchObject({
    outcome: 'refused',
    line: 2,
    remarks: [{ values: { value: 'templateDeclaration' } }],
  });
});

it('reads items of QTI 2 by their old names', async () => {
  const text =
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="o" title="Old" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>';
  const { questions } = await readQuestions('qti3', Buffer.from(text), 'en');
  expect(questions).toMatchObject([{ outcome: 'exact', question: { kind: 'choice', shuffle: true } }]);
});
