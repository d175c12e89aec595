/** Somebody who agreed to it came by a link of a mail: that is told once, and the sign is taken off the address. */
export function tellOfMail(): void {
  const sign = /^#m=([\w-]{43})$/.exec(location.hash)?.[1];
  if (!sign) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  // It counts or it does not: nothing on the page depends on the answer.
  fetch('/mail/clicks', { method: 'POST', body: new URLSearchParams({ m: sign }), keepalive: true }).catch(() => {});
}
