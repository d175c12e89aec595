import {
  fill,
  fillSubject,
  groupsOf,
  languageFor,
  unknownPlaceholders,
} from '../../../src/registrations/group-messages/group-message.rules.js';

const values = { name: 'Ann', title: 'Skin', hour: '19:30', join: 'https://school.example/j' };

describe('a message to a group', () => {
  it('fills in what stands between braces, as often as it stands there, and nothing else', () => {
    expect(fill('{name}, { hour }: {join} {name} {nome} {{title}}', values)).toBe(
      'Ann, 19:30: https://school.example/j Ann {nome} {Skin}',
    );
    expect(fill('{name}', { ...values, name: '$& {join}' })).toBe('$& {join}');
  });

  it('names the words that nothing is filled in for', () => {
    expect(unknownPlaceholders('Dear {nome}, {name} {Name} {nome}')).toEqual(['nome', 'Name']);
    expect(unknownPlaceholders('{ } {} a { b')).toEqual([]);
  });

  it('keeps a subject on one line, whatever a name holds', () => {
    expect(fillSubject('Hello {name}', { ...values, name: 'Ann\r\nBcc: all@example.org' })).toBe(
      'Hello Ann Bcc: all@example.org',
    );
  });

  it('puts people in the groups of their state and of their check-in', () => {
    expect(groupsOf({ status: 'confirmed', attendance: null })).toEqual(['confirmed', 'unchecked']);
    expect(groupsOf({ status: 'confirmed', attendance: 'no-show' })).toEqual(['confirmed', 'no-show']);
    expect(groupsOf({ status: 'waiting', attendance: null })).toEqual(['waiting']);
  });

  it('is read in one’s own language, or in the one that stands in', () => {
    const texts = { nl: { subject: 's', text: 't' }, fr: { subject: 's', text: 't' } };
    expect(languageFor({ texts, fallback: 'nl' }, 'fr')).toBe('fr');
    expect(languageFor({ texts, fallback: 'nl' }, 'en')).toBe('nl');
  });
});
