import { gzipSync } from 'node:zlib';
import { issuerDid } from './issuer.rules.js';

/** Positions in one list: the least that the specification allows, so that a look at a list tells nobody who was looked up. */
export const STATUS_LIST_SIZE = 131_072;
/** How long a verifier may keep a list. */
const TTL_MILLISECONDS = 5 * 60_000;

/** In which list, counted from 1, and where in it a certificate has its bit. */
export function statusPlace(statusIndex: number): { list: number; position: number } {
  return { list: Math.floor(statusIndex / STATUS_LIST_SIZE) + 1, position: statusIndex % STATUS_LIST_SIZE };
}

/** The address of a status list. */
export function statusListAddress(publicUrl: string, list: number): string {
  return `${publicUrl}/credentials/status/${list}`;
}

/** The bits, position 0 leftmost, compressed and written as multibase base64url. */
export function encodeStatusList(positions: readonly number[]): string {
  const bits = new Uint8Array(STATUS_LIST_SIZE / 8);
  for (const position of positions) bits[position >> 3]! |= 0x80 >> (position & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** A list as the credential that tells which badges no longer hold. */
export function statusListCredential(
  publicUrl: string,
  list: number,
  positions: readonly number[],
  now: Date,
): Record<string, unknown> & { id: string; validFrom: string } {
  const id = statusListAddress(publicUrl, list);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid(publicUrl),
    validFrom: wholeSeconds(now),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeStatusList(positions),
      ttl: TTL_MILLISECONDS,
    },
  };
}

/** A moment without fractions: a JWT counts seconds, and both must say the same. */
export function wholeSeconds(instant: Date): string {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
