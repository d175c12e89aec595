import { makeSortable } from './order.js';

/** Gives the fields of a question what only a script can: arrows, areas that can be pressed, a count of words. */
export function equipPart(part: HTMLElement): void {
  for (const list of part.querySelectorAll<HTMLElement>('[data-quiz-order]')) makeSortable(list);
  for (const areas of part.querySelectorAll<SVGElement>('[data-quiz-areas]')) equipAreas(part, areas);
  for (const count of part.querySelectorAll<HTMLElement>('[data-quiz-words]')) countWords(part, count);
}

function equipAreas(part: HTMLElement, areas: SVGElement): void {
  const boxOf = (area: Element) =>
    part.querySelector<HTMLInputElement>(`#q${areas.dataset.quizAreas}-${(area as SVGElement).dataset.area}`);
  const show = () => {
    for (const area of areas.querySelectorAll('[data-area]'))
      area.classList.toggle('is-chosen', boxOf(area)?.checked ?? false);
  };
  if (!areas.dataset.ready) {
    areas.dataset.ready = 'yes';
    areas.addEventListener('click', (event) => {
      const area = (event.target as Element).closest('[data-area]');
      const box = area && boxOf(area);
      if (box && !box.disabled) box.click();
    });
    part.addEventListener('change', show);
  }
  show();
}

function countWords(part: HTMLElement, count: HTMLElement): void {
  const field = part.querySelector('textarea');
  if (!field) return;
  const show = () => {
    const words = field.value.trim().split(/\s+/).filter(Boolean).length;
    const say = (words === 1 ? count.dataset.quizWord : count.dataset.quizWords) ?? '';
    count.textContent = say.replace('{count}', String(words));
  };
  field.addEventListener('input', show);
  show();
}
