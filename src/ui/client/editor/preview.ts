import type { BodyEditor } from './field.js';

interface Drawn {
  html: string;
  summary: string;
  faults: { from: number; to: number; message: string }[];
}

/** How long somebody has paused before the preview follows, in milliseconds. */
const PAUSE = 400;

/** Draws the preview anew when the text has changed: one request at a time, always with the newest text. */
export function livePreview(address: string, editor: BodyEditor, line: (position: number) => number): () => void {
  const frame = document.querySelector<HTMLElement>('[data-preview-frame]');
  const list = document.querySelector<HTMLElement>('[data-faults]');
  let timer = 0;
  let asking = false;
  let again = false;

  async function draw(): Promise<void> {
    if (asking) return void (again = true);
    asking = true;
    again = false;
    const text = editor.text;
    try {
      const body = new FormData();
      body.set('body', text);
      const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } });
      if (answer.ok) show((await answer.json()) as Drawn, text);
    } catch {
      // Offline: the preview stays as it was, and follows with the next change.
    } finally {
      asking = false;
      if (again || editor.text !== text) schedule();
    }
  }

  function show({ html, faults, summary }: Drawn, text: string): void {
    if (editor.text === text) editor.mark(faults);
    if (list) list.replaceChildren(...(faults.length > 0 ? [faultList(faults, summary, line)] : []));
    const prose = frame?.querySelector('.prose');
    if (!frame || !prose) return;
    frame.querySelector(':scope > .muted')?.remove();
    const top = frame.scrollTop;
    replaceChanged(prose, new DOMParser().parseFromString(html, 'text/html').body);
    frame.scrollTop = top;
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void draw(), PAUSE);
  }
  void draw();
  return schedule;
}

/** Puts only those blocks in place that differ, so that the rest neither flickers nor moves. */
function replaceChanged(old: Element, drawn: Element): void {
  const before = [...old.childNodes];
  const after = [...drawn.childNodes];
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head]!.isEqualNode(after[head]!)) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail)!.isEqualNode(after.at(-1 - tail)!))
    tail++;
  const next = tail > 0 ? before[before.length - tail]! : null;
  for (const node of before.slice(head, before.length - tail)) node.remove();
  for (const node of after.slice(head, after.length - tail)) old.insertBefore(node, next);
}

function faultList(faults: Drawn['faults'], summary: string, line: (position: number) => number): HTMLElement {
  const details = document.createElement('details');
  details.className = 'faults';
  details.open = document.querySelector<HTMLDetailsElement>('details.faults')?.open ?? false;
  const head = document.createElement('summary');
  head.textContent = summary;
  const list = document.createElement('ol');
  for (const { from, message } of faults) {
    const item = document.createElement('li');
    const place = document.createElement('strong');
    place.textContent = String(line(from));
    item.append(place, ' ', message);
    list.append(item);
  }
  details.append(head, list);
  return details;
}
