import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CertificateView } from '../../../../src/learning/certificates/certificate.views.js';
import { drawCertificate } from '../../../../src/learning/certificates/document/certificate-document.js';
import type { Locale } from '../../../../src/platform/i18n/locales.js';

const ID = '6f0c1f0e-3f55-4a3b-9d0d-2f8a1c9f7b11';

function certificate(changes: { name?: string; locale?: Locale; lessons?: number } = {}): CertificateView {
  const { name = 'Anna Peeters', locale = 'en', lessons = 2 } = changes;
  return {
    id: ID,
    version: 1,
    status: 'valid',
    locale,
    name,
    issuedAt: new Date('2026-11-28T10:00:00Z'),
    endedAt: null,
    endReason: null,
    replacedBy: null,
    public: false,
    snapshot: {
      course: { id: ID, slug: 'facial-massage', title: 'Facial massage, honestly', minutes: 42 },
      teacher: 'Skin School editors',
      languages: ['en', 'nl', 'fr'],
      contract: {
        version: 1,
        rule: 'All lessons that the course had.',
        lessons: Array.from({ length: lessons }, (_, at) => ({
          id: ID,
          title: `Lesson ${at + 1} on skin`,
          locale: 'en',
        })),
      },
      enrolledAt: '2026-10-01T10:00:00Z',
      finishedAt: '2026-11-27T20:00:00Z',
    },
  };
}

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  children?: Node[];
}

/** What a second library reads of the document. */
async function read(given: CertificateView) {
  const bytes = await drawCertificate(given, 'https://skin-school.example');
  const raw = bytes.toString('latin1');
  const pdf: PDFDocumentProxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const page: PDFPageProxy = await pdf.getPage(1);
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  const tree = (await page.getStructTree()) as unknown as Node;
  const { info, metadata } = await pdf.getMetadata();
  return { raw, pdf, page, text, tree, info: info as Record<string, unknown>, metadata };
}

const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
];
const find = (node: Node, role: string): Node[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => find(child, role)),
];

describe('the document of a certificate', () => {
  it('is one tagged page with a title, a language and real text in reading order', async () => {
    const { raw, pdf, page, text, tree, info, metadata } = await read(certificate());
    expect(pdf.numPages).toBe(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(info).toMatchObject({ Language: 'en-GB', Title: 'Certificate: Facial massage, honestly, Anna Peeters' });
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const words = [
      'Skin School',
      'Certificate',
      'certifies that',
      'Anna Peeters',
      'finished the course',
      'Facial massage, honestly',
      '27 November 2026',
      'Skin School editors',
      'What was asked',
      'Lesson 1 on skin',
      'Lesson 2 on skin',
      'Check this certificate',
      ID,
    ];
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      expect([word, at >= 0]).toEqual([word, true]);
      from = at;
    }
    expect(rolesOf(tree)[1]).toBe('Document');
    expect(rolesOf(tree)).toEqual(
      expect.arrayContaining(['H1', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Figure', 'Link']),
    );
  });

  it('says of its one picture what it is, and its one link leads to the page that verifies it', async () => {
    const { page, tree } = await read(certificate({ locale: 'nl' }));
    const address = `https://skin-school.example/nl/certificates/${ID}`;
    expect(find(tree, 'Figure').map(({ alt }) => alt)).toEqual([`QR-code die naar ${address} leidt`]);
    const links = (await page.getAnnotations()) as { url?: string; subtype: string }[];
    expect(links.map(({ url, subtype }) => [subtype, url])).toEqual([['Link', address]]);
  });

  it('embeds every font that it uses', async () => {
    const { raw } = await read(certificate({ name: 'Šárka Наталія فاطمة' }));
    const fonts = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(fonts).toBeGreaterThan(4);
    expect(raw.match(/\/FontFile[23] \d+ 0 R/g)).toHaveLength(fonts);
    // The fonts that every viewer brings itself would not be embedded.
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  it.each([
    ['fr', 'Héloïse d’Ávila Nguyễn', 'fr-BE', 'certifie que'],
    ['nl', 'Šárka Dvořáková-Ångström', 'nl-BE', 'bevestigt dat'],
    ['en', 'Наталія Коваленко', 'en-GB', 'certifies that'],
    ['en', '<script>alert("1")</script> & O’Neil', 'en-GB', 'certifies that'],
  ] as const)('in %s gives %s back as text', async (locale, name, language, words) => {
    const { text, info } = await read(certificate({ locale, name }));
    expect(text.replace(/\s+/g, ' ')).toContain(name);
    expect(text).toContain(words);
    expect(info.Language).toBe(language);
  });

  it.each([
    'فاطمة الزهراء بنعلي',
    'יעל כהן (Yael Cohen)',
    '王芳 Wang Fang 🌸',
    'A'.repeat(120),
    `${'Van den Bossche '.repeat(7)}Anna`,
  ])('stays one page for %s, and is read aloud as that', async (name) => {
    const { pdf, raw } = await read(certificate({ name, lessons: 60 }));
    expect(pdf.numPages).toBe(1);
    expect(raw).toMatch(/\/ActualText/);
  });

  it('names as many lessons of a long course as fit and says how many more there are', async () => {
    const { text } = await read(certificate({ lessons: 60 }));
    const named = text.match(/Lesson \d+ on skin/g)!.length;
    expect(named).toBeGreaterThan(10);
    expect(text.replace(/\s+/g, ' ')).toContain(`and ${60 - named} more lessons`);
  });
});
