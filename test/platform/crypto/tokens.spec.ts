import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { hashToken, LinkSigner, newToken } from '../../../src/platform/crypto/tokens.js';

const signer = new LinkSigner('a master key that only tests use, forever', 'registration');

describe('a personal link', () => {
  it('gives its id back', () => {
    fc.assert(fc.property(fc.uuid(), (id) => signer.verify(signer.sign(id)) === id));
  });

  it('is refused when any of its characters is another', () => {
    const token = signer.sign(randomUUID());
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(signer.verify(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  it('opens nothing for another purpose or under another key', () => {
    const token = signer.sign(randomUUID());
    expect(new LinkSigner('a master key that only tests use, forever', 'something-else').verify(token)).toBeNull();
    expect(new LinkSigner('another master key that only tests use', 'registration').verify(token)).toBeNull();
  });

  it('is refused, without an exception, whatever is put in its place', () => {
    fc.assert(fc.property(fc.string(), (text) => signer.verify(text) === null));
  });
});

describe('a token', () => {
  it('is long, fresh, and stored only as a hash', () => {
    const [one, two] = [newToken(), newToken()];
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(hashToken(one)).toHaveLength(32);
    expect(hashToken(one).equals(hashToken(two))).toBe(false);
  });
});
