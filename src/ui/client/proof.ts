// Does the small sum that a form asks for before it registers somebody, while the form is being filled in.
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-proof]')) prove(input);

function prove(input: HTMLInputElement): void {
  const form = input.form!;
  const status = form.querySelector<HTMLElement>('[data-proof-status]');
  const challenge = JSON.parse(input.dataset.proof!) as Challenge;
  let pressed: HTMLElement | null | undefined;
  let done = false;

  // The keys are worked out beside the page's own thread, try by try: the page stays as quick as ever.
  void solveChallenge({ challenge, deriveKey, timeout: 0 }).then((solution) => {
    input.value = btoa(JSON.stringify({ challenge, solution }));
    done = true;
    if (pressed !== undefined) form.requestSubmit(pressed);
  });

  // Before the script of every form, which would take this for a form that is under way.
  form.addEventListener('submit', (event) => {
    if (done) return;
    event.preventDefault();
    pressed = event.submitter;
    if (!status) return;
    status.hidden = false;
    status.textContent = status.dataset.working ?? '';
  });
}
