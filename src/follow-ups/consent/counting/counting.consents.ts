import type { Localized } from '../../../platform/i18n/locales.js';

/** What of a mail can be counted. Each is agreed to by itself: to follow a link is an act, to load a picture is not. */
export const COUNTABLE = ['clicks', 'opens'] as const;

/** One of these. */
export type Countable = (typeof COUNTABLE)[number];

/** For each of these, yes or no. */
export type Counting = Readonly<Record<Countable, boolean>>;

/** The words that are agreed to, as the preference centre shows them. A new wording gets a new name, so that the old can be read again. */
export const COUNTING_CONSENTS: Readonly<
  Record<Countable, { current: string; wordings: Readonly<Record<string, { label: Localized; hint: Localized }>> }>
> = {
  clicks: {
    current: 'clicks-2026-11',
    wordings: {
      'preferences-2026-11': {
        label: {
          en: 'Count when I follow a link in a mail',
          nl: 'Tel het als ik een link in een mail volg',
          fr: 'Compter lorsque je suis un lien d’un courriel',
        },
        hint: {
          en: 'A number for each mail, so that we learn which ones help. Not which link, not when, and there are no hidden pictures.',
          nl: 'Een getal per mail, zodat we leren welke helpen. Niet welke link, niet wanneer, en er zijn geen verborgen beelden.',
          fr: 'Un nombre par courriel, pour savoir lesquels sont utiles. Ni quel lien, ni quand, et aucune image cachée.',
        },
      },
      'clicks-2026-11': {
        label: {
          en: 'Count when I follow a link in a mail',
          nl: 'Tel het als ik een link in een mail volg',
          fr: 'Compter lorsque je suis un lien d’un courriel',
        },
        hint: {
          en: 'A number for each mail, so that we learn which ones help. Not which link and not when; no picture is needed for it.',
          nl: 'Een getal per mail, zodat we leren welke helpen. Niet welke link en niet wanneer; er is geen afbeelding voor nodig.',
          fr: 'Un nombre par courriel, pour savoir lesquels sont utiles. Ni quel lien ni quand ; aucune image n’est nécessaire.',
        },
      },
    },
  },
  opens: {
    current: 'opens-2026-11',
    wordings: {
      'opens-2026-11': {
        label: {
          en: 'Count when I open a mail',
          nl: 'Tel het als ik een mail open',
          fr: 'Compter lorsque j’ouvre un courriel',
        },
        hint: {
          en: 'Reminders, lessons and news to you then hold an invisible picture. When your mail program loads it, we note once that this mail was opened: not when, not where, not with what. Without your tick there is no such picture.',
          nl: 'In herinneringen, lessen en nieuws voor jou zit dan een onzichtbare afbeelding. Laadt je mailprogramma die, dan noteren we één keer dat deze mail geopend is: niet wanneer, niet waar, niet waarmee. Zonder jouw vinkje is die afbeelding er niet.',
          fr: 'Les rappels, leçons et nouvelles que vous recevez contiennent alors une image invisible. Si votre messagerie la charge, nous notons une seule fois que ce courriel a été ouvert : ni quand, ni où, ni avec quoi. Sans votre accord, cette image n’y est pas.',
        },
      },
    },
  },
};

/** The wording that is shown at present. */
export function currentWording(what: Countable): { name: string; label: Localized; hint: Localized } {
  const { current, wordings } = COUNTING_CONSENTS[what];
  return { name: current, ...wordings[current]! };
}
