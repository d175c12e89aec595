import fc from 'fast-check';
import { LinkSigner } from '../../../src/platform/crypto/tokens.js';
import { addressCode, tokenOfAddress } from '../../../src/platform/mail/address-code.js';

const signer = new LinkSigner('a master key that only tests use, forever', 'mail-bounce');
/** The same letters, some of them in the other case. */
const cased = (code: string, flips: readonly boolean[]) =>
  [...code].map((letter, at) => (flips[at % flips.length] ? letter.toUpperCase() : letter)).join('');

describe('the code of an address', () => {
  it('is read back in whatever case it comes', () => {
    const flips = fc.array(fc.boolean(), { minLength: 1, maxLength: 52 });
    fc.assert(
      fc.property(fc.uuid(), flips, (id, some) => {
        const token = signer.sign(id);
        const code = addressCode(token);
        expect(code).toMatch(/^[a-z2-7]{52}$/);
        expect(tokenOfAddress(cased(code, some))).toBe(token);
        expect(signer.verify(tokenOfAddress(code.toUpperCase())!)).toBe(id);
      }),
    );
  });

  it('is that of RFC 4648, and fits before the @ with the longest of our words', () => {
    expect(addressCode(Buffer.from('foobar').toString('base64url'))).toBe('mzxw6ytboi');
    expect(addressCode(Buffer.from('foob').toString('base64url'))).toBe('mzxw6yq');
    expect(`unsubscribe+${addressCode(signer.sign('00000000-0000-4000-8000-000000000000'))}`).toHaveLength(64);
  });

  it('has one form only, and what is none of ours is no token', () => {
    const code = addressCode(signer.sign('00000000-0000-4000-8000-000000000000'));
    // The last letter has four spare bits.
    const other = code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'r');
    for (const wrong of ['', code.slice(1), `${code}a`, other, code.replace(/.$/, '1'), `${code.slice(1)}é`])
      expect(tokenOfAddress(wrong)).toBeNull();
  });

  it('replaces the token itself, which a change of case destroys: the control', () => {
    const token = signer.sign('00000000-0000-4000-8000-000000000000');
    expect(signer.verify(token)).not.toBeNull();
    expect(signer.verify(token.toLowerCase())).toBeNull();
  });
});
