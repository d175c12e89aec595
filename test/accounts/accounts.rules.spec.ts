import {
  asksForPassword,
  describeDevice,
  maskEmail,
  passwordFault,
  pathAfterSignIn,
} from '../../src/accounts/accounts.rules.js';

describe('where a sign-in leads', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/nl//evil.example',
    '/fr/\\evil.example',
    'javascript:alert(1)',
    '/ /x',
    '/\n/evil.example',
    '',
    undefined,
    7,
    ['/me'],
  ])('is never %j, but the own school', (to) => {
    expect(pathAfterSignIn(to)).toBe('/me');
  });

  it('is the page that was asked for, without its language', () => {
    expect(pathAfterSignIn('/courses/skin-ageing?from=mail')).toBe('/courses/skin-ageing?from=mail');
    expect(pathAfterSignIn('/nl/courses')).toBe('/courses');
  });
});

describe('a new password', () => {
  it('is not the address itself, nor its first part, in any case', () => {
    expect(passwordFault('Anna.Peeters@Example.org', 'anna.peeters@example.org')).not.toBeNull();
    expect(passwordFault('ANNA.PEETERS', 'anna.peeters@example.org')).not.toBeNull();
  });

  it('is more than one character again and again', () => {
    expect(passwordFault('aaaaaaaaaaaa', 'anna@example.org')).not.toBeNull();
  });

  it('may be a few words', () => {
    expect(passwordFault('three calm words', 'anna@example.org')).toBeNull();
  });
});

describe('a masked address', () => {
  it('keeps the first character and the domain', () => {
    expect(maskEmail('anna@example.org')).toBe('a•••@example.org');
    expect(maskEmail('🌿x@example.org')).toBe('🌿•••@example.org');
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Linux',
    ],
    ['curl/8.0', ''],
    [undefined, ''],
  ])('%j is called %j', (userAgent, name) => {
    expect(describeDevice(userAgent)).toBe(name);
  });
});

describe('a change of password', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  it('asks for the current one', () => {
    expect(asksForPassword({ hasPassword: true, byLink: false, since: now }, now)).toBe(true);
  });
  it('does not ask just after a mailed link, and asks again half an hour later', () => {
    expect(asksForPassword({ hasPassword: true, byLink: true, since: now }, now)).toBe(false);
    expect(
      asksForPassword({ hasPassword: true, byLink: true, since: new Date(now.getTime() - 31 * 60_000) }, now),
    ).toBe(true);
  });
  it('asks for none where there is none', () => {
    expect(asksForPassword({ hasPassword: false, byLink: false, since: now }, now)).toBe(false);
  });
});
