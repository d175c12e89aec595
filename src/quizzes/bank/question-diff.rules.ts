import type { Words } from '../questions/question.js';

/** One difference between two versions: where it is, what stood there and what stands there now. Null: nothing. */
export interface QuestionChange {
  /** The names on the way there; a number counts from 1 in its list. */
  path: (string | number)[];
  before: string | null;
  after: string | null;
}

type Leaves = Map<string, { path: (string | number)[]; text: string }>;

const PERCENT = new Set(['fraction', 'penalty', 'share']);

/** What differs between two versions of a question, in the order of the later one, then what it no longer has. */
export function changesBetween(before: object, after: object): QuestionChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const changed = [...now].flatMap(([key, { path, text }]): QuestionChange[] => {
    const was = old.get(key)?.text ?? null;
    return was === text ? [] : [{ path, before: was, after: text }];
  });
  const gone = [...old].flatMap(([key, { path, text }]): QuestionChange[] =>
    now.has(key) ? [] : [{ path, before: text, after: null }],
  );
  return [...changed, ...gone];
}

function leavesOf(content: object): Leaves {
  const leaves: Leaves = new Map();
  collect(content, '', [], leaves);
  return leaves;
}

/** Parts with an id are found again by it, wherever they stand; their order is a difference of its own. */
function collect(value: unknown, key: string, path: (string | number)[], leaves: Leaves): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    const text =
      typeof value === 'number' && PERCENT.has(String(path.at(-1)))
        ? `${percent(value)} %`
        : typeof value === 'string'
          ? value
          : JSON.stringify(value);
    leaves.set(key, { path, text });
    return;
  }
  if (!Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value))
      if (name !== 'id') collect(inner, `${key}.${name}`, [...path, name], leaves);
    return;
  }
  if (value.every((one) => typeof one === 'string')) {
    if (value.length > 0) leaves.set(key, { path, text: value.join(', ') });
    return;
  }
  const ids = value.map((one: { id?: string }, at) => one.id ?? String(at));
  value.forEach((one, at) => collect(one, `${key}.${ids[at]}`, [...path, at + 1], leaves));
  if (ids.length > 1) leaves.set(`${key}.order`, { path: [...path, 'order'], text: value.map(nameOf).join(', ') });
}

/** What a reader knows a part by: its words, or its id where it has none. */
function nameOf(part: { id?: string; words?: Words; label?: Words }, at: number): string {
  const said = Object.values({ ...part.words, ...part.label })[0];
  return said ?? part.id ?? String(at + 1);
}

const percent = (share: number) => Number((share * 100).toPrecision(8));
