// The pages on which a quiz is taken: each answer is saved as it is given, and nothing is lost without a connection. Without
// this script the same pages do the same by their buttons.
import { formAnswer, type FormValues } from '../quiz-response.js';
import { QuizClock } from './quiz/clock.js';
import { equipPart } from './quiz/parts.js';
import { QuizPages, type QuizFacts } from './quiz/pages.js';
import { Sender, type Receipt } from './quiz/sender.js';

/** How long typing rests before it is saved, in milliseconds. */
const REST = 500;

const place = document.querySelector<HTMLElement>('[data-quiz]');
for (const part of document.querySelectorAll<HTMLElement>('.quiz-question')) equipPart(part);
if (place) take(place);

function take(at: HTMLElement): void {
  const facts = JSON.parse(at.dataset.quiz!) as QuizFacts;
  const status = at.querySelector('[data-quiz-status]');
  const say = (words = '') => {
    if (status && status.textContent !== words) status.textContent = words;
  };
  /** True while what was typed last has not been taken yet: until then nothing is called saved. */
  const typing = { now: false };
  const sayUnlessTyping = (words: string) => say(typing.now ? facts.words.saving : words);
  const sender = new Sender(facts.attempt, facts.person, facts.turn, {
    saving: () => say(facts.words.saving ?? ''),
    saved: (receipt: Receipt | null) => {
      sayUnlessTyping(receipt?.said ?? facts.words.saved);
      if (receipt) clock?.take(receipt.endsAt);
    },
    waiting: (safe) => sayUnlessTyping(safe ? facts.words.keptHere : facts.words.notKept),
    refused: (_position, why) => say(why),
  });
  const clockPlace = at.querySelector<HTMLElement>('[data-quiz-clock]');
  const clock = clockPlace ? new QuizClock(clockPlace, facts.attempt, () => location.reload()) : null;
  if (at instanceof HTMLFormElement)
    answer(
      at,
      facts,
      sender,
      () => {
        typing.now = true;
        say(facts.words.saving);
      },
      () => (typing.now = false),
    );
  else at.addEventListener('submit', (event) => void sendFirst(event, sender));
}

function answer(form: HTMLFormElement, facts: QuizFacts, sender: Sender, typed: () => void, taken: () => void): void {
  const pages = new QuizPages(form, facts);
  /** What each question was last known to say, so that only what is new is sent. */
  const known = new Map<number, string>();
  let resting = 0;
  const current = () => {
    const { position, kind } = pages.current;
    const values = valuesOf(form);
    const certainty = typeof values.certainty === 'string' && values.certainty !== '' ? Number(values.certainty) : null;
    return { position, kind, certainty, ...formAnswer(kind, values) };
  };
  const remember = () => {
    const { position, response, certainty } = current();
    if (!known.has(position)) known.set(position, JSON.stringify([response, certainty]));
  };
  const save = () => {
    clearTimeout(resting);
    taken();
    const { position, kind, response, certainty, unfinished } = current();
    const says = JSON.stringify([response, certainty]);
    // Typed and taken back again: what was saved stands.
    if (kind === 'text' || unfinished || known.get(position) === says) return sender.settle();
    known.set(position, says);
    pages.mark(position, response !== null);
    sender.give(position, response, certainty);
  };
  remember();
  form.addEventListener('change', save);
  form.addEventListener('input', (event) => {
    if (!(event.target as Element).matches('textarea, input[type="text"]')) return;
    typed();
    clearTimeout(resting);
    resting = setTimeout(save, REST);
  });
  addEventListener('pagehide', save);
  form.addEventListener(
    'submit',
    (event) => {
      const button = event.submitter as HTMLButtonElement | null;
      save();
      if (button && pages.goTo(button.value)) {
        event.preventDefault();
        remember();
      } else void sendFirst(event, sender);
    },
    { capture: true },
  );
}

/** Sends what waits before a page is left for good; without a connection she stays where everything is kept. */
async function sendFirst(event: Event, sender: Sender): Promise<void> {
  if (sender.pending.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const form = event.target as HTMLFormElement;
  const { submitter } = event as SubmitEvent;
  await sender.flush();
  if (sender.pending.length === 0) form.requestSubmit(submitter);
}

function valuesOf(form: HTMLFormElement): FormValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (values[name] ??= []).push(value);
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
