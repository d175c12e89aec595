import { createPrivateKey } from 'node:crypto';

/** The key that outgoing mail is signed with, and where receivers find its other half. */
export interface Dkim {
  domain: string;
  selector: string;
  /** RSA, in PEM. */
  privateKey: string;
}

const LEAST_BITS = 1024;
const NAMES = ['MAIL_DKIM_DOMAIN', 'MAIL_DKIM_SELECTOR', 'MAIL_DKIM_KEY_FILE'] as const;

/** Reads the three settings that belong together. @returns the signature, null when none is set, and one line for each fault */
export function readDkim(
  settings: Partial<Record<(typeof NAMES)[number], string | undefined>>,
  readFile: (path: string) => string,
): { dkim: Dkim | null; faults: string[] } {
  const missing = NAMES.filter((name) => !settings[name]);
  if (missing.length === NAMES.length) return { dkim: null, faults: [] };
  if (missing.length > 0)
    return {
      dkim: null,
      faults: missing.map((name) => `${name} must be set too: ${NAMES.join(', ')} belong together`),
    };
  const key = readKey(settings.MAIL_DKIM_KEY_FILE!, readFile);
  if ('fault' in key) return { dkim: null, faults: [key.fault] };
  return {
    dkim: { domain: settings.MAIL_DKIM_DOMAIN!, selector: settings.MAIL_DKIM_SELECTOR!, privateKey: key.pem },
    faults: [],
  };
}

function readKey(file: string, readFile: (path: string) => string): { pem: string } | { fault: string } {
  let pem: string;
  try {
    pem = readFile(file);
  } catch (error) {
    return { fault: `MAIL_DKIM_KEY_FILE cannot be read: ${(error as Error).message}` };
  }
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (key.asymmetricKeyType === 'rsa' && bits >= LEAST_BITS) return { pem };
  } catch {
    // Told below: what Node says of a broken key would only confuse.
  }
  return { fault: `MAIL_DKIM_KEY_FILE must hold a private RSA key of at least ${LEAST_BITS} bits in PEM` };
}
