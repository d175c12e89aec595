import type { Localized } from '../../platform/i18n/locales.js';

/** Something that a person can agree to when she registers. */
export interface Consent {
  /** The wording that is asked for now, by its name. */
  current: string;
  /** Every wording there was, so that what somebody agreed to can always be read again. A new wording gets a new name. */
  wordings: Readonly<Record<string, Localized>>;
}

/** What nobody registers without, and what each is free to leave unticked. */
export const CONSENTS = {
  registering: {
    current: '2026-11',
    wordings: {
      '2026-11': {
        en: 'I agree that Skin School keeps my name, e-mail address, language and time zone for this session, and writes to me about it. I can cancel at any time through the link in the mail.',
        nl: 'Ik ga ermee akkoord dat Skin School mijn naam, e-mailadres, taal en tijdzone voor deze sessie bewaart en me erover schrijft. Annuleren kan altijd via de link in de mail.',
        fr: 'J’accepte que Skin School conserve mon nom, mon adresse e-mail, ma langue et mon fuseau horaire pour cette séance et m’écrive à ce sujet. Je peux annuler à tout moment par le lien du courriel.',
      },
    },
  },
  'follow-up': {
    current: '2026-11',
    wordings: {
      '2026-11': {
        en: 'After the session Skin School may write to me about what was taught and about its next lessons. I can withdraw this at any time; it changes nothing about my place.',
        nl: 'Na de sessie mag Skin School me schrijven over wat aan bod kwam en over de volgende lessen. Ik kan dit altijd intrekken; aan mijn plaats verandert dat niets.',
        fr: 'Après la séance, Skin School peut m’écrire au sujet de ce qui a été enseigné et de ses prochaines leçons. Je peux retirer cet accord à tout moment ; cela ne change rien à ma place.',
      },
    },
  },
} as const satisfies Record<string, Consent>;

/** What a consent is for. */
export type ConsentPurpose = keyof typeof CONSENTS;

/** Stands where a version would be: somebody to whom a place was handed over has agreed to none. */
export const NO_CONSENT = 'none';

/** The words of a version of a consent; null when there never was such a version. */
export function consentWording(purpose: ConsentPurpose, version: string): Localized | null {
  const { wordings }: Consent = CONSENTS[purpose];
  return wordings[version] ?? null;
}
