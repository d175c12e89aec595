import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that stayed, came or went. */
export interface Words {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A line of a comparison, with what changed inside it; `gap` stands for so many lines that are the same in both. */
export type DifferenceLine =
  { kind: 'same' | 'added' | 'removed' | 'changed'; words: Words[] } | { kind: 'gap'; lines: number };

/** Lines that stay visible around a change. */
const AROUND = 2;
/** Beyond so many changes a word by word comparison helps nobody, and takes long. */
const MOST_LINE_CHANGES = 1_000;
const MOST_WORD_CHANGES = 200;

/** Compares two texts line by line, and within a line that changed word by word; what is alike and far from a change is left out. */
export function differenceOf(before: string, after: string): DifferenceLine[] {
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_LINE_CHANGES }) ?? [
    { value: linesOf(before), removed: true, added: false },
    { value: linesOf(after), removed: false, added: true },
  ];
  const lines: DifferenceLine[] = [];
  for (let at = 0; at < changes.length; at++) {
    const { value, added, removed } = changes[at]!;
    const next = changes[at + 1];
    if (removed && next?.added) {
      lines.push(...paired(value, next.value));
      at++;
    } else {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      lines.push(...value.map((text) => whole(kind, text)));
    }
  }
  return withoutFar(lines);
}

/** The words that changed between two short texts. */
export function wordsBetween(before: string, after: string): Words[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_CHANGES });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return inRuns(changes.map(({ value, added, removed }) => ({ value, added, removed })));
}

/** What went and what came as two runs, not word by word: a space that stayed between two changes belongs to both. */
function inRuns(changes: readonly { value: string; added: boolean; removed: boolean }[]): Words[] {
  const runs: Words[] = [];
  let [went, came] = ['', ''];
  const flush = () => {
    if (went) runs.push({ kind: 'removed', text: went });
    if (came) runs.push({ kind: 'added', text: came });
    [went, came] = ['', ''];
  };
  changes.forEach(({ value, added, removed }, at) => {
    if (added) came += value;
    else if (removed) went += value;
    else if (value.trim() === '' && went && came && changes[at + 1]) [went, came] = [went + value, came + value];
    else {
      flush();
      runs.push({ kind: 'same', text: value });
    }
  });
  flush();
  return runs;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
const whole = (kind: 'same' | 'added' | 'removed', text: string): DifferenceLine => ({ kind, words: [{ kind, text }] });

/** Lines that took the place of others: each beside the one it replaced, as long as most of its words stayed. */
function paired(removed: readonly string[], added: readonly string[]): DifferenceLine[] {
  const alike = Math.min(removed.length, added.length);
  const lines: DifferenceLine[] = [];
  for (let at = 0; at < alike; at++) {
    const words = wordsBetween(removed[at]!, added[at]!);
    const stayed = words.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
    if (stayed * 3 >= Math.min(removed[at]!.length, added[at]!.length)) lines.push({ kind: 'changed', words });
    else lines.push(whole('removed', removed[at]!), whole('added', added[at]!));
  }
  lines.push(...removed.slice(alike).map((text) => whole('removed', text)));
  lines.push(...added.slice(alike).map((text) => whole('added', text)));
  return lines;
}

function withoutFar(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const kept: DifferenceLine[] = [];
  lines.forEach((line, at) => {
    if (near[at]) return void kept.push(line);
    const last = kept.at(-1);
    if (last?.kind === 'gap') last.lines++;
    else kept.push({ kind: 'gap', lines: 1 });
  });
  return kept;
}
