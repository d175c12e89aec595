import { defineMessages, type Translate } from '../platform/i18n/messages.js';
import { ui } from '../ui/messages.js';

/** Where people may have heard of the school. */
export const HEARD = ['search', 'social', 'friend', 'professional', 'newsletter', 'other'] as const;

/** One of these. */
export type Heard = (typeof HEARD)[number];

/** Their words, and those of the question. */
export const HEARD_WORDS = defineMessages({
  question: { en: 'How did you hear of us?', nl: 'Hoe leerde je ons kennen?', fr: 'Comment nous avez-vous connus ?' },
  search: { en: 'A search engine', nl: 'Een zoekmachine', fr: 'Un moteur de recherche' },
  social: { en: 'Social media', nl: 'Sociale media', fr: 'Les réseaux sociaux' },
  friend: { en: 'A friend or colleague', nl: 'Een vriend of collega', fr: 'Une connaissance ou un collègue' },
  professional: {
    en: 'A skin professional',
    nl: 'Een huidprofessional',
    fr: 'Un professionnel de la peau',
  },
  newsletter: { en: 'A newsletter', nl: 'Een nieuwsbrief', fr: 'Une lettre d’information' },
  other: { en: 'In another way', nl: 'Op een andere manier', fr: 'Autrement' },
  otherText: { en: 'In which way?', nl: 'Op welke manier?', fr: 'De quelle manière ?' },
  campaign: { en: 'Campaign', nl: 'Campagne', fr: 'Campagne' },
  unknown: { en: 'not told', nl: 'niet gezegd', fr: 'non précisé' },
});

/** What a registration tells of how its person heard of the school. */
export interface HeardSource {
  heard?: Heard;
  heardOther?: string;
}

/** The same in words; empty when she did not say. */
export function sayHeard({ heard, heardOther }: HeardSource, t: Translate): string {
  if (!heard) return '';
  return heard === 'other' && heardOther
    ? `${t(HEARD_WORDS.other)}${t(ui.colon)} ${heardOther}`
    : t(HEARD_WORDS[heard]);
}
