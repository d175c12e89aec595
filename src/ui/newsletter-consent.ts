import type { Localized } from '../platform/i18n/locales.js';

/** What somebody agrees to who asks for the newsletter. A new wording gets a new name, so that the old can be read again. */
export const NEWSLETTER_CONSENT: { current: string; wordings: Readonly<Record<string, Localized>> } = {
  current: '2026-11',
  wordings: {
    '2026-11': {
      en: 'About once a month Skin School writes to you about new lessons and what research has found. You confirm it by a link in a first mail; you can stop at any time by a link in every mail.',
      nl: 'Ongeveer één keer per maand schrijft Skin School je over nieuwe lessen en over wat onderzoek heeft gevonden. Je bevestigt het met een link in een eerste mail; stoppen kan altijd met een link in elke mail.',
      fr: 'Environ une fois par mois, Skin School vous écrit au sujet des nouvelles leçons et des résultats de la recherche. Vous confirmez par un lien dans un premier courriel ; vous pouvez arrêter à tout moment par un lien dans chaque courriel.',
    },
  },
};
