import { formatDay, formatShortDate, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../../ui/email.js';
import { emailProse } from '../../../ui/email/email-prose.js';
import { escapeHtml } from '../../../ui/email/escape.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { facts } from '../../emails/registration.email.js';
import { MAIL_WORDS } from '../../registrations.mail.messages.js';
import { fill, fillSubject, PLACEHOLDERS, type MessageText, type Placeholders } from '../group-message.rules.js';
import { GROUP_MAIL as words } from '../group-messages.mail.messages.js';

/** Who reads a message, and where her links lead. */
export interface MessageReader {
  name: string;
  timeZone: string;
  session: SessionView;
  joinLink: string;
  manageLink: string;
}

/** A message from staff to one reader: their words, the facts of the session, and the way to her registration. */
export function groupMessageEmail({
  t,
  written,
  writtenIn,
  reader,
}: {
  /** Speaks the reader's language, in which everything around the message is. */
  t: Translate;
  written: MessageText;
  writtenIn: Locale;
  reader: MessageReader;
}): EmailDocument {
  const { locale } = t;
  const { session, timeZone, manageLink } = reader;
  const values = valuesFor(writtenIn, reader);
  const markdown = written.text.replace(/[\uE000\uE001]/g, '');
  const text = fill(markdown, values);
  const day = formatShortDate(locale, session.startsAt, timeZone);
  return {
    locale,
    subject: fillSubject(written.subject, values),
    preheader: text
      .replace(/[*_#`]+/g, '')
      .replace(/\s+/g, ' ')
      .slice(0, 120),
    blocks: [
      block.prose(html(markdown, values), text, writtenIn),
      block.small(t(words.about, { title: session.title, day })),
      block.facts(facts(t, reader)),
      block.button(t(MAIL_WORDS.manage), manageLink),
    ],
    footer: [{ text: t(words.why) }],
  };
}

function valuesFor(locale: Locale, { name, timeZone, session, joinLink }: MessageReader): Placeholders {
  const { startsAt } = session;
  const hour = `${formatDay(locale, startsAt, timeZone)}, ${formatTime(locale, startsAt, timeZone)} (${formatZone(locale, startsAt, timeZone)})`;
  return { name, title: session.title, hour, join: joinLink };
}

// Characters that nobody types stand for the values while the Markdown is read: what a name holds is never Markdown.
const mark = (index: number) => `\uE000${index}\uE001`;

/** The text as safe HTML. The values come in only once it is HTML, but for our own link, which may be a link's address. */
function html(markdown: string, values: Placeholders): string {
  const marked = fill(markdown, {
    ...(Object.fromEntries(PLACEHOLDERS.map((word, index) => [word, mark(index)])) as Placeholders),
    join: `<${values.join}>`,
  });
  return emailProse(marked).replace(/\uE000(\d)\uE001/g, (_, index: string) =>
    escapeHtml(values[PLACEHOLDERS[Number(index)]!]),
  );
}
