import { status, text, verifier, type VerifiableCredential } from '@transmute/verifiable-credentials';
import { decodeProtectedHeader } from 'jose';
import { RevokeCertificate } from '../../../../src/learning/certificates/revoke-certificate.js';
import { startTestApp, type TestApp } from '../../../support/app.js';
import { makeViewer, signInAs } from '../../../support/people.js';
import { certified } from '../certificates.js';

/** As the verifier names a credential that is secured by a JWT. */
const SECURED = 'application/vc-ld+jwt';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ publicUrl: 'https://school.example' });
});
afterAll(() => app.close());

/** Fetches one of the school's own addresses from the application under test. */
const fetchOwn = (address: string) => {
  expect(new URL(address).origin).toBe('https://school.example');
  return app.visitor().get(new URL(address).pathname);
};

/** Verifies by a library that shares no code with the one that signs; the key is the one that the header names. */
function verify(token: string): Promise<VerifiableCredential> {
  const resolve = async ({ content }: { content: Uint8Array }) => {
    const { kid } = decodeProtectedHeader(text.decoder.decode(content));
    return {
      type: 'application/jwk+json' as const,
      content: text.encoder.encode((await fetchOwn(kid!)).text),
    };
  };
  return verifier({ resolver: { resolve } }).verify({ type: SECURED, content: text.encoder.encode(token) });
}

async function isRevoked(credential: VerifiableCredential): Promise<boolean> {
  const entry = credential.credentialStatus as Record<string, string>;
  const list = await verify((await fetchOwn(entry.statusListCredential!)).text);
  const { encodedList } = list.credentialSubject as Record<string, string>;
  // The letter of multibase came into the specification after this library: it reads what follows it.
  expect(encodedList![0]).toBe('u');
  return status.bs(encodedList!.slice(1)).get(Number(entry.statusListIndex));
}

it('an independent verifier accepts a badge and its status list, sees it revoked, and refuses a changed one', async () => {
  const { person, certificateId } = await certified(app);
  const owner = app.visitor();
  await signInAs(app, owner, person.id);
  const badge = (await owner.get(`/certificates/${certificateId}/badge.jwt`)).text;
  const credential = await verify(badge);
  expect(credential).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:school.example' },
  });
  expect(await isRevoked(credential)).toBe(false);
  const staff = await makeViewer(app, ['manager']);
  await app
    .get(RevokeCertificate)
    .run(staff, certificateId, { reason: 'issued-in-error', note: 'A test.' }, new Date());
  expect(await isRevoked(credential)).toBe(true);
  const [head, , signature] = badge.split('.') as [string, string, string];
  const forged = Buffer.from(JSON.stringify({ ...credential, name: 'Doctor of skin' })).toString('base64url');
  await expect(verify(`${head}.${forged}.${signature}`)).rejects.toThrow();
});
