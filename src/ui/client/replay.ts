// The page of a recording says as soon as it counts as watched, and asks no longer.

document.addEventListener('watched', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-watched]'))
    element.hidden = element.dataset.watched === 'no';
});
