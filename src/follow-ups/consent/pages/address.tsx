import { BULK_TOPICS, TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { ABOUT_WORDS, ADDRESS_WORDS as words, KIND_WORDS, PLACE_WORDS } from '../addresses/addresses.messages.js';
import type { AddressRow, ConsentEntry } from '../addresses/addresses.queries.js';
import { ERASURE_WORDS } from '../erasure/erasure.messages.js';
import type { Preferences } from '../mail-preferences.queries.js';
import { AddressState } from './addresses.js';

interface AddressProps {
  address: AddressRow;
  history: readonly ConsentEntry[];
  preferences: Preferences;
  paused: BulkPause | null;
  form?: { errors: FieldErrors; values: FieldValues } | undefined;
}

/** One address: its state, what it gets, how to change that it gets anything, and everything that was said. */
export function AddressPage({ address, history, preferences, paused, form }: AddressProps) {
  const { t, link } = usePage();
  const wanted = BULK_TOPICS.filter((topic) => preferences.topics[topic]).map((topic) => t(TOPIC_MESSAGES[topic]));
  return (
    <MailFrame title={address.email} active="addresses" paused={paused}>
      <p>
        <a href={link('/staff/mail/addresses')}>{t(words.back)}</a>
      </p>
      <DefinitionList
        items={[
          {
            term: t(words.state),
            value: (
              <>
                <AddressState address={address} />{' '}
                {address.suppressedAt && <DateTime at={address.suppressedAt} short />}
              </>
            ),
          },
          { term: t(words.bounces), value: address.softBounces },
          { term: t(words.wants), value: wanted.length > 0 ? wanted.join(', ') : t(words.wantsNothing) },
          {
            term: t(words.toMails),
            value: <a href={link(`/staff/mail/why?email=${encodeURIComponent(address.email)}`)}>{address.email}</a>,
          },
        ]}
      />
      <Change address={address} form={form} />
      <Section id="erase" title={t(ERASURE_WORDS.title)} intro={t(ERASURE_WORDS.linkText)}>
        <a href={link(`/staff/mail/addresses/erase?email=${encodeURIComponent(address.email)}`)}>
          {t(ERASURE_WORDS.link)}
        </a>
      </Section>
      <Section id="history" title={t(words.history)} intro={t(words.historyIntro)}>
        <History entries={history} />
      </Section>
    </MailFrame>
  );
}

function Change({ address, form }: Pick<AddressProps, 'address' | 'form'>) {
  const { t, link } = usePage();
  const suppressed = address.suppressedAt !== null;
  return (
    <Section
      id="change"
      title={t(suppressed ? words.releaseTitle : words.suppressTitle)}
      intro={t(suppressed ? words.releaseIntro : words.suppressIntro)}
    >
      <Form
        action={link(`/staff/mail/addresses/${address.id}/${suppressed ? 'release' : 'suppress'}`)}
        errors={form?.errors}
        values={form?.values}
      >
        <TextArea name="reason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
        <Actions>
          <Button kind={suppressed ? 'primary' : 'danger'}>
            {t(suppressed ? words.releaseButton : words.suppressButton)}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function History({ entries }: { entries: readonly ConsentEntry[] }) {
  const { t } = usePage();
  const named = (words: Readonly<Record<string, { en: string; nl: string; fr: string }>>, name: string) =>
    words[name] ? t(words[name]) : name;
  return (
    <DataTable
      caption={t(words.history)}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      empty={<p class="muted">{t(words.noHistory)}</p>}
      columns={[
        { key: 'at', label: t(words.when), cell: ({ at }) => <DateTime at={at} short /> },
        { key: 'kind', label: t(words.what), cell: ({ kind }) => t(KIND_WORDS[kind]) },
        { key: 'topic', label: t(words.about), cell: ({ topic }) => named(ABOUT_WORDS, topic) },
        { key: 'place', label: t(words.where), cell: ({ place }) => named(PLACE_WORDS, place) },
        {
          key: 'wording',
          label: t(words.wording),
          cell: ({ wording, locale }) => [wording?.replaceAll('-', '\u2011'), locale].filter(Boolean).join(', ') || '–',
        },
      ]}
    />
  );
}
