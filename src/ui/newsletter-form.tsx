import { FieldError, HoneyPot } from './components/form.js';
import { Button } from './components/button.js';
import { ui } from './messages.js';
import { NEWSLETTER_CONSENT } from './newsletter-consent.js';
import { usePage } from './page-context.js';

/** The name of the field with the address: not `email`, for the form stands beside others on many pages. */
export const NEWSLETTER_FIELD = 'newsletter';

/** Asks for the newsletter, with the words that are agreed to. `place` tells later where somebody was when she asked. */
export function NewsletterForm(props: { place: 'footer' | 'page'; value?: string; error?: string }) {
  const { t, link } = usePage();
  const { place, value, error } = props;
  const id = `newsletter-${place}`;
  return (
    <form method="post" noValidate action={link('/newsletter')} class="newsletter-form">
      <div class="field">
        <label for={id}>{t(ui.newsletterTo)}</label>
        {error && <FieldError id={id}>{error}</FieldError>}
        <div class="newsletter-line">
          <input
            id={id}
            name={NEWSLETTER_FIELD}
            type="email"
            class="input"
            autoComplete="email"
            maxLength={254}
            required
            value={value}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? `${id}-wording ${id}-error` : `${id}-wording`}
          />
          <Button kind={place === 'footer' ? 'quiet' : 'primary'} name="place" value={place}>
            {t(ui.newsletterButton)}
          </Button>
        </div>
        <p class="hint" id={`${id}-wording`}>
          {t(NEWSLETTER_CONSENT.wordings[NEWSLETTER_CONSENT.current]!)}
        </p>
      </div>
      <HoneyPot name={`homepage-${place}`} />
    </form>
  );
}
