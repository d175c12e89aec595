// `npm run -s admin -- ...`: results on stdout and nothing else there.
import { existsSync } from 'node:fs';

const built = new URL('../dist/admin.js', import.meta.url);
if (existsSync(built)) {
  await import(built);
} else {
  console.error('The application is not built yet: run `npm run up`, or `npm ci` and `npm run build`, first.');
  process.exitCode = 1;
}
