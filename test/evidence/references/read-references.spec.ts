import { util } from '@citation-js/core';
import { decodeText } from '../../../src/platform/decode-text.js';
import { readReferences } from '../../../src/evidence/references/read-references.js';
import { linesOfItems } from '../../../src/evidence/references/reference.rules.js';
import { readDoi, readPmid } from '../../../src/evidence/studies/identifier.rules.js';
import fetch from '../../support/no-fetch.cjs';

const BIBTEX = `% exported
@string{jid = "Journal of Investigative Dermatology"}
@article{one,
  author = {M{\\"u}ller, Anna Maria and de Vries, Jan and Ito, Ken and Bo, Li},
  title = {The {DNA} of \\textit{ageing} skin, $p < 0.05$},
  journal = jid, year = 2020, volume = 3, number = 2, pages = {1--9}, doi = {https://doi.org/10.1000/ABC.1}
}

@article{broken, author = {Someone}, title = {Never closed

@misc{two, author = {Peeters, Els}, title = "With PMID", eprint = {31234567}, eprinttype = {pubmed}, year = 2019}
@misc{three, author = {Peeters, Els}, title = {Nothing to find it by}}
@misc{four, author = {Peeters, Els}, title = {Again}, doi = {10.1000/abc.1}}
`;

describe('BibTeX', () => {
  const { format, entries } = readReferences(BIBTEX);

  it('is read entry by entry, each with its line; a broken one spoils no other', () => {
    expect(format).toBe('bibtex');
    expect(entries.map(({ line, fault }) => [line, fault])).toEqual([
      [3, null],
      [9, 'not-closed'],
      [11, null],
      [12, 'no-identifier'],
      [13, 'twice'],
    ]);
  });

  it('gives authors as lists of references do, plain titles, the journal by its abbreviation and a bare DOI', () => {
    expect(entries[0]!.reference).toMatchObject({
      authors: 'Müller AM, de Vries J, Ito K, et al.',
      year: 2020,
      journal: 'Journal of Investigative Dermatology',
      citation: '3(2):1-9',
      doi: '10.1000/abc.1',
    });
    expect(entries[0]!.reference!.title).toMatch(/^The DNA of ageing skin/);
    expect(entries[2]!.reference).toMatchObject({ doi: null, pmid: '31234567', year: 2019 });
  });

  it('nested thirty thousand deep is refused, not a crash', () => {
    const deep = `@misc{deep, title = {${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}}\n@misc{ok, author={A, B}, title={Ok}, doi={10.1000/ok}}`;
    expect(readReferences(deep).entries.map(({ fault }) => fault)).toEqual(['unreadable', null]);
  });
});

const RIS = [
  'TY  - JOUR',
  'AU  - Müller, Anna',
  'PY  - 2019/05//',
  'TI  - Rolling & warmth',
  'JO  - J Derm',
  'DP  - PubMed',
  'AN  - 29991234',
  'ER  - ',
  '',
  'TY - JOUR',
  'AU - Other, B',
  'TI - One space',
  'DO - 10.1000/xyz',
  'ER -',
  'TY  - JOUR',
  'TI  - cut off',
].join('\r\n');

test('RIS is read record by record, also with one space, and a record that is cut off is refused', () => {
  const { format, entries } = readReferences(RIS);
  expect(format).toBe('ris');
  expect(entries.map(({ line, fault }) => [line, fault])).toEqual([
    [1, null],
    [10, null],
    [15, 'not-closed'],
  ]);
  expect(entries[0]!.reference).toMatchObject({ authors: 'Müller A', year: 2019, pmid: '29991234' });
  expect(entries[1]!.reference).toMatchObject({ title: 'One space', doi: '10.1000/xyz' });
});

describe('CSL-JSON', () => {
  it('is read item by item, whatever stands in it', () => {
    const list = `[
  {"type":"article-journal","title":"Good","author":[{"family":"Ito","given":"Ken-ichi"}],"DOI":"10.1000/good","issued":{"date-parts":[["2018",3]]}},
  "https://evil.example/list.json",
  {"title":{"$ne":1},"author":"https://evil.example/a","DOI":["10.1000/x"]},
  {"__proto__":{"polluted":true},"title":"Proto","author":[{"literal":"WHO"}],"PMID":123}
]`;
    const { format, entries } = readReferences(list);
    expect(format).toBe('csl-json');
    expect(entries.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, 'not-a-reference'],
      [4, 'no-title'],
      [5, null],
    ]);
    expect(entries[0]!.reference).toMatchObject({ authors: 'Ito KI', year: 2018, doi: '10.1000/good' });
    expect(entries[3]!.reference).toMatchObject({ authors: 'WHO', pmid: '123' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that is cut off names the line', () => {
    expect(() => readReferences('[\n{"title":"x"},\n{"title":')).toThrow(
      expect.objectContaining({ code: 'list-not-json', values: { line: 3 } }),
    );
  });

  it('knows the line of every thing in it', () => {
    expect(linesOfItems('[ 1,\n"a,]",\n{"b":[{}]},\n null, true]')).toEqual([1, 2, 3, 4, 4]);
    expect(linesOfItems('\n{"a":1}')).toEqual([2]);
  });
});

describe('bad lists', () => {
  it.each([
    ['nothing', ' \n', 'list-empty'],
    ['a mark and nothing else', '\uFEFF', 'list-empty'],
    ['words', 'Dear editor, see https://evil.example/refs.bib', 'list-format'],
    ['an address', 'https://doi.org/10.1000/x', 'list-format'],
    ['only abbreviations', '@string{a = "b"}', 'list-empty'],
    ['an empty list', '[]', 'list-empty'],
    ['too many', `[${'{},'.repeat(1000)}{}]`, 'list-too-long'],
  ])('%s gets a clear no', (_what, text, code) => {
    expect(() => readReferences(text)).toThrow(expect.objectContaining({ code }));
  });

  it('letters of Windows and a mark before the text are understood', () => {
    const bytes = Buffer.from('@misc{a, author={Müller, A}, title={Größe}, doi={10.1000/l}}', 'latin1');
    const { text, encoding } = decodeText(bytes);
    expect([encoding, readReferences(text).entries[0]!.reference!.title]).toEqual(['Windows-1252', 'Größe']);
    expect(readReferences('\uFEFF@misc{a, author={M, A}, title={T}, doi={10.1000/l}}').entries[0]!.fault).toBeNull();
  });

  it('markup in a title becomes plain words, and signs of a sum stay', () => {
    const title = 'The <i>skin</i> &amp; <b onclick=x()>bone</b><script>alert(1)</script> at p < 0.05 &#x41;\u0000';
    const [entry] = readReferences(
      JSON.stringify([{ title, author: [{ family: '<img src=x onerror=alert(1)>Bo' }], DOI: '10.1000/m' }]),
    ).entries;
    expect(entry!.reference).toMatchObject({ title: 'The skin & bone at p < 0.05 A', authors: 'Bo' });
  });

  it('five megabytes of opening braces are answered at once', () => {
    const { entries } = readReferences(`@misc{a, title = ${'{'.repeat(5_000_000)}`);
    expect(entries.map(({ fault }) => fault)).toEqual(['not-closed']);
  });
});

describe('the network', () => {
  const ADDRESS = 'http://127.0.0.1:9/refs.json';

  it('is never touched, whatever addresses a list holds', () => {
    for (const list of [
      `@misc{a, author={A, B}, title={${ADDRESS}}, url={${ADDRESS}}, doi={10.1000/a}, crossref={${ADDRESS}}}`,
      `TY  - JOUR\nUR  - ${ADDRESS}\nTI  - ${ADDRESS}\nDO  - 10.1000/a\nER  - `,
      JSON.stringify([ADDRESS, { title: ADDRESS, author: ADDRESS, URL: ADDRESS, DOI: '10.1000/a', issued: ADDRESS }]),
    ])
      readReferences(list);
    expect(fetch.tries).toBe(0);
  });

  it('control: the one way by which the library fetches is watched', () => {
    expect(() => util.fetchFile(ADDRESS)).toThrow('tried to fetch');
    expect(fetch.tries).toBe(1);
  });
});

describe('identifiers', () => {
  it.each([
    ['https://doi.org/10.1016/J.X.2016', '10.1016/j.x.2016'],
    ['doi: 10.1000/182', '10.1000/182'],
    ['10.1000', null],
    ['10.1000/a"onmouseover=1', null],
    ['javascript:10.1000/a', null],
    ['', null],
  ])('a DOI of %s is %s', (typed, kept) => {
    expect(readDoi(typed)).toBe(kept);
  });

  it.each([
    ['PMID: 123', '123'],
    ['https://pubmed.ncbi.nlm.nih.gov/123/', '123'],
    ['0123', null],
    ['12345678901', null],
    ['12a', null],
  ])('a PMID of %s is %s', (typed, kept) => {
    expect(readPmid(typed)).toBe(kept);
  });
});
