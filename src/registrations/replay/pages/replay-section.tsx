import { LinkButton } from '../../../ui/components/button.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { REPLAY_WORDS as words } from '../replay.messages.js';
import type { OwnReplay } from '../replay.views.js';
import { sayLastDay } from './replay.js';

/** The way to the recording, on the page of a registration that opens it, or opened it once. */
export function ReplaySection({ replay, zone, href }: { replay: OwnReplay; zone: string; href: string }) {
  const page = usePage();
  const { t } = page;
  const { state, closesAt, watchedAt } = replay;
  if (state !== 'open' && state !== 'expired') return null;
  const day = closesAt && sayLastDay(page, closesAt, zone);
  if (state === 'expired')
    return (
      <Section id="replay" title={t(words.replay)}>
        <p>
          {t(words.expiredTitle)}. {t(words.expiredLede, { day: day ?? '' })}
        </p>
      </Section>
    );
  return (
    <Section id="replay" title={t(words.replay)} intro={t(words.sectionIntro)}>
      <div class="stack">
        <p>
          {day ? t(words.until, { day }) : t(words.stays)}
          {watchedAt && ` ${t(words.watched)}`}
        </p>
        <div class="actions">
          <LinkButton href={href}>{t(words.open)}</LinkButton>
        </div>
      </div>
    </Section>
  );
}
