import { formatDate } from '../../platform/i18n/dates.js';
import { Notice } from '../../ui/components/notice.js';
import { words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { CORRECTION_MESSAGES as m } from './grades.messages.js';
import type { CorrectionView } from './grades.views.js';

/** Tells the readers of a lesson or an article which grades have changed since it was first read, and why. */
export function CorrectionNotes({ corrections }: { corrections: readonly CorrectionView[] }) {
  const { t, link } = usePage();
  return (
    <>
      {corrections.map((correction) => (
        <Notice key={correction.id} title={t(m.title)}>
          <p>
            <CorrectionWords correction={correction} />{' '}
            <a href={link(`/evidence/${correction.claimSlug}`)}>{t(m.more)}</a>
          </p>
        </Notice>
      ))}
    </>
  );
}

/** The change in a sentence, and why. */
export function CorrectionWords({ correction }: { correction: CorrectionView }) {
  const { t, locale } = usePage();
  const { claimText, from, to, why, changedAt } = correction;
  return (
    <>
      {t(m.changed, {
        date: formatDate(locale, changedAt),
        // The sentence closes by itself.
        claim: claimText.replace(/[.\s]+$/, ''),
        from: t(words[from]),
        to: t(words[to]),
      })}{' '}
      {why}
    </>
  );
}
