import { formatNumber } from '../../../platform/i18n/dates.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { ERASURE_WORDS as words } from '../erasure/erasure.messages.js';
import type { Kept } from '../erasure/erasure.queries.js';

const HERE = '/staff/mail/addresses/erase';

interface ErasePageProps {
  /** Whose it is; null until it is known. */
  email: string | null;
  kept: Kept | null;
  paused: BulkPause | null;
  form: { errors?: FieldErrors; values?: FieldValues };
}

/** First which address, then what is kept of it and what erasing does, with everything that makes sure. */
export function ErasePage({ email, kept, paused, form }: ErasePageProps) {
  const { t, link } = usePage();
  return (
    <MailFrame title={t(words.title)} active="addresses" paused={paused}>
      <p>
        <a href={link('/staff/mail/addresses')}>{t(words.unchanged)}</a>
      </p>
      {email && kept ? (
        <>
          <KeptOf email={email} kept={kept} />
          <Erase email={email} form={form} />
        </>
      ) : (
        <Form method="get" action={link(HERE)} errors={form.errors} values={form.values}>
          <TextField name="email" label={t(words.address)} type="email" autoComplete="off" maxLength={254} />
          <Actions>
            <Button>{t(words.look)}</Button>
          </Actions>
        </Form>
      )}
    </MailFrame>
  );
}

function KeptOf({ email, kept }: { email: string; kept: Kept }) {
  const { t, locale } = usePage();
  const number = (value: number) => formatNumber(locale, value);
  const elsewhere = [
    ...(kept.account ? [t(words.account)] : []),
    ...(kept.registrations > 0 ? [t(words.registrations, { count: kept.registrations })] : []),
  ];
  return (
    <Section id="kept" title={t(words.kept, { email })}>
      <DefinitionList
        items={[
          {
            term: t(words.mails),
            value:
              kept.due > 0
                ? t(words.mailsDue, { mails: number(kept.mails), due: number(kept.due) })
                : number(kept.mails),
          },
          { term: t(words.said), value: number(kept.said) },
          { term: t(words.elsewhere), value: elsewhere.join(', ') || t(words.nothing) },
        ]}
      />
    </Section>
  );
}

function Erase({ email, form }: Pick<ErasePageProps, 'form'> & { email: string }) {
  const { t, link } = usePage();
  return (
    <Section id="erase" title={t(words.whatTitle)} intro={t(words.goes)}>
      <div class="stack">
        <p class="measure">{t(words.stays)}</p>
        <Form action={link(HERE)} errors={form.errors} values={form.values}>
          <input type="hidden" name="email" value={email} />
          <TextField
            name="again"
            label={t(words.again)}
            hint={t(words.againHint)}
            type="email"
            autoComplete="off"
            maxLength={254}
          />
          <TextArea name="reason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
          <Actions>
            <Button kind="danger">{t(words.button)}</Button>
          </Actions>
        </Form>
      </div>
    </Section>
  );
}
