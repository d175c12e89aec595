import type { Message } from '../../platform/i18n/messages.js';
import { VTT_FAULTS as faults } from './webvtt.messages.js';
import type { TrackKind } from './media.views.js';

/** Some words and the seconds from which and until which they are said or hold. */
export interface Cue {
  start: number;
  end: number;
  text: string;
}

/** A line of a file that is wrong, counted from 1, and why. */
export interface VttFault {
  line: number;
  say: Message;
}

const MOST_FAULTS = 10;
const TIMING =
  /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:[ \t].*)?$/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' };

/** Brings a file to the form in which it is kept: line feeds only, and no mark of byte order. */
export function plainVtt(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * Reads WebVTT (W3C, section 4) strictly: browsers drop what they do not understand without a word, and a caption that
 * nobody sees is not noticed by who wrote it.
 * @returns the cues, and every line that is wrong, ten at most
 */
export function parseVtt(text: string, kind: TrackKind): { cues: Cue[]; faults: VttFault[] } {
  const lines = plainVtt(text).split('\n');
  const wrong: VttFault[] = [];
  const cues: Cue[] = [];
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) wrong.push({ line: 1, say: faults.noHeader });
  else if (lines[1] !== undefined && lines[1] !== '') wrong.push({ line: 2, say: faults.noBlank });
  for (const block of blocksOf(lines)) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block.lines[0]!)) continue;
    const cue = cueOf(block, cues.at(-1), kind);
    if ('say' in cue) wrong.push(cue);
    else cues.push(cue);
  }
  if (wrong.length === 0 && cues.length === 0) wrong.push({ line: lines.length, say: faults.noCues });
  return { cues, faults: wrong.slice(0, MOST_FAULTS) };
}

const SPEAKER = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/g;

/** The words that are spoken in captions: no times, settings, names of cues and marks, and not who speaks. */
export function spokenIn(captions: string): string {
  return parseVtt(captions.replace(SPEAKER, ''), 'captions')
    .cues.map(({ text }) => text)
    .join(' ');
}

interface Block {
  /** The number of its first line. */
  first: number;
  lines: string[];
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  // The header with whatever stands right below it is no block.
  const start = lines.indexOf('') === -1 ? lines.length : lines.indexOf('');
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') open = null;
    else if (open) open.lines.push(line);
    else blocks.push((open = { first: index + 1, lines: [line] }));
  }
  return blocks;
}

function cueOf({ first, lines }: Block, before: Cue | undefined, kind: TrackKind): Cue | VttFault {
  const at = lines[0]!.includes('-->') ? 0 : 1;
  const line = first + Math.min(at, lines.length - 1);
  const timing = lines[at];
  if (timing === undefined || !timing.includes('-->')) return { line, say: faults.noTiming };
  const parts = TIMING.exec(timing);
  if (!parts) return { line, say: /\d,\d{3}/.test(timing) ? faults.comma : faults.badTiming };
  const [start, end] = [seconds(parts.slice(1, 5)), seconds(parts.slice(5, 9))];
  if (end <= start) return { line, say: faults.endsBefore };
  if (before && start < before.start) return { line, say: faults.outOfOrder };
  if (kind === 'chapters' && before && start < before.end) return { line, say: faults.overlap };
  const payload = lines.slice(at + 1);
  const stray = payload.findIndex((one) => one.includes('-->'));
  if (stray !== -1) return { line: line + 1 + stray, say: faults.arrow };
  const text = wordsOf(payload.join('\n'));
  return text === '' ? { line, say: faults.noWords } : { start, end, text };
}

function seconds([hours, minutes, whole, thousandths]: string[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}

/** The words of a cue without its markup; who speaks stands before them. */
function wordsOf(payload: string): string {
  return payload
    .replace(SPEAKER, '$1: ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
