import type { PublicIssuerKey } from '../../../platform/crypto/issuer-keys.js';

/** Who the school is to those who verify its badges: did:web, from its own address. */
export function issuerDid(publicUrl: string): string {
  const { host } = new URL(publicUrl);
  // A port is written with its colon encoded: a bare colon would begin a path.
  return `did:web:${host.replace(':', '%3A')}`;
}

/** The address of one key as a bare JWK; this is the `kid` of what the school signs. */
export function keyAddress(publicUrl: string, keyId: string): string {
  return `${publicUrl}/credentials/keys/${keyId}`;
}

const published = (publicUrl: string, { id, jwk }: PublicIssuerKey) => {
  const { kty, n, e } = jwk;
  return { kty, n, e, alg: 'RS256', use: 'sig', kid: keyAddress(publicUrl, id) };
};

/** The key set: retired keys stay in it, so that what they signed can be verified. */
export function keySet(publicUrl: string, keys: readonly PublicIssuerKey[]) {
  return { keys: keys.map((key) => published(publicUrl, key)) };
}

/** What did:web resolves to. */
export function didDocument(publicUrl: string, keys: readonly PublicIssuerKey[]) {
  const did = issuerDid(publicUrl);
  const methods = keys.map((key) => ({
    id: `${did}#${key.id}`,
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: published(publicUrl, key),
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    alsoKnownAs: [publicUrl],
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
