interface OrderWords {
  up: string;
  down: string;
  moved: string;
  start: string;
  hint: string;
}

const ARROWS = { up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5', down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5' } as const;

/** Puts arrows and dragging in the place of the numbers of a list that is to be ordered; the numbers stay, unseen, and are what is sent. */
export function makeSortable(list: HTMLElement): void {
  if (list.classList.contains('is-sorted') || list.querySelector('select:disabled')) return;
  const words = JSON.parse(list.dataset.quizOrder!) as OrderWords;
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  list.after(said);
  list.classList.add('is-sorted');
  const hint = list.closest('.quiz-question')?.querySelector('.hint');
  if (hint) hint.textContent = words.hint;
  for (const line of lines(list)) equip(list, line, words, said);
  if (lines(list).some((line) => selectOf(line).value === '')) offerStart(list, words);
  number(list);
  let dragged: HTMLElement | null = null;
  list.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest('li');
    dragged?.classList.add('is-dragged');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  list.addEventListener('dragover', (event) => {
    const over = (event.target as Element).closest('li');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
    number(list);
  });
  list.addEventListener('drop', (event) => event.preventDefault());
  list.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    settle(list);
  });
}

const lines = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>(':scope > li')];
const selectOf = (line: HTMLElement) => line.querySelector('select')!;

function equip(list: HTMLElement, line: HTMLElement, words: OrderWords, said: HTMLElement): void {
  const name = line.dataset.line ?? '';
  selectOf(line).hidden = true;
  const place = document.createElement('span');
  place.className = 'quiz-place';
  place.setAttribute('aria-hidden', 'true');
  line.prepend(place);
  const arrows = document.createElement('span');
  arrows.className = 'quiz-arrows';
  for (const way of ['up', 'down'] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.way = way;
    button.setAttribute('aria-label', words[way].replace('{line}', name));
    button.innerHTML = `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d="${ARROWS[way]}"/></svg>`;
    button.addEventListener('click', () => {
      const other = way === 'up' ? line.previousElementSibling : line.nextElementSibling;
      if (!other) return;
      if (way === 'up') other.before(line);
      else other.after(line);
      settle(list);
      // At an end its own button is gone: the other one keeps the keyboard where it is.
      (button.disabled ? line.querySelector<HTMLButtonElement>('.quiz-arrows button:enabled') : button)?.focus();
      said.textContent = words.moved.replace('{line}', name).replace('{place}', String(lines(list).indexOf(line) + 1));
    });
    arrows.append(button);
  }
  line.append(arrows);
  line.draggable = true;
}

/** As long as nothing was moved nothing is answered: whoever finds the order right as it stands says so. */
function offerStart(list: HTMLElement, words: OrderWords): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-quiet btn-small';
  button.textContent = words.start;
  button.addEventListener('click', () => settle(list));
  list.parentElement!.append(button);
  list.addEventListener('change', () => button.remove(), { once: true });
}

function number(list: HTMLElement): void {
  const all = lines(list);
  all.forEach((line, index) => {
    line.querySelector('.quiz-place')!.textContent = `${index + 1}.`;
    line.querySelector<HTMLButtonElement>('[data-way="up"]')!.disabled = index === 0;
    line.querySelector<HTMLButtonElement>('[data-way="down"]')!.disabled = index === all.length - 1;
  });
}

/** Writes the places into the fields that are sent. */
function settle(list: HTMLElement): void {
  number(list);
  lines(list).forEach((line, index) => (selectOf(line).value = String(index + 1)));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
