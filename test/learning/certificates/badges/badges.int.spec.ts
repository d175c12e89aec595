import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import jwt from 'jsonwebtoken';
import { statusPlace } from '../../../../src/learning/certificates/badges/status-list.rules.js';
import { RevokeCertificate } from '../../../../src/learning/certificates/revoke-certificate.js';
import { ReissueCertificate } from '../../../../src/learning/certificates/reissue-certificate.js';
import { IssuerKeys } from '../../../../src/platform/crypto/issuer-keys.js';
import { startTestApp, type TestApp } from '../../../support/app.js';
import { makeViewer, signInAs } from '../../../support/people.js';
import type { Visitor } from '../../../support/visitor.js';
import { certificatesOf, certified } from '../certificates.js';

type Json = Record<string, unknown>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Fetches one of the school's own addresses from the application under test. */
const fetchOwn = (address: string) => app.visitor().get(new URL(address).pathname);

/** A badge as its owner downloads it, and its owner's browser. */
async function download(wish: Parameters<typeof certified>[1] = {}) {
  const made = await certified(app, wish);
  const owner = app.visitor();
  await signInAs(app, owner, made.person.id);
  return { ...made, owner, badge: (await owner.get(`/certificates/${made.certificateId}/badge.jwt`)).text };
}

/** Verifies a JWT as somebody would who knows nothing but the JWT: the key is fetched where the header says. */
async function verified(token: string): Promise<{ header: Json; payload: Json }> {
  const { header } = jwt.decode(token, { complete: true })!;
  const key = (await fetchOwn(header.kid!)).json<JsonWebKey>();
  const payload = jwt.verify(token, createPublicKey({ key, format: 'jwk' }), { algorithms: ['RS256'] }) as Json;
  return { header: header as unknown as Json, payload };
}

/** Reads the bit of a badge in its status list, by the specification's own steps. */
async function isRevoked(badge: Json): Promise<boolean> {
  const status = badge.credentialStatus as Record<string, string>;
  const { payload } = await verified((await fetchOwn(status.statusListCredential!)).text);
  const subject = payload.credentialSubject as Record<string, string>;
  expect(subject).toMatchObject({ type: 'BitstringStatusList', statusPurpose: status.statusPurpose });
  expect(subject.encodedList!.startsWith('u')).toBe(true);
  const bits = gunzipSync(Buffer.from(subject.encodedList!.slice(1), 'base64url'));
  expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
  const index = Number(status.statusListIndex);
  return ((bits[Math.floor(index / 8)]! >> (7 - (index % 8))) & 1) === 1;
}

describe('a badge', () => {
  it('is signed so that another library verifies it with the key that its header names, and a changed one does not verify', async () => {
    const { badge } = await download();
    const { header, payload } = await verified(badge);
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
    expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    // Once more by nothing but Node itself.
    const [head, body, signature] = badge.split('.') as [string, string, string];
    const key = createPublicKey({ key: (await fetchOwn(header.kid as string)).json<JsonWebKey>(), format: 'jwk' });
    const signed = (text: string) => verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    expect(signed(`${head}.${body}`)).toBe(true);
    const forged = Buffer.from(JSON.stringify({ ...payload, name: 'Doctor of skin' })).toString('base64url');
    expect(signed(`${head}.${forged}`)).toBe(false);
    await expect(verified(`${head}.${forged}.${signature}`)).rejects.toThrow('invalid signature');
  });

  it('has every member that Open Badges 3.0 and the Verifiable Credentials Data Model 2.0 require, in their types', async () => {
    const { badge, certificateId } = await download({ locale: 'fr' });
    const { payload } = await verified(badge);
    const contexts = payload['@context'] as string[];
    expect(contexts[0]).toBe('https://www.w3.org/ns/credentials/v2');
    expect(contexts[1]).toMatch(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.0\.\d+)?\.json$/);
    expect(payload.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
    expect(payload.id).toBe(`http://localhost:3000/certificates/${certificateId}`);
    expect(payload).not.toHaveProperty('vc');
    expect(payload).not.toHaveProperty('issuanceDate');
    expect(payload.issuer).toMatchObject({ id: 'did:web:localhost%3A3000', type: ['Profile'] });
    const validFrom = payload.validFrom as string;
    expect(validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    const subject = payload.credentialSubject as Json;
    expect(subject.type).toEqual(['AchievementSubject']);
    const achievement = subject.achievement as Json;
    for (const member of ['id', 'name', 'description']) expect(typeof achievement[member]).toBe('string');
    expect(() => new URL(achievement.id as string)).not.toThrow();
    expect(achievement).toMatchObject({ type: ['Achievement'], inLanguage: 'fr', name: 'A course (fr)' });
    expect((achievement.criteria as Json).narrative).toMatch(/^Les 2 leçons[^]*\* Lesson one\n\* Lesson two$/);
    expect(payload.credentialStatus).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
    // What Open Badges wants said again in the words of JWT.
    expect(payload).toMatchObject({ iss: (payload.issuer as Json).id, jti: payload.id, sub: subject.id });
    expect(payload.nbf).toBe(Date.parse(validFrom) / 1000);
  });

  it('holds her address as a salted hash only, and her name once she agrees', async () => {
    const { badge, person, owner, certificateId } = await download({ name: 'Ximena Quirk' });
    const identities = async (token: string) => {
      const { payload } = await verified(token);
      expect(JSON.stringify(payload)).not.toContain(person.email);
      return (payload.credentialSubject as Json).identifier as Record<string, string>[];
    };
    const [address, ...others] = await identities(badge);
    expect(others).toEqual([]);
    expect(address).toMatchObject({ type: 'IdentityObject', hashed: true, identityType: 'emailAddress' });
    const expected = createHash('sha256')
      .update(person.email + address!.salt!)
      .digest('hex');
    expect(address!.identityHash).toBe(`sha256$${expected}`);
    expect(Buffer.from(badge.split('.')[1]!, 'base64url').toString()).not.toContain('Ximena');
    await owner.post(`/certificates/${certificateId}/sharing`, { nameInBadge: 'on' });
    const named = await identities((await owner.get(`/certificates/${certificateId}/badge.jwt`)).text);
    expect(named[1]).toEqual({
      type: 'IdentityObject',
      hashed: false,
      identityType: 'name',
      identityHash: 'Ximena Quirk',
    });
  });

  it('no longer holds once it is revoked or replaced, nor when its person is gone, and its neighbours still do', async () => {
    const staff = await makeViewer(app, ['manager']);
    const [revoked, replaced, erased, kept] = [
      await download(),
      await download({ name: 'Ana' }),
      await download(),
      await download(),
    ];
    const payloads = await Promise.all(
      [revoked, replaced, erased, kept].map(async ({ badge }) => (await verified(badge)).payload),
    );
    expect(await Promise.all(payloads.map(isRevoked))).toEqual([false, false, false, false]);
    await app
      .get(RevokeCertificate)
      .run(staff, revoked.certificateId, { reason: 'issued-in-error', note: 'A test.' }, new Date());
    const next = await app
      .get(ReissueCertificate)
      .run(staff, replaced.certificateId, { name: 'Anna', why: 'A test.' }, new Date());
    await app.database.query('DELETE FROM person WHERE id = $1', [erased.person.id]);
    expect(await Promise.all(payloads.map(isRevoked))).toEqual([true, true, true, false]);
    const { payload } = await verified((await replaced.owner.get(`/certificates/${next}/badge.jwt`)).text);
    expect(await isRevoked(payload)).toBe(false);
  });
});

describe('the issuer', () => {
  it('is resolved by did:web and has a key set; both have the key that a badge names', async () => {
    const { badge } = await download();
    const { header, payload } = await verified(badge);
    // did:web: the host of the identifier, its colon decoded, and the well-known path.
    expect(decodeURIComponent((payload.iss as string).slice('did:web:'.length))).toBe('localhost:3000');
    const answer = await app.visitor().get('/.well-known/did.json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const did = answer.json<{ id: string; verificationMethod: Json[]; assertionMethod: string[] }>();
    expect(did.id).toBe(payload.iss);
    const method = did.verificationMethod.find(({ publicKeyJwk }) => (publicKeyJwk as Json).kid === header.kid)!;
    expect(did.assertionMethod).toContain(method.id);
    expect(method).toMatchObject({ type: 'JsonWebKey', controller: did.id });
    const { keys } = (await app.visitor().get('/.well-known/jwks.json')).json<{ keys: Json[] }>();
    expect(keys.find(({ kid }) => kid === header.kid)).toEqual(method.publicKeyJwk);
    // The private half is nowhere.
    for (const key of keys)
      for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret);
  });

  it('changes its key: badges of before still verify, new ones name the new key, in every process', async () => {
    const other = await startTestApp({ databaseUrl: app.config.databaseUrl, dataDir: app.config.dataDir, role: 'web' });
    const before = await download();
    const first = (await verified(before.badge)).header.kid;
    await other.get(IssuerKeys).rotate();
    expect((await verified(before.badge)).header.kid).toBe(first);
    const { header } = await verified((await download()).badge);
    expect(header.kid).not.toBe(first);
    expect((await other.get(IssuerKeys).current()).id).toBe((header.kid as string).split('/').at(-1));
    await Promise.all([other.get(IssuerKeys).rotate(), app.get(IssuerKeys).rotate(), app.get(IssuerKeys).rotate()]);
    const rows = await app.database.query<{ sealed: string }>(
      `SELECT encode(sealed_private, 'escape') AS sealed FROM issuer_key WHERE retired_at IS NULL`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.sealed).not.toContain('"d"');
    await other.close();
  });

  it('cannot be used by whoever has the database without the master key', async () => {
    await app.get(IssuerKeys).current();
    const thief = await startTestApp({
      databaseUrl: app.config.databaseUrl,
      masterKey: 'another master key, of another school',
      role: 'web',
    });
    await expect(thief.get(IssuerKeys).current()).rejects.toThrow();
    await thief.close();
  });

  it('has status lists from the first on, and none that nobody stands in', async () => {
    const visitor: Visitor = app.visitor();
    expect((await visitor.get('/credentials/status/1')).headers.get('content-type')).toBe('application/vc+jwt');
    for (const list of ['0', '2', '999999', '-1', 'one', '1.5', '1e3']) {
      expect([list, (await visitor.get(`/credentials/status/${list}`)).status]).toEqual([list, 404]);
    }
    expect((await visitor.get('/credentials/keys/nobody')).status).toBe(404);
    const [row] = await certificatesOf(app, (await certified(app)).enrolmentId);
    expect(statusPlace(Number(row!.status_index)).list).toBe(1);
    expect(statusPlace(131_072)).toEqual({ list: 2, position: 0 });
  });
});
