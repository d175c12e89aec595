import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';
import type { Locale } from '../../../platform/i18n/locales.js';
import { Outgoing, loseOurOwn, writeEach, type WrittenFile, type WrittenQuestion } from '../writing.js';
import { xmlText } from '../xml/xml-tree.js';
import { itemXml } from './write-item.js';

const EPOCH = new Date('2000-01-01T00:00:00Z');

/** Writes questions as a package of QTI 3 in one language; the same questions give the same bytes. */
export async function writeQti(list: readonly WrittenQuestion[], locale: Locale): Promise<WrittenFile> {
  const { parts, lines } = writeEach(
    list,
    () => new Outgoing(locale, 'qti3'),
    (one, out) => {
      loseOurOwn(one.question, out);
      if (one.question.hints.length > 0) out.loses('hintsLost');
      if (one.question.penalty !== 0) out.loses('penaltyLost');
      if (one.tags.length + one.category.length > 0) out.loses('tagsLost');
      return itemXml(one, out);
    },
  );
  const zip = new ZipFile();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, { mtime: EPOCH, mode: 0o100644 });
  const files = parts.map(({ one, part }) => ({ name: one.name, path: `items/${one.name}.xml`, part }));
  add('imsmanifest.xml', manifest(files));
  for (const { path, part } of files) add(path, part);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  return { name: 'questions.qti.zip', type: 'application/zip', bytes: Buffer.concat(pieces), lines };
}

function manifest(files: readonly { name: string; path: string }[]): string {
  const resources = files
    .map(
      ({ name, path }) =>
        `    <resource identifier="r-${xmlText(name)}" type="imsqti_item_xmlv3p0" href="${xmlText(path)}"><file href="${xmlText(path)}"/></resource>`,
    )
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="questions">
  <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
${resources}
  </resources>
</manifest>
`;
}
