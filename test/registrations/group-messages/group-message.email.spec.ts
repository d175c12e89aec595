import type { SessionView } from '../../../src/masterclasses/masterclasses.views.js';
import { groupMessageEmail } from '../../../src/registrations/group-messages/emails/group-message.email.js';
import { translator } from '../../../src/platform/i18n/messages.js';
import { renderEmail } from '../../../src/ui/email.js';

const session = {
  title: 'Skin & genes',
  startsAt: new Date('2026-12-03T18:30:00Z'),
  endsAt: new Date('2026-12-03T19:45:00Z'),
  timeZone: 'Europe/Brussels',
  host: 'Dr. Test',
} as SessionView;
const joinLink = 'https://school.example/registrations/a_b-c/join';

function mail(text: string, given: { name?: string; subject?: string; timeZone?: string } = {}) {
  const { name = 'Ann', subject = 'About tonight', timeZone = 'Europe/Brussels' } = given;
  return renderEmail(
    groupMessageEmail({
      t: translator('en'),
      written: { subject, text },
      writtenIn: 'en',
      reader: { name, timeZone, session, joinLink, manageLink: 'https://school.example/registrations/a_b-c' },
    }),
  );
}

describe('the mail of a message', () => {
  it('says it in html and in text, with the reader’s hour', () => {
    const { html, text } = mail('Dear {name},\n\nwe begin **on** {hour}.', { timeZone: 'America/New_York' });
    expect(html).toContain('<strong>on</strong>');
    expect(html).toMatch(/<p [^>]*>Dear Ann,<\/p>/);
    for (const form of [html, text]) expect(form).toContain('13:30 (New York,');
  });

  it('lets no markup through: not in the text, not in a name, not in a title', () => {
    const { html } = mail('<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b\n\n{name} {title}', {
      name: '<b>Eve</b> [click](https://evil.example) www.evil.example **x** {join}',
    });
    expect(html).not.toMatch(/<script|<img|<b>|href="[^"]*evil/);
    expect(html).toContain('&lt;b&gt;Eve&lt;/b&gt; [click](https://evil.example) www.evil.example **x** {join}');
    expect(html).toContain('Skin &amp; genes');
  });

  it('takes no address but web and mail for a link', () => {
    expect(mail('[a](javascript:alert(1)) [b](data:text/html,x)').html).not.toMatch(/href="(javascript|data):/);
  });

  it('leads in by the personal link, as an address and behind a word', () => {
    const { html, text } = mail('Go in: {join} or [here]({join}).');
    expect(html.match(new RegExp(`href="${joinLink}"`, 'g'))).toHaveLength(2);
    expect(text).toContain(joinLink);
  });

  it('has no way for the marks of its making to be typed', () => {
    const { html } = mail('\uE0000\uE001 and \uE0009\uE001');
    expect(html).not.toMatch(/[\uE000\uE001]|undefined/);
    expect(html).toContain('0 and 9');
  });
});
