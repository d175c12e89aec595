import { QUESTION_LIMITS } from '../questions/question.input.js';
import { QUESTION_KINDS, type Question, type QuestionKind } from '../questions/question.js';
import { blankItem } from './new-question.rules.js';
import { listAt, textAt, withList, type Branch, type Tree } from './question-tree.rules.js';

/** Fields that the form says in per cent and a question as a share. */
const PERCENT = new Set(['fraction', 'penalty', 'share']);
const NUMBERS = new Set([
  'mark',
  'tolerance',
  'weight',
  'multiplier',
  'mostWords',
  'x',
  'y',
  'width',
  'height',
  'radius',
]);
const TICKS = new Set(['several', 'allOrNothing', 'shuffle', 'matchCase', 'reversed']);
const FEEDBACK = new Set(['general', 'feedback', 'whenTrue', 'whenFalse']);
/** The ticks of each kind: a box that is not ticked is not sent, and means no. */
const TICKS_OF: Partial<Record<QuestionKind, readonly string[]>> = {
  choice: ['several', 'allOrNothing', 'shuffle'],
  matching: ['shuffle'],
  short: ['matchCase'],
  hotspot: ['several'],
};
const LISTS_OF: Partial<Record<QuestionKind, readonly string[]>> = {
  choice: ['options'],
  matching: ['pairs'],
  ordering: ['items'],
  numeric: ['answers', 'units'],
  short: ['answers'],
  blanks: ['blanks'],
  hotspot: ['areas'],
  scale: ['points'],
};

const LISTS = new Set([...Object.values(LISTS_OF).flat(), 'options', 'hints', 'loads']);

/** The kind that a form is about; a choice when it names none. */
export function kindOf(tree: Tree): QuestionKind {
  const kind = textAt(tree, 'kind');
  return QUESTION_KINDS.find((known) => known === kind) ?? 'choice';
}

/** A question as its form holds it. */
export function treeOf(question: Question): Branch {
  return { ...(toTree(JSON.parse(JSON.stringify(question)), '') as Branch) };
}

function toTree(value: unknown, name: string): Tree {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return name === 'key' ? String(value) : value ? 'on' : '';
  if (typeof value === 'number') return String(PERCENT.has(name) ? Number((value * 100).toPrecision(12)) : value);
  if (value === null || value === undefined) return name === 'value' ? '*' : '';
  if (name === 'claims') return (value as string[]).join(', ');
  if (Array.isArray(value)) return value.map((one) => toTree(one, ''));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toTree(inner, key)]));
}

/** What a form holds as a question that is still to be checked; what is no number stays as it was typed. */
export function questionOf(tree: Branch): unknown {
  const kind = kindOf(tree);
  const given: Record<string, unknown> = { ...(fromTree(tree, '') as object), kind };
  for (const tick of TICKS_OF[kind] ?? []) given[tick] ??= false;
  for (const list of [...(LISTS_OF[kind] ?? []), 'hints', 'loads']) if (!Array.isArray(given[list])) given[list] = [];
  given.loads = (given.loads as object[]).map((load) => ({ reversed: false, ...load }));
  if (kind === 'blanks') given.blanks = (given.blanks as Record<string, unknown>[]).map(blankOf);
  if (kind === 'numeric') given.unitPenalty = unitPenaltyOf(given.unitPenalty);
  if (kind === 'true-false') given.key = given.key === 'true' ? true : given.key === 'false' ? false : undefined;
  return given;
}

function fromTree(tree: Tree, name: string): unknown {
  if (name === 'claims') return typeof tree === 'string' ? tree.split(/[\s,;]+/).filter(Boolean) : tree;
  if (name === 'picture') return textAt(tree, 'media').trim() === '' ? null : { media: textAt(tree, 'media').trim() };
  if (typeof tree === 'string') return FEEDBACK.has(name) ? null : fromText(tree, name);
  if (Array.isArray(tree)) return tree.map((one) => fromTree(one, ''));
  return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, fromTree(inner, key)]));
}

function fromText(text: string, name: string): unknown {
  if (TICKS.has(name)) return text !== '';
  if (name === 'value') return text.trim() === '*' ? null : numberOf(text);
  if (NUMBERS.has(name)) return numberOf(text);
  if (!PERCENT.has(name)) return text;
  const percent = numberOf(text.replace(/\s*%\s*$/, ''));
  return typeof percent === 'number' ? percent / 100 : percent;
}

/** A number as people write it, with a point or a comma; anything else stays a text. */
function numberOf(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : text;
}

function blankOf(blank: Record<string, unknown>): Record<string, unknown> {
  if (blank.kind === 'choice') return { shuffle: false, options: [], ...blank };
  return blank.kind === 'short' ? { matchCase: false, answers: [], ...blank } : { answers: [], ...blank };
}

function unitPenaltyOf(given: unknown): unknown {
  const penalty = given as { of?: string } | undefined;
  return penalty?.of ? penalty : null;
}

/**
 * What a button of the form does to what it holds: `add:options`, `add:blanks:numeric`, `remove:options.2`, `up:hints.1`,
 * `down:blanks.0.options.3`; anything else changes nothing.
 */
export function changeTree(tree: Branch, command: string): Branch {
  const [verb = '', path = '', variant = ''] = command.split(':');
  if (!/^[a-zA-Z]+(\.\d{1,2}\.[a-zA-Z]+)?(\.\d{1,2})?$/.test(path)) return tree;
  if (verb === 'add') return add(tree, path, variant);
  const [, list = '', at = ''] = /^(.+)\.(\d{1,2})$/.exec(path) ?? [];
  const place = Number(at);
  if (list === '' || listAt(tree, list)[place] === undefined) return tree;
  if (verb === 'remove') return withList(tree, list, (all) => all.filter((_, index) => index !== place));
  if (verb === 'up') return withList(tree, list, (all) => swapped(all, place, place - 1));
  return verb === 'down' ? withList(tree, list, (all) => swapped(all, place, place + 1)) : tree;
}

function add(tree: Branch, path: string, variant: string): Branch {
  const name = path.split('.').at(-1)!;
  if (!LISTS.has(name) || listAt(tree, path).length >= QUESTION_LIMITS.list) return tree;
  const made = structuredClone(blankItem(name, variant));
  if (name === 'blanks') (made as Branch).id = freeBlank(listAt(tree, path));
  return withList(tree, path, (list) => [...list, made]);
}

function freeBlank(blanks: readonly Tree[]): string {
  const taken = new Set(blanks.map((blank) => textAt(blank, 'id')));
  let n = 1;
  while (taken.has(String(n))) n++;
  return String(n);
}

function swapped(list: readonly Tree[], from: number, to: number): Tree[] {
  const copy = [...list];
  if (copy[from] === undefined || copy[to] === undefined) return copy;
  [copy[from], copy[to]] = [copy[to], copy[from]];
  return copy;
}
