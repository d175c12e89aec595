import { findFaults } from '../../../src/courses/writing/text-faults.rules.js';
import { FAULTS } from '../../../src/courses/writing/writing.messages.js';

const KNOWN = {
  claims: new Set(['roller-raises-blood-flow']),
  figures: new Set(['skin-layers']),
  images: new Set(['roller']),
  videos: new Set(['routine']),
};
const NAMES = new Map(Object.entries(FAULTS).map(([name, message]) => [message, name]));
const faults = (body: string) =>
  findFaults(body, KNOWN).map(({ from, to, say }) => [NAMES.get(say), body.slice(from, to)]);

const TOOL = ':::tool{name="Jade roller" price="35" currency="EUR" asOf="2020-05"}\nA stone.\n:::';

test.each([
  ['a claim', 'They saw :claim[it rise]{#roller-raises-blood-flow}.'],
  ['a claim by its other spelling', ':claim[it rose]{id="roller-raises-blood-flow"}'],
  [
    'a figure, an image and a video',
    '::figure{name="skin-layers"}\n\n::image{name="roller"}\n\n::video{name="routine"}',
  ],
  ['a tool', TOOL],
  ['sentences with colons', 'At 10:30, see note:b and a:b:c. Ratio 1:2, :) and ::'],
  ['a directive in code', '`:claim[x]{#nope}`\n\n    ::figure{name="nope"}'],
])('nothing is wrong with %s', (_, body) => {
  expect(faults(body)).toEqual([]);
});

test.each([
  ['unknownClaim', 'x :claim[a]{#no-such}', ':claim[a]{#no-such}'],
  ['claimWithoutName', 'x :claim[a] y', ':claim[a]'],
  ['claimWithoutWords', ':claim{#roller-raises-blood-flow}', ':claim{#roller-raises-blood-flow}'],
  ['unknownFigure', '::figure{name="skin-layer"}', '::figure{name="skin-layer"}'],
  ['unknownImage', '::image{name="nope"}', '::image{name="nope"}'],
  ['unknownVideo', '::video{name="nope"}', '::video{name="nope"}'],
  ['withoutName', '::figure{nam="x"}', '::figure{nam="x"}'],
  ['toolPrice', TOOL.replace('"35"', '"35 euro"'), TOOL.replace('"35"', '"35 euro"').split('\n')[0]],
  ['toolCurrency', TOOL.replace('EUR', 'euro'), TOOL.replace('EUR', 'euro').split('\n')[0]],
  ['toolAsOf', TOOL.replace('2020-05', 'May 2020'), TOOL.replace('2020-05', 'May 2020').split('\n')[0]],
  ['toolOpen', TOOL.replace('\n:::', ''), TOOL.split('\n')[0]],
  ['wrongColons', 'See :figure{name="skin-layers"}.', ':figure{name="skin-layers"}'],
  ['wrongColons', ':::figure{name="skin-layers"}\n:::', ':::figure{name="skin-layers"}'],
  ['unknownDirective', '::picture{name="x"}', '::picture{name="x"}'],
  ['unfinished', 'First.\n\n::figure{name="skin-layers"', '::figure'],
])('%s is told at its place', (name, body, written) => {
  expect(faults(body)).toEqual([[name, written]]);
});

test('several faults come in the order of the text', () => {
  expect(faults(':claim[a]{#no-1}\n\n::figure{name="no-2"}\n\n:claim[b]').map(([name]) => name)).toEqual([
    'unknownClaim',
    'unknownFigure',
    'claimWithoutName',
  ]);
});
