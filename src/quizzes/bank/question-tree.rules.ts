/** What a form holds, as typed: texts, in lists and under names, the way a question has them. */
export type Tree = string | Tree[] | { [name: string]: Tree };

/** A part of it that has names. */
export type Branch = { [name: string]: Tree };

const SEGMENT = /^(?:\d{1,2}|[a-zA-Z]{1,20})$/;
const DEEPEST = 8;

/** Reads the flat fields of a form, such as `options.0.words.nl`; whatever has no such name is left aside. */
export function readTree(typed: Record<string, unknown>, prefix: string): Branch {
  const root: Branch = empty();
  for (const [name, value] of Object.entries(typed)) {
    const path = name.split('.');
    if (path[0] !== prefix || path.length < 2 || path.length > DEEPEST || !path.every((part) => SEGMENT.test(part)))
      continue;
    if (typeof value === 'string') put(root, path.slice(1), value);
  }
  return listed(root) as Branch;
}

/** Names come from outside: without a prototype none of them means anything. */
const empty = (): Branch => Object.create(null) as Branch;

function put(branch: Branch, [name, ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    branch[name!] = value;
    return;
  }
  const inner = branch[name!];
  const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : empty();
  branch[name!] = next;
  put(next, rest, value);
}

/** Turns what is named by numbers into lists; a number that was left out leaves no hole. */
function listed(tree: Tree): Tree {
  if (typeof tree === 'string' || Array.isArray(tree)) return tree;
  const names = Object.keys(tree);
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return names.toSorted((one, other) => Number(one) - Number(other)).map((name) => listed(tree[name]!));
  for (const name of names) tree[name] = listed(tree[name]!);
  return tree;
}

/** The tree as flat fields again. */
export function flatTree(tree: Tree, prefix: string): Record<string, string> {
  if (typeof tree === 'string') return { [prefix]: tree };
  const values: Record<string, string> = {};
  for (const [name, inner] of Object.entries(tree)) Object.assign(values, flatTree(inner, `${prefix}.${name}`));
  return values;
}

/** The list at a path such as `blanks.0.options`; empty when there is none. */
export function listAt(tree: Tree, path: string): Tree[] {
  let found: Tree | undefined = tree;
  for (const part of path.split('.')) found = typeof found === 'object' ? (found as Branch)[part] : undefined;
  return Array.isArray(found) ? found : [];
}

/** A text at a path; empty when there is none. */
export function textAt(tree: Tree, path: string): string {
  let found: Tree | undefined = tree;
  for (const part of path.split('.')) found = typeof found === 'object' ? (found as Branch)[part] : undefined;
  return typeof found === 'string' ? found : '';
}

/** The tree with the list at a path changed; a path that leads to nothing makes the list. */
export function withList(tree: Branch, path: string, change: (list: Tree[]) => Tree[]): Branch {
  const copy = structuredClone({ ...tree });
  const parts = path.split('.');
  let branch: Branch = copy;
  for (const part of parts.slice(0, -1)) {
    const inner = branch[part];
    if (typeof inner !== 'object') return tree;
    branch = inner as Branch;
  }
  const last = parts.at(-1)!;
  const list = branch[last];
  branch[last] = change(Array.isArray(list) ? list : []);
  return copy;
}
