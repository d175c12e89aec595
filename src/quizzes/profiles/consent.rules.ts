/** The wording of the consent that is asked for now. Raise it with every change of its meaning: earlier ones then ask again. */
export const CONSENT_VERSION = 1;
