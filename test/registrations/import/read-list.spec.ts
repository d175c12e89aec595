import { decodeText } from '../../../src/platform/decode-text.js';
import { MOST_LINES, readList } from '../../../src/registrations/import/read-list.js';

const DEFAULTS = { locale: 'nl' as const, timeZone: 'Europe/Brussels' };
const read = (text: string) => readList(text, DEFAULTS);
const fieldsOf = (text: string) => read(text).columns.map(({ field }) => field);

describe('the letters of a list', () => {
  const text = 'naam;e-mail\nZoë Lefèvre;zoe@voorbeeld.example\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from('\uFEFF' + text)],
    ['UTF-16', Buffer.from('\uFEFF' + text, 'utf16le')],
    ['UTF-16', Buffer.from('\uFEFF' + text, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('are read as %s, with their accents', (encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(read(decoded.text).lines).toMatchObject([{ name: 'Zoë Lefèvre', email: 'zoe@voorbeeld.example' }]);
  });

  it('of Windows keep the euro sign and curly quotes', () => {
    expect(decodeText(Buffer.from([0x80, 0x92, 0xe9])).text).toBe('€’é');
  });
});

describe('the columns of a list', () => {
  it.each([
    ['Naam;E-mailadres;Taal;Tijdzone', ['name', 'email', 'locale', 'timeZone']],
    ['Prénom,Nom,Adresse e-mail,Langue', ['firstName', 'lastName', 'email', 'locale']],
    ['Voornaam\tNaam\tE-mail', ['firstName', 'lastName', 'email']],
    ['first name,LAST NAME,Email,shoe size', ['firstName', 'lastName', 'email', null]],
    ['"e-mail";"naam"', ['email', 'name']],
  ])('are known by the names in %s', (heads, fields) => {
    const separator = /[;,\t]/.exec(heads)![0];
    expect(fieldsOf(`${heads}\n${['x', 'x', 'x', 'x'].slice(0, fields.length).join(separator)}`)).toEqual(fields);
  });

  it('are guessed where the list has no heads, and refused where no address is found', () => {
    const { columns, lines } = read('Ann;ann@a.example\nBob;bob@b.example');
    expect(columns.map(({ field }) => field)).toEqual(['name', 'email']);
    expect(lines).toMatchObject([
      { line: 1, name: 'Ann' },
      { line: 2, name: 'Bob' },
    ]);
    expect(() => read('Ann;Peeters\nBob;Maes')).toThrow('list-no-addresses');
  });

  it('follow what Excel says of the separator, which is not a line of people', () => {
    expect(read('sep=;\nnaam;e-mail\nAnn, Bob;a@b.example')).toMatchObject({
      separator: ';',
      lines: [{ line: 3, name: 'Ann, Bob' }],
    });
  });
});

describe('the lines of a list', () => {
  const faults = (text: string) =>
    read('email;name\n' + text).lines.map(({ line, fault, figure }) => [line, fault, figure]);

  it('say each what is wrong with it, and stop none of the others', () => {
    expect(
      faults(
        [
          'a@b.example;Ann',
          'not an address;Bob',
          ';Carl',
          'd@b.example;',
          '',
          ';;',
          "=cmd|'/c calc'!A0;Dan",
          'e@b.example;=HYPERLINK("http://x")',
          'f@b.example;@SUM(A1)',
          '+32470;Gus',
          'A@B.example;Ann again',
          'h@b.example;Han;Solo;x',
          'i@b.example;' + 'x'.repeat(121),
          'j@b.example;-Jo',
        ].join('\n'),
      ),
    ).toEqual([
      [2, null, null],
      [3, 'not-email', null],
      [4, 'no-email', null],
      [5, 'no-name', null],
      [8, 'formula', null],
      [9, 'formula', null],
      [10, 'formula', null],
      [11, 'formula', null],
      [12, 'twice', 2],
      [13, 'too-many-cells', 4],
      [14, 'bad-name', null],
      [15, null, null],
    ]);
  });

  it('keep quoted separators, quotes and line breaks inside a name on one line', () => {
    expect(read('email,name\na@b.example,"Peeters, ""Ann""\nMarie"').lines).toMatchObject([
      { name: 'Peeters, "Ann" Marie' },
    ]);
  });

  it('take a language and a zone in any of our languages, and the session’s where they are not known', () => {
    const { lines } = read(
      'email;naam;taal;tijdzone\na@b.example;A;Français;America/New_York\nb@b.example;B;frans;\nc@b.example;C;Deutsch;Mars/Base\nd@b.example;-D;EN-gb;',
    );
    expect(lines.map(({ locale, timeZone, notes }) => [locale, timeZone, notes])).toEqual([
      ['fr', 'America/New_York', []],
      ['fr', 'Europe/Brussels', []],
      ['nl', 'Europe/Brussels', ['language-unknown', 'zone-unknown']],
      ['en', 'Europe/Brussels', ['plain-text']],
    ]);
  });

  it('are ten thousand at most, and some', () => {
    const many = (count: number) =>
      'email,name\n' + Array.from({ length: count }, (_, n) => `p${n}@x.example,P`).join('\n');
    expect(read(many(MOST_LINES)).lines).toHaveLength(MOST_LINES);
    expect(() => read(many(MOST_LINES + 1))).toThrow('list-too-long');
    expect(() => read('email,name\n')).toThrow('list-empty');
    expect(() => read('email,name\n"a@b.example,Ann\nb@b.example,Bob')).toThrow('list-quote-open');
  });
});
