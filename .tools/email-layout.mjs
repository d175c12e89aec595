// `npm run email-layout`: compiles the layout of e-mails, after `npm run build`, into the file that the school reads.
import { writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { root } from './freshness.mjs';

const { layoutSource, takeApart } = await import(new URL('../dist/ui/email/compile-layout.js', import.meta.url));
const { html, errors } = await mjml2html(layoutSource(), { validationLevel: 'strict' });
if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
const file = `${root}/src/ui/email/layout.compiled.json`;
await writeFile(file, `${JSON.stringify(takeApart(html), null, 2)}\n`);
console.log(file);
