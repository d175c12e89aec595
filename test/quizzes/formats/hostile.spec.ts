import fc from 'fast-check';
import { acceptQuestions } from '../../../src/quizzes/formats/accept-questions.js';
import { detectFormat, readQuestions } from '../../../src/quizzes/formats/read-questions.js';
import { FORMATS, type Format } from '../../../src/quizzes/formats/reading.js';
import { csvTemplate } from '../../../src/quizzes/formats/sheet/csv-template.js';
import { writeQuestions } from '../../../src/quizzes/formats/write-questions.js';
import { zipOf } from '../../courses/transfer/packages.js';
import { oneOfEach } from '../question-factories.js';

const sample = async (format: Format): Promise<Buffer> => {
  if (format === 'csv') return csvTemplate();
  const list = oneOfEach().map((question) => ({ name: `q-${question.kind}`, tags: [], category: [], question }));
  return (await writeQuestions(format, list, 'en')).bytes;
};

async function outcomes(format: Format, bytes: Buffer | string) {
  const { questions } = await readQuestions(format, Buffer.from(bytes), 'en');
  return acceptQuestions(questions, 'en');
}

const firstRemark = async (format: Format, bytes: Buffer | string) =>
  (await outcomes(format, bytes))[0]?.remarks[0]?.says;

it.each(FORMATS)('%s: cut anywhere or with bytes of it changed, it is read to an end', async (format) => {
  const whole = await sample(format);
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.array(change, { maxLength: 8 }), async (end, changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      for (const one of await outcomes(format, bytes.subarray(0, end)))
        expect(one.question === null).toBe(one.outcome === 'refused');
      detectFormat(bytes.subarray(0, end));
    }),
    { numRuns: 80 },
  );
});

it.each(['gift', 'csv', 'json'] as const)('%s: any text at all is read to an end', async (format) => {
  const signs = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '->',
      '%50%',
      '\\',
      '\n',
      '\n\n',
      ',',
      '"',
      '[html]',
      '<b>',
      '\0',
      '\ud800',
      '$CATEGORY:',
      'T',
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(signs, async (list) => {
      await outcomes(format, list.join(''));
    }),
    { numRuns: 200 },
  );
});

describe('XML', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>`;
  const external = `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>`;
  it.each([
    ['an entity that repeats itself', bomb, 'xmlDoctype'],
    ['an entity from outside', external, 'xmlDoctype'],
    ['an entity that nobody declared', '<quiz>&nbsp;</quiz>', 'xmlBroken'],
    ['a document that ends too soon', '<quiz><question type="essay">', 'xmlBroken'],
    ['nothing', '', 'xmlBroken'],
    ['another document', '<html></html>', 'notMoodle'],
    ['elements without end', '<quiz>'.repeat(50_000), 'tooDeep'],
  ])('refuses %s', async (_name, text, says) => {
    expect(await firstRemark('moodle-xml', text)).toBe(says);
  });

  it('names the line of a fault', async () => {
    const [first] = await outcomes('moodle-xml', '<quiz>\n<question type="essay">\n</wrong></quiz>');
    expect(first).toMatchObject({ outcome: 'refused', line: 3 });
  });

  it('refuses texts that nest without end', async () => {
    const deep = '&lt;b&gt;'.repeat(20_000);
    const text = `<quiz><question type="essay"><questiontext format="html"><text>${deep}</text></questiontext></question></quiz>`;
    expect(await firstRemark('moodle-xml', text)).toBe('tooDeep');
  });

  const essay =
    '<quiz><question type="essay"><questiontext format="html"><text>peau é</text></questiontext></question></quiz>';
  it.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${essay}`, 'utf16le')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${essay}`)],
    ['Latin-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${essay}`, 'latin1')],
  ])('reads %s', async (_name, bytes) => {
    expect((await outcomes('moodle-xml', bytes))[0]!.question!.stem).toEqual({ en: 'peau é' });
  });
});

describe('packages', () => {
  const item =
    '<qti-assessment-item identifier="a" title="a"><qti-item-body><p>x</p></qti-item-body></qti-assessment-item>';
  const spoiled = (from: string, to: string) => (zip: Buffer) =>
    Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
  it.each([
    ['a path that leaves the folder', { 'aa/b.xml': item }, spoiled('aa/b.xml', '../b.xml'), 'badZip'],
    ['a file that unpacks to far more', { 'a.xml': Buffer.alloc(8_000_000) }, undefined, 'badZip'],
    ['no zip', {}, () => Buffer.from('PK nothing'), 'badZip'],
    [
      'a manifest that names what is not there',
      {
        'imsmanifest.xml':
          '<manifest><resources><resource type="imsqti_item_xmlv3p0" href="x.xml"/></resources></manifest>',
      },
      undefined,
      'missingFile',
    ],
    ['an item with a DOCTYPE', { 'a.xml': `<!DOCTYPE a>${item}` }, undefined, 'xmlDoctype'],
  ])('refuse %s', async (_name, files, spoil, says) => {
    expect(await firstRemark('qti3', await zipOf(files as never, spoil))).toBe(says);
  });
});

it('takes a text of a megabyte, words of the right to the left, and tells what the bank has against it', async () => {
  const [long] = await outcomes('gift', `${'a'.repeat(1_000_000)} {=a ~b}`);
  expect(long).toMatchObject({ outcome: 'refused', fault: { field: 'stem.en' } });
  const [hebrew] = await outcomes('gift', 'מה השעה? {=שלום ~לא}');
  expect(hebrew).toMatchObject({ outcome: 'exact', question: { stem: { en: 'מה השעה?' } } });
});

it('reads GIFT in UTF-16 and in the alphabet of Windows', async () => {
  expect((await outcomes('gift', Buffer.from('\ufeffé {T}', 'utf16le')))[0]!.question!.stem).toEqual({ en: 'é' });
  expect((await outcomes('gift', Buffer.from('é {T}', 'latin1')))[0]!.question!.stem).toEqual({ en: 'é' });
});

it.each(FORMATS)('%s is recognised by what it holds', async (format) => {
  expect(detectFormat(await sample(format), 'file')).toBe(format);
});
