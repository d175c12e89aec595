import { fitText, isComplete, setLine, setLines } from '../../../../src/learning/certificates/typeset/typeset.js';

const drawn = (text: string) => setLine(text, 'display').runs.map((run) => run.text);

describe('a line of text', () => {
  it('keeps letters of one font together and finds another font for those that it lacks', () => {
    const { runs } = setLine('Dvořák', 'display');
    expect(runs.map((run) => run.text)).toEqual(['Dvo', 'ř', 'ák']);
    expect(runs[0]!.font).toBe(runs[2]!.font);
    expect(runs[1]!.font).not.toBe(runs[0]!.font);
  });

  it.each([
    'Anna Peeters',
    'Šárka Ångström-Dvořáková',
    'Nguyễn Thị Hoa',
    'Наталія Коваленко',
    'Ελένη',
    'יעל כהן',
    'فاطمة الزهراء',
  ])('can be set for %s', (name) => {
    expect(isComplete([setLine(name, 'display')])).toBe(true);
  });

  it('has empty boxes for letters that no font has, says so, and leaves pictures out', () => {
    const line = setLine('王芳 Wang 🌸👩‍🔬', 'display');
    expect(isComplete([line])).toBe(false);
    expect(line.runs.map((run) => [run.text, run.font === null])).toEqual([
      ['王芳', true],
      [' Wang ', false],
    ]);
    expect(line.text).toBe('王芳 Wang 🌸👩‍🔬');
  });

  it('reads from the right where its letters do, its words in their order, with what is written in Latin in between', () => {
    expect(setLine('יעל כהן', 'display').rtl).toBe(true);
    // From left to right as drawn: the Latin part, in brackets that face each other, stands at the left of the Hebrew.
    const parts = drawn('יעל (Yael)');
    expect(parts[0]).toBe('(');
    expect(parts.indexOf('Yael')).toBe(1);
    // From the left: the bracket, and then the Hebrew word as it is written, its space with it.
    expect(parts.slice(2).join('')).toBe(')יעל ');
    const [first] = setLine('يوسف علي', 'display').runs;
    // One run, shaped as a whole: its glyphs begin with the last letter.
    expect(setLine('يوسف علي', 'display').runs).toHaveLength(1);
    expect(first!.glyphs!.direction).toBe('rtl');
  });

  it('breaks at words, and a word that is wider than the line within itself', () => {
    const lines = setLines('Facial massage, honestly', 'display', 6);
    expect(lines.map((line) => line.text).join(' ')).toBe('Facial massage, honestly');
    for (const line of setLines('x'.repeat(500), 'display', 10)) expect(line.width).toBeLessThanOrEqual(10);
  });

  it('is as large as it fits', () => {
    expect(fitText('Anna', 'display', 400, { sizes: [46, 30, 18], most: 2 }).size).toBe(46);
    expect(fitText('Anna '.repeat(24), 'display', 400, { sizes: [46, 30, 18], most: 2 }).size).toBe(18);
    expect(setLines('', 'display', 10)).toEqual([]);
  });
});
