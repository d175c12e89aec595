import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { invalidInput } from '../../platform/http/input.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { lineAt } from './text-file.rules.js';

/** A value that was read, and where its parts stand. */
export interface ReadYaml<T> {
  value: T;
  /** The line in the file on which a part stands, from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** So many brackets or dashes that open within each other: nobody writes that, and each costs the parser a step of its stack. */
const TOO_DEEP = /(?:[[{]\s*){60}|(?:[-?] +){60}/;

/**
 * Reads YAML by a schema; everything that is wrong is noted with its line. References to other places are refused:
 * a few of them unfold to more than any memory holds.
 * @param firstLine the line of the file on which this text begins
 * @returns null when something was wrong
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
  faults: Faults,
  firstLine = 1,
): ReadYaml<z.output<S>> | null {
  const counter = new LineCounter();
  const at = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  let given: unknown;
  let document: Document;
  const deep = TOO_DEEP.exec(text);
  if (deep) {
    faults.add(file, firstLine + lineAt(text, deep.index) - 1, words.tooDeep);
    return null;
  }
  try {
    document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2', schema: 'core' });
    const broken = [...document.errors, ...document.warnings];
    for (const { pos, message } of broken.slice(0, 3)) faults.add(file, at(pos[0]), words.yaml, { detail: message });
    if (broken.length > 0) return null;
    const alias = firstAlias(document);
    if (alias) {
      faults.add(file, at(alias.range?.[0] ?? 0), words.alias);
      return null;
    }
    given = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // What is nested in some other way exhausts the stack of the parser all the same.
    if (!(error instanceof RangeError)) throw error;
    faults.add(file, firstLine, words.tooDeep);
    return null;
  }
  const lineOf = (path: readonly PropertyKey[]) => at(offsetOf(document.contents, path));
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const [first] = invalidInput([issue]).fields;
    if (!first) continue;
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    faults.add(file, lineOf(path), first.message, first.values ?? {}, first.field);
  }
  return null;
}

function firstAlias(document: Document): Node | null {
  let found: Node | null = null;
  visit(document, (_key, node) => {
    if (!isAlias(node)) return;
    found = node;
    return visit.BREAK;
  });
  return found;
}

/** Where a part begins; where it is missing, where what should hold it begins. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
