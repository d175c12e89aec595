// The outline of a course: its buttons move things in place, and rows can be dragged. Without a script every button
// loads the page again.

let at = 0;
let dragged: HTMLElement | null = null;

const outline = () => document.querySelector<HTMLElement>('[data-outline]');
const rowOf = (node: EventTarget | null) =>
  node instanceof Element ? node.closest<HTMLElement>('[data-outline-row]') : null;

/** Tells those who do not see it where something is now. */
function say(words: string): void {
  const place = document.querySelector('[data-outline-said]');
  if (place) place.textContent = words;
}

/** Sends one move and puts the outline that comes back in its place, with the focus where it was. */
async function move(command: string): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form#move');
  const before = outline();
  if (!form || !before) return;
  const turn = ++at;
  try {
    const body = new URLSearchParams({ version: new FormData(form).get('version') as string, move: command });
    const answer = await fetch(form.action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const drawn = page.querySelector<HTMLElement>('[data-outline]');
    if (!drawn) throw new Error('no outline came back');
    // A later press has won meanwhile.
    if (turn !== at) return;
    outline()!.replaceWith(drawn);
    prepare();
    const [id = ''] = command.split(':');
    const row = document.querySelector<HTMLElement>(`[data-outline-row="${id}"]`);
    const button = document.querySelector<HTMLButtonElement>(`button[name="move"][value="${command}"]:enabled`);
    (button ?? row?.querySelector<HTMLElement>('button[name="move"]:enabled, a'))?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    say(answer.ok ? (row?.dataset.said ?? '') : (drawn.querySelector('.notice')?.textContent ?? ''));
  } catch {
    say(before.dataset.outline ?? '');
  }
}

document.addEventListener('submit', (event) => {
  const button = event.submitter as HTMLButtonElement | null;
  if (event.defaultPrevented || button?.name !== 'move' || !outline()) return;
  event.preventDefault();
  void move(button.value);
});

const STEPS: Record<string, string> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

document.addEventListener('keydown', (event) => {
  const row = rowOf(event.target);
  const step = STEPS[event.key];
  if (!row || !step || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const button = row.querySelector<HTMLButtonElement>(`button[value="${row.dataset.outlineRow}:${step}"]`);
  if (button && !button.disabled) void move(button.value);
  else say(row.dataset.said ?? '');
});

/** Lessons can be taken with the mouse wherever they can be moved. */
function prepare(): void {
  if (!document.querySelector('form#move')) return;
  for (const row of document.querySelectorAll<HTMLElement>('[data-outline-lesson]')) row.draggable = true;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-outline-hint]')) hint.hidden = false;
}
prepare();

function clear(): void {
  for (const marked of document.querySelectorAll('.is-target')) marked.classList.remove('is-target');
}

/** Where a dragged lesson would come: a module, and its place among the other lessons. */
function targetOf(event: DragEvent): { list: HTMLElement; before: HTMLElement | null } | null {
  const list = event.target instanceof Element ? event.target.closest<HTMLElement>('.outline-module') : null;
  const lessons = list?.querySelector<HTMLElement>('[data-outline-module]');
  if (!lessons) return null;
  const rows = [...lessons.querySelectorAll<HTMLElement>('[data-outline-lesson]')].filter((row) => row !== dragged);
  const before = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  return { list: lessons, before: before ?? null };
}

document.addEventListener('dragstart', (event) => {
  const row = rowOf(event.target);
  if (!row?.draggable) return;
  dragged = row;
  row.classList.add('is-dragged');
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
});

document.addEventListener('dragover', (event) => {
  const target = dragged && targetOf(event);
  if (!target) return;
  event.preventDefault();
  clear();
  (target.before ?? target.list).classList.add('is-target');
});

document.addEventListener('drop', (event) => {
  const target = dragged && targetOf(event);
  if (!target || !dragged) return;
  event.preventDefault();
  const rows = [...target.list.querySelectorAll<HTMLElement>('[data-outline-lesson]')].filter((row) => row !== dragged);
  const place = target.before ? rows.indexOf(target.before) : rows.length;
  void move(`${dragged.dataset.outlineRow}:to:${target.list.dataset.outlineModule}:${place}`);
});

document.addEventListener('dragend', () => {
  dragged?.classList.remove('is-dragged');
  dragged = null;
  clear();
});

export {};
