// Bundles what the browser loads into dist/public and writes the manifest that maps a plain name to its hashed address.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ui = path.join(root, 'src/ui');
const publicFolder = path.join(root, 'dist/public');
const assets = path.join(publicFolder, 'assets');
const folder = (name) => path.join(ui, name);
const filesOf = async (name, pattern) =>
  existsSync(folder(name))
    ? (await readdir(folder(name))).filter((file) => pattern.test(file)).map((file) => path.join(folder(name), file))
    : [];

const entries = [
  folder('styles/site.css'),
  folder('styles/staff.css'),
  ...(await filesOf('client', /^[^.]+\.ts$/)),
  ...(await filesOf('images', /\.(svg|png|jpg|webp)$/)),
];

await rm(publicFolder, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy', '.jpg': 'copy', '.webp': 'copy' },
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
});

const manifest = {};
for (const output of Object.keys(metafile.outputs)) {
  const file = path.basename(output);
  // Every hash is eight capitals or digits before the extension, as esbuild writes it.
  manifest[file.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1')] = `/assets/${file}`;
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
await writeFile(path.join(publicFolder, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${Object.keys(sorted).length} files in dist/public/assets`);
