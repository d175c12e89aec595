import { Refused } from '../reading.js';

/** One question of a GIFT file as it is written: the lines between two empty ones, without comments. */
export interface GiftBlock {
  /** Of its first line that is no comment, from 1. */
  line: number;
  text: string;
  /** What its comments say in the form `[tag:...]`. */
  tags: string[];
  /** The category that a `$CATEGORY:` line before it names. */
  category: string;
}

/** Cuts a file into its questions. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let category = '';
  let lines: string[] = [];
  let first = 0;
  let tags: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ line: first, text: lines.join('\n').trim(), tags, category });
    lines = [];
    tags = [];
  };
  text.split(/\r\n|\n|\r/).forEach((raw, n) => {
    const line = raw.trim();
    if (line === '') close();
    else if (line.startsWith('//'))
      tags.push(...[...line.matchAll(/\[tag:([^\]]+)\]/g)].map((match) => match[1]!.trim()));
    else if (lines.length === 0 && line.startsWith('$CATEGORY:')) category = line.slice('$CATEGORY:'.length).trim();
    else {
      if (lines.length === 0) first = n + 1;
      // What stands before the first word may mean something, in code for one.
      lines.push(raw.trimEnd());
    }
  });
  close();
  return blocks;
}

// Signs that no text may hold stand for escaped ones while a question is taken apart.
const HIDDEN: Record<string, string> = {
  ':': '\ufdd0',
  '#': '\ufdd1',
  '=': '\ufdd2',
  '{': '\ufdd3',
  '}': '\ufdd4',
  '~': '\ufdd5',
  n: '\ufdd6',
};
const SHOWN = new Map(Object.entries(HIDDEN).map(([sign, hidden]) => [hidden, sign === 'n' ? '\n' : sign]));
const BACKSLASH = '\ufdd7';

/** Hides the signs that are escaped, so that they divide nothing. @throws Refused */
export function hideEscaped(text: string): string {
  if (/[\ufdd0-\ufdef]/.test(text)) throw new Refused('notKeepable');
  return text.replace(/\\([\\:#={}~n])/g, (_all, sign: string) => HIDDEN[sign] ?? BACKSLASH);
}

/** Puts the signs themselves where they were hidden. */
export function showEscaped(text: string): string {
  return text.replace(/[\ufdd0-\ufdd7]/g, (hidden) => SHOWN.get(hidden) ?? '\\');
}

/** The names of a category, from the top: `$course$/top/Skin/Sun` is Skin, then Sun. A doubled stroke is a stroke. */
export function categoryPath(written: string): string[] {
  const parts = written
    .replaceAll('//', '\ufdd8')
    .split('/')
    .map((part) => part.replaceAll('\ufdd8', '/').trim());
  while (parts.length > 0 && /^(?:\$[a-z]+\$|top|)$/.test(parts[0]!)) parts.shift();
  return parts.filter((part) => part !== '').map((part) => part.slice(0, 200));
}
