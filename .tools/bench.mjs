// `npm run bench [name]`: runs test/bench/*.bench.ts one after the other, against the built application.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isBuilt, npm, root } from './freshness.mjs';

if (!isBuilt()) {
  const { ok, output } = await npm(['run', '--silent', 'build']);
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
}
const folder = path.join(root, 'test', 'bench');
const wanted = process.argv[2] ?? '';
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  : [];
if (files.length === 0) console.error(`There is no benchmark ${wanted ? `named ${wanted}` : ''} in test/bench.`);
let status = files.length === 0 ? 1 : 0;
for (const file of files.sort()) {
  const loader = ['--import', path.join(root, '.tools', 'typescript.mjs')];
  const { status: ended } = spawnSync(process.execPath, [...loader, path.join(folder, file)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (ended !== 0) status = 1;
}
process.exit(status);
