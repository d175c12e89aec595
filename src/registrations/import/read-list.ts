import { CsvError, parse } from 'csv-parse/sync';
import { emailInput, nameInput } from '../../platform/http/input.js';
import { isTimeZone } from '../../platform/i18n/dates.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { emptyList, noAddresses, quoteOpen, tooManyLines } from './import.errors.js';
import type { ImportColumn, ImportField, LineFault, LineNote, ReadLine } from './import.views.js';

/** The most lines that one list may have. */
export const MOST_LINES = 10_000;

const SEPARATORS = [';', ',', '\t'] as const;

/** A list as it was read. */
export interface ReadList {
  separator: (typeof SEPARATORS)[number];
  columns: ImportColumn[];
  lines: ReadLine[];
}

/** What holds for a line that does not say. */
export interface ListDefaults {
  locale: Locale;
  timeZone: string;
}

const HEADS: Record<ImportField, string> = {
  email:
    'email emailaddress emailadres mail mailadres adresseemail adressemail courriel adressecourriel adresseelectronique',
  name: 'name fullname naam volledigenaam nom nomcomplet deelnemer attendee participant',
  firstName: 'firstname givenname voornaam prenom',
  lastName: 'lastname surname familyname achternaam familienaam nomdefamille',
  locale: 'language lang locale taal voertaal langue',
  timeZone: 'timezone zone tijdzone fuseauhoraire fuseau',
};
const LANGUAGES: Record<Locale, string> = {
  en: 'en engb enus english engels anglais',
  nl: 'nl nlbe nlnl nederlands dutch neerlandais vlaams flemish',
  fr: 'fr frbe frfr francais frans french',
};

/** Letters only, without accents or capitals: 'Prénom ' and 'prenom' are one word. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const oneOf = <K extends string>(words: Record<K, string>, word: string): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key].split(' ').includes(plain(word))) ?? null;

/**
 * Reads a list of people, with or without a line of heads.
 * @throws DomainError `list-empty`, `list-too-long`, `list-quote-open`, `list-no-addresses`
 */
export function readList(given: string, defaults: ListDefaults): ReadList {
  const declared = /^\uFEFF?sep=([;,\t])\r?\n/i.exec(given)?.[1] as ReadList['separator'] | undefined;
  const text = declared ? given.replace(/^.*\n/, '\n') : given;
  const separator = declared ?? separatorOf(text);
  const records = split(text, separator);
  if (records.length === 0) throw emptyList();
  const headed = records[0]!.cells.some((cell) => oneOf(HEADS, cell) === 'email');
  const columns = headed ? columnsOf(records[0]!.cells) : guessColumns(records[0]!.cells);
  const rows = headed ? records.slice(1) : records;
  if (rows.length === 0) throw emptyList();
  if (rows.length > MOST_LINES) throw tooManyLines(MOST_LINES);
  return { separator, columns, lines: markTwice(rows.map((row) => readLine(row, columns, defaults))) };
}

/** The sign that stands most often in the first line, quoted parts left aside. */
function separatorOf(text: string): ReadList['separator'] {
  const first = /[^\r\n\uFEFF].*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
}

interface Cells {
  line: number;
  cells: string[];
}

function split(text: string, delimiter: string): Cells[] {
  try {
    // Its types know the rows of plain lists only, not those that `info` makes.
    const records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_LINES + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
  } catch (error) {
    if (error instanceof CsvError) throw quoteOpen();
    throw error;
  }
}

function columnsOf(heads: readonly string[]): ImportColumn[] {
  const fields = heads.map((head) => oneOf(HEADS, head));
  // Beside a first name, 'Naam' and 'Nom' are the family's.
  const split = fields.includes('firstName') && !fields.includes('lastName');
  return heads.map((head, n) => {
    const field = split && fields[n] === 'name' ? 'lastName' : fields[n]!;
    return { head, field: fields.indexOf(fields[n]!) === n ? field : null };
  });
}

/** Without heads the column with an address is known, and the first other one is taken for the name. */
function guessColumns(cells: readonly string[]): ImportColumn[] {
  const email = cells.findIndex((cell) => emailInput.safeParse(cell).success);
  if (email === -1) throw noAddresses();
  const name = cells.findIndex((cell, n) => n !== email && cell !== '');
  return cells.map((_, n) => ({ head: '', field: n === email ? 'email' : n === name ? 'name' : null }));
}

function readLine({ line, cells }: Cells, columns: readonly ImportColumn[], defaults: ListDefaults): ReadLine {
  const cell = (field: ImportField) => cells[columns.findIndex((column) => column.field === field)] ?? '';
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  const notes: LineNote[] = [];
  const locale = oneOf(LANGUAGES, cell('locale'));
  const zone = cell('timeZone');
  const zoneKnown = zone !== '' && isTimeZone(zone);
  if (cell('locale') && !locale) notes.push('language-unknown');
  if (zone && !zoneKnown) notes.push('zone-unknown');
  if (/^[+-]/.test(name)) notes.push('plain-text');
  const tooMany = cells.length > columns.length && cells.slice(columns.length).some(Boolean);
  const address = emailInput.safeParse(cell('email'));
  return {
    line,
    email: address.success ? address.data : cell('email').slice(0, 254),
    name: nameInput.safeParse(name).data ?? name.slice(0, 120),
    locale: locale ?? defaults.locale,
    timeZone: zoneKnown ? zone : defaults.timeZone,
    fault: tooMany ? 'too-many-cells' : faultOf(cell('email'), address.success, name),
    figure: tooMany ? cells.length : null,
    notes,
  };
}

/** What a spreadsheet would run as a formula is nobody's name and nobody's address. */
function faultOf(email: string, isEmail: boolean, name: string): LineFault | null {
  if (/^[=+@-]/.test(email) || /^[=@]/.test(name)) return 'formula';
  if (email === '') return 'no-email';
  if (!isEmail) return 'not-email';
  if (name === '') return 'no-name';
  return nameInput.safeParse(name).success ? null : 'bad-name';
}

/** The second line with the same address, however it is capitalised, is not imported, and says which one is. */
function markTwice(lines: ReadLine[]): ReadLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    if (line.fault) return line;
    const key = line.email.toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) return { ...line, fault: 'twice' as const, figure: first };
    seen.set(key, line.line);
    return line;
  });
}
