import { registrationsCsv } from '../../src/registrations/registrations.csv.js';
import type { PersonRow } from '../../src/registrations/people/people.views.js';

const row = (changes: Partial<PersonRow>): PersonRow => ({
  id: 'r1',
  email: 'ann@example.org',
  name: 'Ann',
  locale: 'nl',
  timeZone: 'Europe/Brussels',
  status: 'confirmed',
  fate: 'confirmed',
  offerExpiresAt: null,
  attendance: null,
  addedBy: null,
  consentVersion: '2026-11',
  consents: {},
  position: null,
  note: 'something private',
  source: '',
  createdAt: new Date('2026-11-23T12:00:00Z'),
  cancelledAt: null,
  cancelledBy: null,
  ...changes,
});

it.each(['=HYPERLINK("http://evil","x")', '+1+1', '-2+3', '@SUM(A1)', '\tx', '\rx'])(
  'makes %j a text and not a formula',
  (name) => {
    const [, line] = registrationsCsv([row({ name })]).split(/\r\n(?=Has a place)/);
    expect(line).toMatch(/,"?'/);
    expect(line).not.toMatch(/,"?[=+@\t-]/);
  },
);

it('begins with a byte-order mark and keeps commas, quotes and accents', () => {
  const text = registrationsCsv([row({ name: 'Zoë, "Z"' })]);
  expect(text.startsWith('\uFEFFStatus,Place in line,Name')).toBe(true);
  expect(text).toContain('"Zoë, ""Z"""');
});

it('leaves out what people asked the host', () => {
  expect(registrationsCsv([row({})])).not.toContain('private');
});

it('speaks the language of whoever takes it out, with semicolons for Excel in Belgium', () => {
  const [head, line] = registrationsCsv([row({ fate: 'lapsed', addedBy: 'import' })], 'nl', 'semicolon').split('\r\n');
  expect(head).toBe(
    '\uFEFFStatus;Plaats in de rij;Naam;E-mail;Taal;Tijdzone;Via;Aangeboden tot;Aanwezigheid;Toegevoegd door;Aanvaarde tekst;Ook aanvaard;Ingeschreven op;Beëindigd op',
  );
  expect(line).toContain('Aanbod vervallen;;Ann;ann@example.org;nl;Europe/Brussels;');
  expect(line).toContain(';Geïmporteerd;2026-11;');
});
