import type { BodyEditor } from './field.js';
import { KeptText, type Kept } from './kept.js';

interface Told {
  kind: 'saved' | 'merged' | 'clash' | 'refused';
  say: string;
  version?: number;
  revision?: number;
  text?: { title: string; summary: string; body: string };
  sent?: { version: number; revision: number };
}

/** How long somebody has paused before her text is saved, and how long to wait after a failure, in milliseconds. */
const PAUSE = 2_500;
const AGAIN = 10_000;
/** What a browser sends while its page goes away; a longer text waits in its storage. */
const MOST_LEAVING_BYTES = 60_000;

/** Saves while somebody writes. What the server does not have is kept in this browser and offered again. */
export class Autosave {
  readonly #kept: KeptText;
  readonly #state: HTMLElement;
  /** What the server has, as one string; anything else is unsaved. */
  #sent: string;
  #timer = 0;
  #saving = false;
  /** The server said that somebody has to choose: nothing more is sent until she does. */
  #halted = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly editor: BodyEditor,
    private readonly words: Record<string, string>,
  ) {
    this.#kept = new KeptText(form.dataset.writing ?? '');
    this.#state = form.querySelector<HTMLElement>('[data-save-state]')!;
    // A form that came back with an error holds what was never saved.
    this.#sent = form.querySelector('[data-error-summary]') ? '' : this.#text();
    form.addEventListener('input', (event) => {
      if ((event.target as Element).matches('[name="title"], [name="summary"]')) this.changed();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      void this.save();
    });
    form.addEventListener('submit', (event) => this.#submit(event));
    addEventListener('online', () => void this.save());
    addEventListener('pagehide', () => this.#leave());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save();
    });
    this.#offerKept();
  }

  /** Somebody wrote: kept at once in the browser, sent when she pauses. */
  changed(): void {
    if (this.#text() === this.#sent) return;
    this.#keep();
    if (this.#halted) return;
    this.#say(this.words.unsaved ?? '');
    this.#schedule(PAUSE);
  }

  /** Sends what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#saving || this.#halted || this.#text() === this.#sent) return;
    this.#saving = true;
    this.#say(this.words.saving ?? '');
    const text = this.#text();
    try {
      const headers = { accept: 'application/json' };
      const keepalive = document.visibilityState === 'hidden' && this.#short();
      const options = { method: 'POST', body: this.#data(), headers, keepalive };
      const answer = await fetch(this.form.dataset.save ?? '', options);
      if (answer.headers.get('content-type')?.includes('json')) this.#told((await answer.json()) as Told, text);
      else this.#failed(answer.status === 401 ? this.words.signedOut : this.words.failed);
    } catch {
      this.#failed(this.words.offline);
    } finally {
      this.#saving = false;
      if (!this.#halted && text !== this.#text() && this.#text() !== this.#sent) this.#schedule(PAUSE);
    }
  }

  #told({ kind, say, version, revision, text, sent }: Told, wasSent: string): void {
    if (kind === 'refused') return this.#failed((this.words.refused ?? '').replace('{reason}', say), false);
    if (kind === 'clash') return this.#halt(say);
    const typedOn = this.#text() !== wasSent;
    // Whoever typed on while others' words were merged goes on from her own text: the next saving merges once more.
    const begun = typedOn ? sent : { version, revision };
    this.#set('version', String(begun?.version));
    this.#set('revision', String(begun?.revision));
    this.#sent = wasSent;
    if (kind === 'merged' && text && !typedOn) {
      this.#sent = join(text.title, text.summary, text.body);
      this.#write(text);
    }
    if (typedOn) this.#keep();
    else this.#kept.forget();
    this.#say(say);
  }

  #failed(say: string | undefined, again = true): void {
    this.#say((this.#keep() ? say : this.words.notKept) ?? '', true);
    if (again) this.#schedule(AGAIN);
  }

  /** Two people changed the same lines: the page shows both, as it does without this script. */
  #halt(say: string): void {
    this.#halted = true;
    this.#keep();
    this.#say(say, true);
    const button = document.createElement('button');
    Object.assign(button, { type: 'submit', name: 'do', value: 'save', className: 'btn btn-small' });
    button.textContent = this.words.compare ?? '';
    this.#state.append(' ', button);
  }

  /** The button saves as the script does; only where somebody has to choose does the form go as a page. */
  #submit(event: SubmitEvent): void {
    this.#keep();
    if (this.#halted) return;
    event.preventDefault();
    void this.save();
  }

  #leave(): void {
    if (this.#text() === this.#sent) return;
    this.#keep();
    if (this.#saving || this.#halted || !this.#short()) return;
    // A page that comes back from the browser's memory says what became of it.
    void fetch(this.form.dataset.save ?? '', { method: 'POST', body: this.#data(), keepalive: true }).catch(() =>
      this.#failed(this.words.offline),
    );
  }

  /** Text that an earlier visit could not send is offered; nobody's text is put in the place of another unasked. */
  #offerKept(): void {
    const kept = this.#kept.read();
    if (!kept) return;
    if (join(kept.title, kept.summary, kept.body) === this.#text()) return this.#kept.forget();
    const place = this.form.querySelector<HTMLElement>('[data-kept]');
    if (!place) return;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const title = paragraph(this.words.keptTitle ?? '', 'kept-title');
    const text = paragraph((this.words.keptText ?? '').replace('{time}', time.format(kept.at)), '');
    const buttons = document.createElement('div');
    buttons.className = 'actions';
    const button = (words: string, kind: string, act: () => void) => {
      const made = document.createElement('button');
      Object.assign(made, { type: 'button', className: `btn btn-small ${kind}`, textContent: words });
      made.addEventListener('click', () => {
        place.hidden = true;
        act();
        this.editor.focus();
      });
      buttons.append(made);
    };
    button(this.words.keptUse ?? '', '', () => this.#takeUp(kept));
    button(this.words.keptDrop ?? '', 'btn-quiet', () => this.#kept.forget());
    place.replaceChildren(title, text, buttons);
    place.setAttribute('role', 'status');
    place.hidden = false;
  }

  /** With what it began from, so that the server merges it with what was saved since. */
  #takeUp(kept: Kept): void {
    this.#set('version', kept.version);
    this.#set('revision', kept.revision);
    this.#sent = '';
    this.#write(kept);
    void this.save();
  }

  #write(text: { title: string; summary: string; body: string }): void {
    this.#set('title', text.title);
    this.#set('summary', text.summary);
    this.editor.replace(text.body);
  }

  #short(): boolean {
    return new Blob([this.#text()]).size < MOST_LEAVING_BYTES;
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), milliseconds);
  }

  /** Tells whether the browser has it now. */
  #keep(): boolean {
    const { value } = this;
    const took = this.#kept.write({
      title: value('title'),
      summary: value('summary'),
      body: this.editor.text,
      version: value('version'),
      revision: value('revision'),
      at: Date.now(),
    });
    // A browser that keeps nothing asks before the page goes.
    if (took) removeEventListener('beforeunload', ask);
    else addEventListener('beforeunload', ask);
    return took;
  }

  #data(): FormData {
    const data = new FormData();
    for (const name of ['title', 'summary', 'version', 'revision']) data.set(name, this.value(name));
    data.set('body', this.editor.text);
    return data;
  }

  readonly value = (name: string): string => this.#input(name).value;

  #set(name: string, value: string): void {
    this.#input(name).value = value;
  }

  #input(name: string): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #text(): string {
    return join(this.value('title'), this.value('summary'), this.editor.text);
  }

  #say(words: string, problem = false): void {
    this.#state.textContent = words;
    this.#state.classList.toggle('is-problem', problem);
  }
}

// Fields of one line are kept without spaces at their ends.
const join = (title: string, summary: string, body: string) =>
  JSON.stringify([title, summary].map((text) => text.replace(/\s+/g, ' ').trim()).concat(body));

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

function paragraph(words: string, name: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: words, className: name });
}
