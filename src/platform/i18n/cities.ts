import type { Locale } from './locales.js';

// A zone's name holds its city in English. These are written otherwise in Dutch or French; the others stay as they are.
const CITIES: Readonly<Record<string, Partial<Record<Locale, string>>>> = {
  'Africa/Algiers': { fr: 'Alger' },
  'Africa/Cairo': { nl: 'Caïro', fr: 'Le Caire' },
  'America/Mexico_City': { nl: 'Mexico-Stad', fr: 'Mexico' },
  'America/Montreal': { fr: 'Montréal' },
  'Asia/Calcutta': { en: 'Kolkata', nl: 'Kolkata' },
  'Asia/Jerusalem': { nl: 'Jeruzalem', fr: 'Jérusalem' },
  'Asia/Singapore': { fr: 'Singapour' },
  'Asia/Tokyo': { nl: 'Tokio' },
  'Atlantic/Azores': { nl: 'Azoren', fr: 'Açores' },
  'Atlantic/Canary': { nl: 'Canarische Eilanden', fr: 'Canaries' },
  'Europe/Athens': { nl: 'Athene', fr: 'Athènes' },
  'Europe/Berlin': { nl: 'Berlijn' },
  'Europe/Brussels': { nl: 'Brussel', fr: 'Bruxelles' },
  'Europe/Bucharest': { nl: 'Boekarest', fr: 'Bucarest' },
  'Europe/Budapest': { nl: 'Boedapest' },
  'Europe/Copenhagen': { nl: 'Kopenhagen', fr: 'Copenhague' },
  'Europe/Istanbul': { nl: 'Istanboel' },
  'Europe/Kyiv': { nl: 'Kiev', fr: 'Kiev' },
  'Europe/Lisbon': { nl: 'Lissabon', fr: 'Lisbonne' },
  'Europe/London': { nl: 'Londen', fr: 'Londres' },
  'Europe/Luxembourg': { nl: 'Luxemburg' },
  'Europe/Moscow': { nl: 'Moskou', fr: 'Moscou' },
  'Europe/Paris': { nl: 'Parijs' },
  'Europe/Prague': { nl: 'Praag' },
  'Europe/Vienna': { nl: 'Wenen', fr: 'Vienne' },
  'Europe/Warsaw': { nl: 'Warschau', fr: 'Varsovie' },
  'Europe/Zurich': { nl: 'Zürich' },
};

/** The city after which a zone is named, in the reader's language where it has a name of its own there. */
export function zoneCity(locale: Locale, timeZone: string): string {
  return CITIES[timeZone]?.[locale] ?? timeZone.split('/').at(-1)!.replaceAll('_', ' ');
}
