// 'This was unclear': what she said before comes in when she opens it, and sending leaves her where she reads.
const places = document.querySelectorAll<HTMLDetailsElement>('details[data-unclear]');

function take(place: HTMLDetailsElement, html: string): void {
  const part = place.querySelector<HTMLElement>('[data-unclear-part]');
  if (part) part.innerHTML = html;
}

/** What she said of this section, unless she began to type meanwhile. */
async function open(place: HTMLDetailsElement): Promise<void> {
  const form = place.querySelector('form');
  const section = form?.querySelector<HTMLInputElement>('[name="section"]')?.value ?? '0';
  const answer = await fetch(`${place.dataset.unclear}?section=${section}`, { headers: { accept: 'text/html' } });
  const html = await answer.text();
  const field = place.querySelector('textarea');
  if (!answer.ok || field?.value !== '') return;
  const inside = document.activeElement === field;
  take(place, html);
  if (inside) place.querySelector('textarea')?.focus({ preventScroll: true });
}

async function send(place: HTMLDetailsElement, form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.append(name, value);
  body.append('part', '1');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
    if (!answer.headers.get('content-type')?.startsWith('text/html')) throw new Error('no part');
    const html = await answer.text();
    // A whole page is no part: a refusal that this cannot show where it stands.
    if (/^<!doctype/i.test(html)) throw new Error('no part');
    const top = place.getBoundingClientRect().top;
    take(place, html);
    place.classList.toggle('is-told', answer.ok && !body.has('act'));
    scrollBy(0, place.getBoundingClientRect().top - top);
    place.querySelector<HTMLElement>(answer.ok ? 'button' : 'textarea')?.focus({ preventScroll: true });
  } catch {
    // Offline, signed out meanwhile, or something failed there: her words stay.
    if (status) status.textContent = status.dataset.notSent ?? '';
  }
}

for (const place of places) {
  let asked = false;
  place.addEventListener('toggle', () => {
    if (!place.open || asked) return;
    asked = true;
    open(place).catch(() => {
      // Offline: the empty form that stands there does as well.
      asked = false;
    });
  });
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(place, event.target as HTMLFormElement, event.submitter);
  });
}
