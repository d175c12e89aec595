import { LinkButton } from '../../../ui/components/button.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { HAND_OVER_WORDS as words } from '../hand-over.messages.js';

/** The way from a confirmed place to the form that gives it to a colleague. */
export function HandOverSection({ here }: { here: string }) {
  const { t } = usePage();
  return (
    <Section id="hand-over" title={t(words.heading)} intro={t(words.intro)}>
      <LinkButton kind="quiet" href={`${here}/hand-over`}>
        {t(words.open)}
      </LinkButton>
    </Section>
  );
}
