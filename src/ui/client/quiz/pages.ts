import { newName } from '../names/new-name.js';
import { equipPart } from './parts.js';

/** What the page says of itself. */
export interface QuizFacts {
  attempt: string;
  person: string;
  path: string;
  position: number;
  turn: number;
  /** True where going from question to question needs nothing of the server. */
  inPlace: boolean;
  words: { saving?: string; saved: string; keptHere: string; notKept: string };
}

/** How long the page is left alone before the other questions are fetched, in milliseconds. */
const BEFORE_FETCHING = 300;

/** Goes from question to question in place, once all of them are here: then no lost connection stops anybody. */
export class QuizPages {
  readonly #parts = new Map<number, HTMLElement>();
  #order: number[] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly facts: QuizFacts,
  ) {
    if (!facts.inPlace) return;
    this.#parts.set(facts.position, this.#shown);
    setTimeout(() => void this.#fetch(), BEFORE_FETCHING);
    addEventListener('popstate', () => {
      const position = Number(/\/(\d+)$/.exec(location.pathname)?.[1]);
      if (this.#parts.has(position)) this.#show(position);
    });
  }

  get #shown(): HTMLElement {
    return this.form.querySelector<HTMLElement>('[data-quiz-part]')!;
  }

  /** The question that is seen now. */
  get current(): { position: number; kind: string } {
    const { quizPart, kind = '' } = this.#shown.dataset;
    return { position: Number(quizPart), kind };
  }

  /** Goes where a button says. @returns false when that needs the server */
  goTo(wanted: string): boolean {
    const at = this.#order.indexOf(this.current.position);
    const position =
      wanted === 'next' ? this.#order[at + 1] : wanted === 'previous' ? this.#order[at - 1] : Number(wanted);
    if (at === -1 || position === undefined || !this.#parts.has(position)) return false;
    this.#show(position);
    history.pushState(null, '', `${this.facts.path}/${position}`);
    return true;
  }

  /** Shows among the steps whether a question is answered. */
  mark(position: number, answered: boolean): void {
    this.#step(position)?.classList.toggle('is-answered', answered);
    this.#name();
  }

  async #fetch(): Promise<void> {
    try {
      const answer = await fetch(`${this.facts.path}/questions`, { headers: { accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const parts = [...page.querySelectorAll<HTMLElement>('[data-quiz-part]')];
      for (const part of parts) {
        const position = Number(part.dataset.quizPart);
        if (!this.#parts.has(position)) this.#parts.set(position, document.importNode(part, true));
      }
      this.#order = parts.map((part) => Number(part.dataset.quizPart));
    } catch {
      // Without them every button asks the server, once there is a connection.
    }
  }

  #show(position: number): void {
    const part = this.#parts.get(position)!;
    this.#shown.replaceWith(part);
    for (const question of part.querySelectorAll<HTMLElement>('.quiz-question')) equipPart(question);
    this.form.querySelector('.error-summary')?.remove();
    this.form.action = `${this.facts.path}/${position}`;
    this.form.querySelector<HTMLInputElement>('input[name="clientId"]')!.value = newName();
    const at = this.#order.indexOf(position);
    const next = this.form.querySelector<HTMLElement>('[data-quiz-next]')!;
    next.textContent = (at === this.#order.length - 1 ? next.dataset.last : next.dataset.more) ?? '';
    this.form.querySelector<HTMLElement>('[data-quiz-previous]')!.hidden = at === 0;
    const heading = this.form.querySelector<HTMLElement>('[data-quiz-heading]')!;
    heading.textContent = part.dataset.heading ?? '';
    document.title = document.title.replace(/^[^·]*(?= ·)/, heading.textContent);
    for (const step of this.form.querySelectorAll('.quiz-step[aria-current]')) step.removeAttribute('aria-current');
    this.#step(position)?.setAttribute('aria-current', 'step');
    this.#name();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  #step(position: number): HTMLElement | null {
    return this.form.querySelector<HTMLElement>(`.quiz-step[value="${position}"]`);
  }

  /** Says the same as what is seen of the steps. */
  #name(): void {
    const list = this.form.querySelector<HTMLElement>('[data-quiz-steps]')!;
    const words = JSON.parse(list.dataset.quizSteps!) as { answered: string; open: string; here: string };
    for (const step of list.querySelectorAll<HTMLElement>('.quiz-step')) {
      const state = step.classList.contains('is-answered') ? words.answered : words.open;
      const here = step.hasAttribute('aria-current') ? `, ${words.here}` : '';
      step.querySelector('.visually-hidden')!.textContent = `${step.dataset.name}, ${state}${here}`;
    }
  }
}
