import { acceptQuestions } from '../../../src/quizzes/formats/accept-questions.js';
import { readQuestions } from '../../../src/quizzes/formats/read-questions.js';
import { csvTemplate } from '../../../src/quizzes/formats/sheet/csv-template.js';

async function table(text: string | Buffer) {
  const { questions } = await readQuestions('csv', Buffer.from(text), 'nl');
  return acceptQuestions(questions, 'nl');
}

it('reads its own template whole', async () => {
  const found = await table(csvTemplate());
  expect(found.map(({ outcome }) => outcome)).toEqual(Array(7).fill('exact'));
  expect(found.map(({ question }) => question!.kind)).toEqual([
    'choice',
    'true-false',
    'matching',
    'ordering',
    'numeric',
    'short',
    'long',
  ]);
});

it('reads what Excel in Belgium writes: semicolons, commas in numbers, the alphabet of Windows', async () => {
  const text =
    'sep=;\r\nKind;Question;Answer 1;Tolerance 1;Tags\r\nnumeric;Hoe dik is de épidermis?;0,1;0,02;zon, huid\r\n';
  expect(await table(Buffer.from(text, 'latin1'))).toMatchObject([
    {
      outcome: 'exact',
      tags: ['zon', 'huid'],
      question: { stem: { nl: 'Hoe dik is de épidermis?' }, answers: [{ value: 0.1, tolerance: 0.02 }] },
    },
  ]);
});

it('keeps the line of each row, also after a cell of several lines', async () => {
  const found = await table('kind,question,key\ntrue-false,"a\nb",true\ntrue-false,c,perhaps\n');
  expect(found.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'exact'],
    [4, 'refused'],
  ]);
});

it.each([
  ['kind,question\nhotspot,x', 'csvKind'],
  ['kind,question\nnonsense,x', 'unknownType'],
  ['kind,question,answer_1,share_1\nchoice,x,a,200', 'badWeight'],
  ['kind,question,share_1\nchoice,x,50', 'emptyAnswer'],
  ['name,words\na,b', 'csvColumns'],
  ['kind,question\n"true-false,x', 'csvBroken'],
  ['', 'emptyFile'],
])('refuses %j', async (text, says) => {
  expect(await table(text)).toMatchObject([{ outcome: 'refused', remarks: [{ says }] }]);
});

it('says which columns it does not know, where something stands in them', async () => {
  expect(await table('kind,question,colour\ntext,x,red\ntext,y,')).toMatchObject([
    { outcome: 'approximated', remarks: [{ says: 'csvUnknown', values: { value: 'colour' } }] },
    { outcome: 'exact' },
  ]);
});
