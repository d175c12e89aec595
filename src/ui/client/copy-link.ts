/** Buttons that copy what a field holds. They are hidden until there is a script, and where nothing can be copied. */
export function offerCopying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const field = document.getElementById(button.dataset.copy!) as HTMLInputElement | null;
    if (!field) continue;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(field.value).then(
        () => (button.textContent = button.dataset.copied!),
        // Refused by the browser: then the field is selected, ready for the keyboard.
        () => field.select(),
      );
    });
  }
}
