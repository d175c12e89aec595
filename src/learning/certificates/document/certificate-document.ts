import { generate, correction } from 'lean-qr';
import { formatDate } from '../../../platform/i18n/dates.js';
import { LOCALE_NAMES, LOCALE_TAGS, localizePath } from '../../../platform/i18n/locales.js';
import { translator, type Translate } from '../../../platform/i18n/messages.js';
import type { CertificateView } from '../certificate.views.js';
import { fitText, isComplete, setLines, type Line } from '../typeset/typeset.js';
import { DOCUMENT_MESSAGES as m } from './certificate-document.messages.js';
import { MARK } from './mark.js';
import { INK, Sheet } from './sheet.js';

/** The day is told as it was where the school is at home. */
const ZONE = 'Europe/Brussels';
/** A4, lying. */
const [WIDTH, HEIGHT] = [841.89, 595.28];
const LEFT = 60;
const COLUMN = 452;
const RIGHT = 588;
const ASIDE = WIDTH - RIGHT - 52;
const QR = 78;
const BOTTOM = HEIGHT - 56;
/** The address stands in two lines beneath it. */
const QR_TOP = BOTTOM - QR - 28;

/** The certificate as a tagged PDF/UA document in its own language: A4, lying, with real text and the way to check it. */
export async function drawCertificate(certificate: CertificateView, publicUrl: string): Promise<Buffer> {
  const { locale, name, snapshot } = certificate;
  const t = translator(locale);
  // Large, and wanted only where a document is drawn: no start waits for it.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    // Known to the library, and not yet to its types.
    subset: 'PDF/UA' as never,
    displayTitle: true,
    lang: LOCALE_TAGS[locale],
    info: {
      Title: t(m.title, { course: snapshot.course.title, name }),
      Author: 'Skin School',
      Subject: t(m.subject),
      CreationDate: certificate.issuedAt,
      ModDate: certificate.issuedAt,
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const sheet = new Sheet(doc);
  drawGround(sheet);
  drawMain(sheet, certificate, t);
  drawAsked(sheet, certificate, t);
  drawCheck(sheet, certificate, t, publicUrl);
  sheet.end();
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function drawGround(sheet: Sheet): void {
  sheet.ornament((doc) => {
    doc.rect(0, 0, WIDTH, HEIGHT).fill('#fbf9f4');
    // The furrows of the mark, as large as the sheet and as quiet as a watermark.
    doc
      .save()
      .rect(0, 0, RIGHT - 28, HEIGHT)
      .clip();
    doc.translate(-200, -160).scale(34).lineWidth(0.05).path(MARK).stroke('#f5e9e3').restore();
    doc
      .moveTo(RIGHT - 28, 52)
      .lineTo(RIGHT - 28, BOTTOM)
      .lineWidth(0.6)
      .stroke('#d6cfc0');
    doc.save().translate(LEFT, 50).scale(0.78).lineWidth(1.7).lineCap('round').path(MARK).stroke(INK.ink).restore();
  });
  sheet.text('P', [...setLines('Skin School', 'display', 40)], { x: LEFT + 33, y: 69, size: 17, colour: INK.ink });
}

function drawMain(sheet: Sheet, { name, snapshot, issuedAt, locale, id }: CertificateView, t: Translate): void {
  const line = (words: string, size: number, width = COLUMN) => setLines(words, 'text', width / size);
  sheet.text('H1', setLines(t(m.certificate), 'strong', 40), { x: LEFT, y: 142, size: 10.5, colour: INK.accent });
  sheet.text('P', line(t(m.certifies), 12), { x: LEFT, y: 176, size: 12, colour: INK.quiet });
  const called = fitText(name, 'display', COLUMN, { sizes: [46, 40, 34, 29, 25, 21, 18], most: 2 });
  const afterName = sheet.text('P', called.lines, {
    x: LEFT,
    y: 176 + called.size * 0.98 + 6,
    size: called.size,
    colour: INK.ink,
    actual: name,
  });
  let y = afterName;
  if (!isComplete(called.lines))
    y = sheet.text('P', line(t(m.nameInFull), 9), {
      x: LEFT,
      y: y + called.size * 0.3 + 12,
      size: 9,
      colour: INK.quiet,
    });
  y = sheet.text('P', line(t(m.hasFinished), 12), { x: LEFT, y: y + 30, size: 12, colour: INK.quiet });
  const course = fitText(snapshot.course.title, 'display', COLUMN, { sizes: [28, 25, 22, 19, 16], most: 2 });
  sheet.text('H2', course.lines, { x: LEFT, y: y + course.size + 10, size: course.size, colour: INK.ink });
  const facts: [string, string][] = [
    [t(m.finishedOn), formatDate(locale, new Date(snapshot.finishedAt), ZONE)],
    [t(m.issuedOn), formatDate(locale, issuedAt, ZONE)],
    [t(m.length), t(m.minutes, { lessons: snapshot.contract.lessons.length, minutes: snapshot.course.minutes })],
    [t(m.teacher), snapshot.teacher],
    [t(m.languages), snapshot.languages.map((language) => LOCALE_NAMES[language]).join(', ')],
  ];
  drawFacts(
    sheet,
    facts.filter(([, value]) => value !== ''),
  );
  sheet.text('P', line(t(m.number, { id }), 7.5), { x: LEFT, y: BOTTOM, size: 7.5, colour: INK.quiet });
}

/** Names and what they are, in rows of three. */
function drawFacts(sheet: Sheet, facts: readonly (readonly [string, string])[]): void {
  const [top, row, gap] = [418, 56, 18];
  const width = (COLUMN - 2 * gap) / 3;
  facts.forEach(([term, value], at) => {
    const x = LEFT + (at % 3) * (width + gap);
    const y = top + Math.floor(at / 3) * row;
    const wide = at === facts.length - 1 ? LEFT + COLUMN - x : width;
    sheet.ornament((doc) =>
      doc
        .moveTo(x, y)
        .lineTo(x + wide, y)
        .lineWidth(0.6)
        .stroke('#d6cfc0'),
    );
    sheet.text('P', setLines(term, 'text', wide / 8.5), { x, y: y + 15, size: 8.5, colour: INK.quiet });
    const told = fitText(value, 'text', wide, { sizes: [10.5, 9.5, 8.5], most: 2 });
    sheet.text('P', told.lines, { x, y: y + 30, size: told.size, colour: INK.ink });
  });
}

function drawAsked(sheet: Sheet, { snapshot }: CertificateView, t: Translate): void {
  const { rule, quizzes = [] } = snapshot.contract;
  const passed = quizzes.map(({ title, locale }) => ({
    locale,
    title: translator(locale)(m.quizPassed, { quiz: title }),
  }));
  const lessons = [...snapshot.contract.lessons, ...passed];
  sheet.text('H2', setLines(t(m.asked), 'strong', 40), { x: RIGHT, y: 62, size: 10.5, colour: INK.accent });
  const top = sheet.text('P', setLines(rule, 'text', ASIDE / 9), { x: RIGHT, y: 82, size: 9, colour: INK.quiet }) + 22;
  const most = QR_TOP - 34 - top;
  // As large as it fits; of a long course the first lessons stand here and the others at the address.
  const sizes = [9.5, 8.5, 7.5];
  const set = (size: number) => lessons.map(({ title }) => setLines(title, 'text', (ASIDE - 20) / size));
  const height = (size: number, items: readonly Line[][]) =>
    items.reduce((sum, lines) => sum + lines.length * size * 1.32 + size * 0.62, 0);
  const size = sizes.find((one) => height(one, set(one)) <= most) ?? sizes.at(-1)!;
  const all = set(size);
  let shown = all.length;
  const room = () => height(size, all.slice(0, shown)) + (shown < all.length ? size * 2 : 0);
  while (shown > 0 && room() > most) shown--;
  const last = sheet.list(
    all.slice(0, shown),
    lessons.slice(0, shown).map(({ locale }) => LOCALE_TAGS[locale]),
    {
      x: RIGHT,
      y: top,
      size,
      colour: INK.ink,
    },
  );
  if (shown < all.length) {
    const more = setLines(t(m.more, { count: all.length - shown }), 'text', ASIDE / size);
    sheet.text('P', more, { x: RIGHT, y: last + size, size, colour: INK.quiet });
  }
}

function drawCheck(sheet: Sheet, { id, locale }: CertificateView, t: Translate, publicUrl: string): void {
  const address = publicUrl + localizePath(locale, `/certificates/${id}`);
  const top = QR_TOP;
  const x = RIGHT + QR + 14;
  const width = ASIDE - QR - 14;
  sheet.figure(t(m.qr, { address }), [RIGHT, top, RIGHT + QR, top + QR], (doc) => {
    const code = generate(address, { minCorrectionLevel: correction.M });
    const module = QR / code.size;
    for (let row = 0; row < code.size; row++)
      for (let column = 0; column < code.size; column++)
        // A hair larger than they are, so that no viewer draws seams between them.
        if (code.get(column, row)) doc.rect(RIGHT + column * module, top + row * module, module + 0.03, module + 0.03);
    doc.fill(INK.ink);
  });
  const y = sheet.text('P', setLines(t(m.check), 'strong', width / 9), { x, y: top + 8, size: 9, colour: INK.ink });
  sheet.text('P', setLines(t(m.checkText), 'text', width / 8), { x, y: y + 14, size: 8, colour: INK.quiet });
  // Broken where it is easiest to type over.
  const [, site = '', number = ''] = /^https?:\/\/(.*\/)(.*)$/.exec(address) ?? [];
  const lines = [site, number].flatMap((part) => setLines(part, 'text', ASIDE / 7.5));
  sheet.link(address, lines, { x: RIGHT, y: BOTTOM - 10, size: 7.5, colour: INK.ink });
}
