// `npm run build`: the server's code and data files, then what browsers load, then the mark that all of it is done.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run, sourcesHash, stampBuild } from './freshness.mjs';

const hash = sourcesHash();
const steps = [['node_modules/@nestjs/cli/bin/nest.js', 'build'], ['.tools/build-assets.mjs']];
for (const [script, ...args] of steps) {
  if (!existsSync(path.join(root, script))) {
    console.error(`${script} is missing: run npm ci first.`);
    process.exit(1);
  }
  const { ok, output } = await run(process.execPath, [script, ...args]);
  if (output.trim()) console.log(output.trim());
  if (!ok) process.exit(1);
}
stampBuild(hash);
