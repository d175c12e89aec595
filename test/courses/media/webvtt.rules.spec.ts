import { parseVtt } from '../../../src/courses/media/webvtt.rules.js';

const faultsOf = (text: string, kind: 'captions' | 'chapters' = 'captions') =>
  parseVtt(text, kind).faults.map(({ line, say }) => `${line} ${say.en.replace(/^Line \{line\}: /, '')}`);

describe('WebVTT', () => {
  test('gives the words and their times, whatever stands around them', () => {
    const text = [
      '\ufeffWEBVTT - a film',
      '',
      'NOTE made by hand',
      'over two lines',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      '1',
      '00:00.500 --> 00:02.000 align:start',
      '<v Anna>Skin &amp; <i>light</i>',
      'on two lines',
      '',
      '01:00:02.000 --> 01:00:04.250',
      'The end',
    ].join('\r\n');
    expect(parseVtt(text, 'captions')).toEqual({
      cues: [
        { start: 0.5, end: 2, text: 'Anna: Skin & light on two lines' },
        { start: 3602, end: 3604.25, text: 'The end' },
      ],
      faults: [],
    });
  });

  test.each([
    ['', ['1 the file must begin with WEBVTT.']],
    ['WEBVTT', ['1 the file ends here, and there was nothing in it.']],
    ['WEBVTTX\n\n00:01.000 --> 00:02.000\nx', ['1 the file must begin with WEBVTT.']],
    ['WEBVTT\n00:01.000 --> 00:02.000\nx', ['2 an empty line must follow WEBVTT.']],
    ['WEBVTT\n\nHello', ['3 a line with times belongs here, such as 00:01.000 --> 00:04.000.']],
    [
      'WEBVTT\n\n1\n00:61.000 --> 00:62.000\nx',
      ['4 these times cannot be read. They look like 00:01.000 --> 00:04.000.'],
    ],
    ['WEBVTT\n\n00:01.000-->00:02.000\nx', ['3 these times cannot be read. They look like 00:01.000 --> 00:04.000.']],
    ['WEBVTT\n\n00:02.000 --> 00:02.000\nx', ['3 it ends before it begins.']],
    ['WEBVTT\n\n00:02.000 --> 00:03.000\n \n', ['3 there are no words below these times.']],
    ['WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb', ['6 it begins before the one above it.']],
    [
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb',
      ['5 times in the middle of the words; an empty line is missing above them.'],
    ],
  ])('%j is refused with its line', (text, faults) => expect(faultsOf(text)).toEqual(faults));

  test('an SRT file is recognised by its commas, at every line up to ten', () => {
    const srt = Array.from({ length: 30 }, (_, n) => `${n}\n00:00:${10 + n},000 --> 00:00:${11 + n},000\nx`).join(
      '\n\n',
    );
    const found = faultsOf(`WEBVTT\n\n${srt}`);
    expect(found).toHaveLength(10);
    expect(found[1]).toMatch(/^8 .*SRT/);
  });

  test('captions may overlap, chapters may not', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:05.000\na\n\n00:04.000 --> 00:06.000\nb';
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(text, 'chapters')).toEqual(['6 this chapter begins before the one above it has ended.']);
  });
});
