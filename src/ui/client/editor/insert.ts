import type { BodyEditor } from './field.js';

interface Choice {
  words: string;
  picture: Node | null;
  aside: Node | null;
  pick: () => void;
}
interface Media {
  name: string;
  alt: string;
  kind: string;
  thumbnail: string | null;
}

/** Opens the dialogs of the buttons above the text. The lists come when they are asked for, and are then kept. */
export function insertDialogs(editor: BodyEditor, listAddress: string, noneFound: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-insert]')) {
    const kind = button.dataset.openInsert ?? '';
    const dialog = document.querySelector<HTMLDialogElement>(`dialog[data-dialog="${kind}"]`);
    if (!dialog) continue;
    const show = dialog.querySelector('[data-tool]') ? null : listOf(dialog, kind, editor, listAddress, noneFound);
    button.addEventListener('click', () => {
      dialog.showModal();
      void show?.();
    });
    dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => editor.focus());
    dialog.querySelector<HTMLFormElement>('[data-tool]')?.addEventListener('submit', (event) => {
      editor.insertBlock(toolOf(new FormData(event.target as HTMLFormElement)));
      (event.target as HTMLFormElement).reset();
    });
  }
}

/** A tool as the text writes it. */
function toolOf(form: FormData): string {
  const value = (name: string) => {
    const written = form.get(name);
    return typeof written === 'string' ? written.trim() : '';
  };
  const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const price = value('price').replace(',', '.');
  const head = `name="${attribute(value('name'))}" price="${price}" currency="${value('currency')}" asOf="${value('asOf')}"`;
  return `:::tool{${head}}\n${value('text')}\n:::`;
}

function listOf(dialog: HTMLDialogElement, kind: string, editor: BodyEditor, address: string, noneFound: string) {
  const search = dialog.querySelector<HTMLInputElement>('[data-search]')!;
  const list = dialog.querySelector<HTMLElement>('[data-list]')!;
  const found = dialog.querySelector<HTMLElement>('[data-found]')!;
  let choices: Choice[] = [];
  let asked = 0;

  const draw = (wish: string) => {
    const matching = choices.filter(({ words }) => wish.split(' ').every((word) => plain(words).includes(word)));
    list.replaceChildren(...matching.map((choice) => row(choice, dialog)));
    found.textContent = matching.length > 0 ? String(matching.length) : noneFound;
    found.classList.toggle('visually-hidden', matching.length > 0);
  };
  // Claims and drawings come all at once; of images and videos there may be thousands, so the server looks.
  const remote = kind === 'image' || kind === 'video';
  const load = async () => {
    const turn = ++asked;
    try {
      const loaded = remote ? await media(kind, search.value, editor) : await written(kind, editor, address);
      // A later letter has been typed meanwhile.
      if (turn === asked) choices = loaded;
    } catch {
      // Offline: what was there stays.
    }
    if (turn === asked) draw(remote ? '' : plain(search.value));
  };
  search.addEventListener('input', () => (remote ? void load() : draw(plain(search.value))));
  // Through the list by arrows; Enter in the search takes the first.
  dialog.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Enter' && event.target === search) {
      event.preventDefault();
      buttons[0]?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      if (at <= 0) search.focus();
      else buttons[at - 1]?.focus();
    }
  });
  return () => {
    search.value = '';
    search.focus();
    return load();
  };
}

function row({ words, picture, aside, pick }: Choice, dialog: HTMLDialogElement): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'choice-button' });
  if (picture) {
    const drawing = document.createElement('span');
    drawing.className = 'choice-drawing';
    drawing.append(picture.cloneNode(true));
    button.append(drawing);
  }
  const label = document.createElement('span');
  label.className = 'choice-words';
  label.textContent = words;
  button.append(label);
  if (aside) button.append(aside.cloneNode(true));
  button.addEventListener('click', () => {
    dialog.close();
    pick();
  });
  item.append(button);
  return item;
}

/** Claims and drawings, from the page that lists them for copying. */
async function written(kind: string, editor: BodyEditor, address: string): Promise<Choice[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the list did not come');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLElement>(`[data-kind="${kind}"] > li`)].map((item) => {
    const { before = '', after = '', words = '', block } = item.dataset;
    const picture = item.querySelector('svg.fig');
    // Its name stands beside it; a second drawing of that id on the page would confuse the first.
    picture?.removeAttribute('role');
    picture?.setAttribute('aria-hidden', 'true');
    for (const named of picture?.querySelectorAll('title, desc') ?? []) named.remove();
    for (const attribute of ['aria-labelledby', 'aria-describedby']) picture?.removeAttribute(attribute);
    return {
      words: item.querySelector('.choice-words')?.textContent ?? '',
      picture,
      aside: item.querySelector('.grade'),
      pick: () => (block === undefined ? editor.insert(before, after, words) : editor.insertBlock(block)),
    };
  });
}

async function media(kind: string, wish: string, editor: BodyEditor): Promise<Choice[]> {
  const answer = await fetch(`/staff/media/list.json?${new URLSearchParams({ kind, q: wish }).toString()}`);
  if (!answer.ok) throw new Error('the list did not come');
  return ((await answer.json()) as Media[]).map(({ name, alt, thumbnail }) => {
    const picture = thumbnail ? Object.assign(document.createElement('img'), { src: thumbnail, alt: '' }) : null;
    return {
      words: alt ? `${alt} (${name})` : name,
      picture,
      aside: null,
      pick: () => editor.insertBlock(`::${kind}{name="${name}"}`),
    };
  });
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
