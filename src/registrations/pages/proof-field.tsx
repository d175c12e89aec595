import type { Challenge } from 'altcha-lib';
import { Notice } from '../../ui/components/notice.js';
import { usePage } from '../../ui/page-context.js';
import { ABUSE_WORDS as words } from '../abuse.messages.js';

/** The script that does the sum of a ProofField. */
export const PROOF_SCRIPT = 'proof.js';

/** A sum that the browser does while somebody fills in the form; without JavaScript it says how else to register. */
export function ProofField({ challenge, mailTo }: { challenge: Challenge; mailTo: string }) {
  const { t } = usePage();
  const [before, after] = t(words.proofByMail, { address: '\n' }).split('\n');
  return (
    <>
      <input type="hidden" name="proof" data-proof={JSON.stringify(challenge)} />
      <p class="muted" role="status" data-proof-status data-working={t(words.proofWorking)} hidden />
      <noscript>
        <Notice tone="info">
          <p>
            {before}
            <a href={`mailto:${mailTo}`}>{mailTo}</a>
            {after}
          </p>
        </Notice>
      </noscript>
    </>
  );
}
