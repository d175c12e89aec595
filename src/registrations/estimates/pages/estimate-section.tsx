import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { verdictOf, type Estimate } from '../estimate.rules.js';
import { ESTIMATE_VERDICTS as verdicts, ESTIMATE_WORDS as words } from '../estimates.messages.js';

/** Tells somebody who waits what the past says, or that it does not say anything yet. */
export function EstimateSection({ estimate }: { estimate: Estimate | null }) {
  const { t } = usePage();
  return (
    <Section id="estimate" title={t(words.heading)} intro={t(words.intro)}>
      <p>{estimate ? t(verdicts[verdictOf(estimate)], { ...estimate }) : t(verdicts.unknown)}</p>
    </Section>
  );
}
