// Shows a guest the times of a page in her own zone. The pages are the same for every guest, and kept so.
import { isTimeZone } from '../../../platform/i18n/dates.js';
import { isLocale } from '../../../platform/i18n/locales.js';
import { zoneCity } from '../../../platform/i18n/cities.js';
import { sayOccasion } from '../../when.js';

/** Where the zone is kept that a guest chose: in her browser only, for no request needs it. */
const KEPT = 'time-zone';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'en';

/** The zone that the reader chose, or else her browser's. */
export function zoneOfGuest(): string | undefined {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept && isTimeZone(kept)) return kept;
  } catch {
    // A browser that keeps nothing for us.
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Says every time of the page in the zone, and lets the reader choose another. */
export function showTimes(zone: string): void {
  const place = document.querySelector<HTMLElement>('[data-zone-switch]');
  const words = place?.dataset.zoneSwitch ?? '{time}';
  sayAll(zone, words);
  const select = place?.querySelector('select');
  if (!place || !select || document.querySelector('[data-when]') === null) return;
  select.append(new Option(zoneCity(locale, zone), zone, true, true));
  place.hidden = false;
  const fill = () => {
    const rest = Intl.supportedValuesOf('timeZone').filter((name) => name !== zone);
    const named = rest.map((name) => [zoneCity(locale, name), name] as const);
    for (const [city, name] of named.sort(([a], [b]) => a.localeCompare(b, language)))
      select.append(new Option(city, name));
  };
  // Four hundred names are only written where somebody wants to choose.
  select.addEventListener('focus', fill, { once: true });
  select.addEventListener('change', () => {
    try {
      localStorage.setItem(KEPT, select.value);
    } catch {
      // Then it holds for this page.
    }
    sayAll(select.value, words);
    for (const field of document.querySelectorAll<HTMLSelectElement>('select[data-time-zone]'))
      field.value = select.value;
  });
}

function sayAll(zone: string, words: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const { when, until, zone: there, short } = place.dataset;
    const at = new Date(when!);
    const said = sayOccasion(
      locale,
      { at, until: until ? new Date(until) : undefined, zone: there, short: short !== undefined },
      zone,
    );
    const time = document.createElement('time');
    time.dateTime = when!;
    time.append(`${said.day}, `, piece('nowrap', said.hours));
    place.replaceChildren(time, ' ', piece('muted nowrap', said.zone));
    if (said.there) place.append(piece('when-other', words.replace('{time}', said.there)));
  }
}

function piece(names: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = names;
  span.textContent = text;
  return span;
}
