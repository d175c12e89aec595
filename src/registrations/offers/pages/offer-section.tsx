import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { OFFER_WORDS as words } from '../offers.messages.js';

/** Until when a place is held, and both answers. */
export function OfferSection({ until, here }: { until: Date; here: string }) {
  const { t } = usePage();
  return (
    <Section id="offer" title={t(words.answer)}>
      <div class="deadline">
        <p class="deadline-label">{t(words.heldUntil)}</p>
        <p class="deadline-time">
          <DateTime at={until} />
        </p>
        <div class="actions">
          <PostButton action={`${here}/accept`}>{t(words.accept)}</PostButton>
          <LinkButton kind="quiet" href={`${here}/decline`}>
            {t(words.decline)}
          </LinkButton>
        </div>
      </div>
    </Section>
  );
}
