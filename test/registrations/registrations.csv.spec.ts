import { registrationsCsv } from '../../src/registrations/registrations.csv.js';
import type { RegistrationRowView } from '../../src/registrations/registrations.views.js';

const row = (changes: Partial<RegistrationRowView>): RegistrationRowView => ({
  id: 'r1',
  personId: null,
  email: 'ann@example.org',
  name: 'Ann',
  locale: 'nl',
  timeZone: 'Europe/Brussels',
  status: 'confirmed',
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
    const [, line] = registrationsCsv([row({ name })]).split(/\r\n(?=confirmed)/);
    expect(line).toMatch(/,"?'/);
    expect(line).not.toMatch(/,"?[=+@\t-]/);
  },
);

it('begins with a byte-order mark and keeps commas, quotes and accents', () => {
  const text = registrationsCsv([row({ name: 'Zoë, "Z"' })]);
  expect(text.startsWith('\uFEFFstatus,position,name')).toBe(true);
  expect(text).toContain('"Zoë, ""Z"""');
});

it('leaves out what people asked the host', () => {
  expect(registrationsCsv([row({})])).not.toContain('private');
});
