import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Source files by their path under src, with forward slashes. */
export type Sources = Record<string, string>;

/** Who may import whom: a file imports only from its own part or from what stands before it. */
const ORDER = [
  'config',
  'platform',
  'ui',
  'accounts',
  'search',
  'evidence',
  'quizzes',
  'courses',
  'learning',
  'masterclasses',
  'registrations',
  'live',
  'follow-ups',
  'staff',
  'home',
  'dev',
];
/** Everything from here on is a feature; what stands before it carries them all and knows none. */
const FIRST_FEATURE = ORDER.indexOf('accounts');
/** app.module, main, admin and what they are composed of: files that lie in src itself. */
const TOP = 'src';

const MOST_LINES = 400;
const OWNERLESS = /^(utils?|common|helpers?|shared|misc|lib)$/;

interface Import {
  target: string;
  typeOnly: boolean;
}

/** Reads the TypeScript of a folder; browser code has rules of its own and is left out. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  return Object.fromEntries(
    files
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('ui/client/'))
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Every breach of the house's order, in one sentence each. */
export function findBreaches(sources: Sources): string[] {
  const found = unknownParts(sources).map((part) => `${part} has no place in the import order`);
  for (const [file, text] of Object.entries(sources)) {
    const tree = ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    found.push(...faultsOfPlace(file, text), ...faultsOfEnvironment(file, tree));
    for (const each of importsOf(file, tree, sources)) {
      const fault = faultOfImport(file, each, sources);
      if (fault) found.push(`${file} imports ${each.target}: ${fault}`);
    }
  }
  return found;
}

/** Named once each: until such a part has its place, nothing can be said of what it imports. */
function unknownParts(sources: Sources): string[] {
  return [...new Set(Object.keys(sources).map(partOf))].filter((part) => part !== TOP && !ORDER.includes(part));
}

function faultsOfPlace(file: string, text: string): string[] {
  const faults = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) faults.push(`${file} has ${lines} lines: more than ${MOST_LINES} hide a second noun`);
  const folder = file
    .split('/')
    .slice(0, -1)
    .find((name) => OWNERLESS.test(name));
  if (folder) faults.push(`${file} lies in a folder named ${folder}: such a thing has an owner`);
  return faults;
}

function faultsOfEnvironment(file: string, tree: ts.SourceFile): string[] {
  if (partOf(file) === 'config') return [];
  let reads = false;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process' && node.name.text === 'env')
      reads = true;
    if (ts.isElementAccessExpression(node) && /^process\[['"`]env['"`]\]$/.test(node.getText())) reads = true;
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer?.getText() === 'process' &&
      /\benv\b/.test(node.name.getText())
    )
      reads = true;
    if (
      ts.isImportDeclaration(node) &&
      /^(node:)?process$/.test(specifierOf(node) ?? '') &&
      /\benv\b/.test(node.getText())
    )
      reads = true;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return reads ? [`${file} reads process.env: only src/config does`] : [];
}

function faultOfImport(file: string, { target, typeOnly }: Import, sources: Sources): string | null {
  const [from, to] = [partOf(file), partOf(target)];
  if (from !== TOP && !ORDER.includes(from)) return null;
  if (to === TOP && from !== TOP) return 'nothing imports what composes it';
  if (from !== TOP && ORDER.indexOf(to) > ORDER.indexOf(from)) return `${to} comes after ${from} in the import order`;
  const kind = kindOf(target, sources);
  if (kind === 'module' && isFeature(to))
    return isModule(file) || from === TOP ? null : 'a module is imported by modules only';
  if (from !== to && ['controller', 'jobs', 'page', 'email'].includes(kind))
    return `a ${word(kind)} is its own feature's affair`;
  return isFeature(from) || from === 'ui' ? faultOfLayer(kindOf(file, sources), kind, typeOnly) : null;
}

/** Within a feature: rules and entities <- actions and queries <- controllers and jobs; pages and e-mails take views. */
function faultOfLayer(kind: Kind, target: Kind, typeOnly: boolean): string | null {
  const above = (...kinds: Kind[]) => kinds.includes(target);
  if (kind === 'rules' || kind === 'entity') {
    if (above('action', 'queries', 'controller', 'jobs', 'page', 'email'))
      return `${word(kind)} depend on no ${word(target)}`;
  }
  if (kind === 'action' || kind === 'queries') {
    if (above('controller', 'jobs', 'page')) return `${word(kind)} know no ${word(target)}`;
  }
  if ((kind === 'page' || kind === 'email') && !typeOnly) {
    if (above('action', 'queries', 'controller', 'jobs')) return `a ${word(kind)} takes views, never a ${word(target)}`;
  }
  return null;
}

type Kind = 'module' | 'controller' | 'jobs' | 'page' | 'email' | 'entity' | 'rules' | 'queries' | 'action' | 'other';

function kindOf(file: string, sources: Sources): Kind {
  if (isModule(file)) return 'module';
  if (/\.(web|api|staff)\.tsx?$/.test(file)) return 'controller';
  if (/\.jobs\.ts$/.test(file)) return 'jobs';
  if (/\.entity\.ts$/.test(file)) return 'entity';
  if (/\.rules\.ts$/.test(file)) return 'rules';
  if (/\.queries\.ts$/.test(file)) return 'queries';
  if (/\.email\.tsx?$/.test(file) || file.includes('/emails/')) return 'email';
  if (file.includes('/pages/')) return 'page';
  return isFeature(partOf(file)) && /^export class[^]*^ {2}(async )?run[(<]/m.test(sources[file] ?? '')
    ? 'action'
    : 'other';
}

function word(kind: Kind): string {
  return kind === 'entity' ? 'entities' : kind === 'email' ? 'e-mail' : kind;
}

function isModule(file: string): boolean {
  return file.endsWith('.module.ts');
}

function isFeature(part: string): boolean {
  return ORDER.indexOf(part) >= FIRST_FEATURE;
}

function partOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : TOP;
}

function importsOf(file: string, tree: ts.SourceFile, sources: Sources): Import[] {
  const found: Import[] = [];
  const add = (specifier: string | undefined, typeOnly: boolean) => {
    if (!specifier?.startsWith('.')) return;
    const plain = path.posix.join(path.posix.dirname(file), specifier).replace(/\.jsx?$/, '');
    const target = [`${plain}.ts`, `${plain}.tsx`].find((name) => name in sources);
    if (target) found.push({ target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(specifierOf(node), onlyTypes(node));
    if (ts.isExportDeclaration(node)) add(specifierOf(node), node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      add(argument && ts.isStringLiteralLike(argument) ? argument.text : undefined, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function specifierOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string | undefined {
  return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
}

/** `import type ...`, or every name in the braces marked as a type. */
function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
