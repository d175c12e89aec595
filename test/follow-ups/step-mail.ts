import { SaveTemplateText } from '../../src/follow-ups/templates/save-template-text.js';
import { MailSender } from '../../src/platform/mail/mail-sender.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { makeSession, wish } from '../registrations/sessions.js';
import type { TestApp } from '../support/app.js';
import { makeViewer } from '../support/people.js';
import { ledgerMail } from './consent/mails.js';
import { FollowUps, makeTemplate, sequence, step } from './sequences.js';

/** A reminder as it was sent. */
export interface StepMail {
  id: string;
  html: string;
  /** Every address of ours in it, its html and its plain text, each once: path, query and fragment. */
  links: string[];
}

const TEXT = {
  subject: 'Reminder: {masterclass}',
  preheader: '{when}',
  body: 'Hello {name},\n\n[What it is about]({masterclassUrl}), and [your own page]({manageUrl}).',
  button: 'To the session',
  buttonTarget: 'joinUrl',
};

/**
 * Takes a person all the way to a reminder of a sequence, in a school without a worker that counts clicks: she agrees to it
 * or not, registers, and an hour before the session her mail is sent.
 */
export async function sendReminder(school: TestApp, email: string, { agrees }: { agrees: boolean }): Promise<StepMail> {
  const { database, clock } = school;
  const manager = await makeViewer(school, ['manager']);
  const ups = new FollowUps(school, manager);
  await database.query('UPDATE mail_setting SET counts_clicks = true');
  await makeTemplate(school, 'walked', 'before-start');
  const [text] = await database.query<{ version: number }>(
    `SELECT x.version FROM mail_template_text x JOIN mail_template t ON t.id = x.template_id WHERE t.name = 'walked'`,
  );
  await school.get(SaveTemplateText).run(manager, 'walked', 'en', TEXT, text?.version ?? 0);
  const { preferences } = await ledgerMail(school, { email });
  const choice = { topics: ['sessions', 'after-session', 'learning', 'evidence'], locale: 'en' };
  const said = await school
    .visitor()
    .post(`/mail/preferences/${preferences}`, { ...choice, ...(agrees ? { clicks: 'on' } : {}) });
  if (said.status !== 303) throw new Error(`her choice was not taken: ${said.status}`);

  const session = await makeSession(school, { startsAt: new Date(ups.now().getTime() + 3 * 3_600_000) });
  const { masterclassId } = session;
  const sequenceId = await ups.on(
    sequence('before-start', { narrowed: { masterclassId }, steps: [step(-60, { template: 'walked' })] }),
  );
  await school.get(RegisterForSession).run(null, wish(session.id, email), ups.now());
  await ups.plan();
  clock.advance(2 * 3_600_000 + 60_000);
  await school.get(MailSender).handle();
  const [mail] = await ups.mailsOf(sequenceId);
  const [sent] = await database.query<{ html: string; text: string }>(
    `SELECT kept_message ->> 'html' AS html, kept_message ->> 'text' AS text FROM mail WHERE id = $1 AND state = 'accepted'`,
    [mail!.id],
  );
  if (!sent) throw new Error(`the reminder was not sent: ${mail!.state} ${mail!.reason}`);
  const origin = school.config.publicUrl;
  const found = `${sent.html.replaceAll('&amp;', '&')} ${sent.text}`.matchAll(
    new RegExp(`${origin}([^\\s"'<>)]*)`, 'g'),
  );
  return { id: mail!.id, html: sent.html, links: [...new Set([...found].map(([, path = '']) => path || '/'))] };
}

/** How often links of a mail were followed, as far as it is counted. */
export async function clicksOf({ database }: TestApp, mailId: string): Promise<number> {
  const [row] = await database.query<{ clicks: number }>('SELECT clicks FROM mail_click WHERE mail_id = $1', [mailId]);
  return row?.clicks ?? 0;
}
