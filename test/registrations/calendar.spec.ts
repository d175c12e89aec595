import ICAL from 'ical.js';
import {
  googleCalendarLink,
  organizerOf,
  outlookCalendarLink,
  writeCalendar,
} from '../../src/registrations/calendar.js';

const entry = {
  registrationId: '0b1e7c1e-5a8e-4a4e-9b57-3f1f0d6f3a01',
  sequence: 4,
  attendee: { name: 'Zoë "Z" d’Hondt; née, Ó\\', email: 'zoe@example.org' },
  session: {
    title: 'Peau, gènes; et soins, « à deux »',
    startsAt: new Date('2026-12-02T18:30:00Z'),
    endsAt: new Date('2026-12-02T19:45:00Z'),
    masterclassSlug: 'skin',
  },
  description: 'Une ligne.\nUne autre, plus longue: ' + 'é'.repeat(120),
  location: 'En ligne',
  url: 'http://localhost:3000/fr/masterclasses/skin',
};
const house = { host: 'school.example', organizer: { name: 'Skin School', email: 'hello@school.example' } };
const now = new Date('2026-11-23T12:00:00Z');

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, event: new ICAL.Event(component) };
}

it('writes an invitation that another library reads back as it was meant', () => {
  const { calendar, component, event } = read(writeCalendar('REQUEST', entry, house, now));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(event.uid).toBe(`${entry.registrationId}@school.example`);
  expect(event.sequence).toBe(4);
  expect(event.summary).toBe(entry.session.title);
  expect(event.description).toBe(entry.description);
  expect(String(component.getFirstPropertyValue('dtstart'))).toBe('2026-12-02T18:30:00Z');
  expect(String(component.getFirstPropertyValue('dtend'))).toBe('2026-12-02T19:45:00Z');
  expect(component.getFirstPropertyValue('organizer')).toBe('mailto:hello@school.example');
  const attendees = component.getAllProperties('attendee');
  expect(attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
    'mailto:zoe@example.org',
  ]);
});

it('names only that one attendee in a cancellation, under the same UID', () => {
  const { calendar, component, event } = read(writeCalendar('CANCEL', { ...entry, sequence: 5 }, house, now));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.uid).toBe(`${entry.registrationId}@school.example`);
  expect(event.sequence).toBe(5);
  expect(event.attendees).toHaveLength(1);
});

it('names nobody in a download', () => {
  const text = writeCalendar('PUBLISH', entry, house, now);
  const { calendar, event } = read(text);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(event.attendees).toHaveLength(0);
  expect(text).not.toContain('example.org');
});

it('keeps every line within 75 octets and ends it as calendars expect', () => {
  const lines = writeCalendar('REQUEST', entry, house, now).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toContain('\n');
});

it('reads the sender out of the setting', () => {
  expect(organizerOf('Skin School <hello@school.example>')).toEqual({
    name: 'Skin School',
    email: 'hello@school.example',
  });
  expect(organizerOf('"The, School" <a@b.example>')).toEqual({ name: 'The, School', email: 'a@b.example' });
  expect(organizerOf('a@b.example')).toEqual({ name: 'Skin School', email: 'a@b.example' });
});

it('offers the same hour to Google and Outlook, in UTC', () => {
  expect(new URL(googleCalendarLink(entry)).searchParams.get('dates')).toBe('20261202T183000Z/20261202T194500Z');
  const outlook = new URL(outlookCalendarLink(entry)).searchParams;
  expect(outlook.get('startdt')).toBe('2026-12-02T18:30:00.000Z');
  expect(outlook.get('subject')).toBe(entry.session.title);
});
