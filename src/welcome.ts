import type { INestApplicationContext } from '@nestjs/common';
import { UnknownPerson } from './accounts/accounts.errors.js';
import { IssueSignInLink } from './accounts/issue-sign-in-link.js';
import type { Config } from './config/config.js';
import { fillStarter } from './starter.js';

const ACTOR = { id: null, name: 'start' };
/** The demo people of the starter content. */
const DEMO = [
  ['as a learner', 'demo.learner@skin-school.example'],
  ['as staff', 'demo.staff@skin-school.example'],
] as const;

/** What a start does beyond serving: it fills an empty database and tells where to look. */
export const welcome = {
  /** Fills the starter content when the database is new; the demo people only for trying it out. */
  async fill(app: INestApplicationContext, demo: boolean): Promise<void> {
    if (await fillStarter(app, new Date(), { demoPeople: demo })) console.log('The starter content is in place.');
  },

  /** Prints the address and, for trying it out, fresh one-time links of the demo people. */
  async greet(app: INestApplicationContext, config: Config, demo: boolean): Promise<void> {
    if (config.role === 'worker') {
      console.log(`\n  Skin School's worker is at work for ${config.publicUrl}\n`);
      return;
    }
    const lines: [string, string][] = [];
    if (demo) {
      for (const [as, email] of DEMO) {
        const link = await linkOf(app, config, email);
        if (link) lines.push([`Sign in ${as}`, link]);
      }
    }
    if (config.development && !config.smtpUrl) lines.push(['Mails it sends', `${config.publicUrl}/dev/mailbox`]);
    console.log(`\n  Skin School is open at ${config.publicUrl}\n`);
    for (const [what, where] of lines) console.log(`  ${what.padEnd(24)}${where}`);
    if (demo)
      console.log(
        '\n  Each sign-in link works once, within half an hour. Ctrl-C stops; the next start keeps everything.',
      );
    console.log('');
  },
};

/** A link for somebody who may have been removed since; then there is none. */
async function linkOf(app: INestApplicationContext, config: Config, email: string): Promise<string | null> {
  try {
    const token = await app.get(IssueSignInLink, { strict: false }).run(ACTOR, { email }, new Date());
    return `${config.publicUrl}/sign-in/link/${token}`;
  } catch (error) {
    if (error instanceof UnknownPerson) return null;
    throw error;
  }
}
