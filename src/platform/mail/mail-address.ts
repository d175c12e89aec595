import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1: octets of the part before the @, and of a whole path without its brackets. */
const MOST_LOCAL = 64;
const MOST_PATH = 254;
// RFC 5321 and 6531: words with dots between them, or anything printable in quotes.
const ATOMS = /^[\p{L}\p{M}\p{N}\p{S}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}\p{S}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const QUOTED = /^"([\x20\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]|\\[\x20-\x3b\x3d\x3f-\x7e])+"$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

/** An address as SMTP carries it. */
export interface SmtpAddress {
  address: string;
  /** True when only a server that speaks SMTPUTF8 carries it. */
  needsUtf8: boolean;
}

/** The address with its domain in ASCII; null when SMTP carries no such address, or it is more than one thing. */
export function smtpAddress(given: string): SmtpAddress | null {
  const at = given.lastIndexOf('@');
  const local = given.slice(0, at).normalize('NFC');
  const domain = domainToASCII(given.slice(at + 1));
  if (at < 1 || !DOMAIN.test(domain)) return null;
  if (!ATOMS.test(local) && !QUOTED.test(local)) return null;
  const address = `${local}@${domain}`;
  if (Buffer.byteLength(local) > MOST_LOCAL || Buffer.byteLength(address) > MOST_PATH) return null;
  // eslint-disable-next-line no-control-regex -- the whole of ASCII
  return { address, needsUtf8: !/^[\x00-\x7f]*$/.test(local) };
}

/** A name or a subject as it may stand in a header: on one line, without characters that steer. */
export function headerText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
