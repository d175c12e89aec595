// The form on which staff write questions: its buttons change it in place. Without a script they load the page again.

let at = 0;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (event.defaultPrevented || !form.matches('[data-questions]') || !button || button.value === 'save') return;
  event.preventDefault();
  void redraw(form, button);
});

/** Sends the form as it stands and puts the one that comes back in its place. */
async function redraw(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const turn = ++at;
  const address = button.formAction;
  try {
    const body = new URLSearchParams(new FormData(form, button) as never);
    const answer = await fetch(address, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const drawn = page.querySelector('form[data-questions]');
    if (!drawn) throw new Error('no form came back');
    // A later press has won meanwhile.
    if (turn !== at) return;
    form.replaceWith(drawn);
    const place = document.getElementById(new URL(address).hash.slice(1));
    place?.scrollIntoView({ block: 'nearest' });
    (place?.querySelector<HTMLElement>('input:not([type=hidden]), button') ?? place)?.focus({ preventScroll: true });
  } catch {
    // The way without a script: the browser itself sends the form and shows what comes.
    const command = document.createElement('input');
    Object.assign(command, { type: 'hidden', name: 'do', value: button.value });
    form.append(command);
    form.action = address;
    form.submit();
  }
}

export {};
