import { formatNumber } from '../../../platform/i18n/dates.js';
import { Actions, Button, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { CheckboxField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import { SETTINGS_WORDS as words } from '../settings.messages.js';
import type { DomainPace, MailSettings } from '../settings.views.js';

/** A form that came back, with what is wrong and what was typed. */
export interface Returned {
  values: FieldValues;
  errors: FieldErrors;
}

interface SettingsProps {
  settings: MailSettings;
  domains: readonly DomainPace[];
  measure?: Returned;
  limit?: Returned;
}

/** What holds for all follow-ups: whether they go at all, how many an address gets, and how fast domains get them. */
export function SettingsPage(props: SettingsProps) {
  const { t } = usePage();
  const { settings } = props;
  return (
    <MailFrame title={t(words.title)} active="settings" paused={settings.paused}>
      <div>
        <Pause paused={settings.paused !== null} />
        <Measure {...props} />
        <Domains {...props} />
      </div>
    </MailFrame>
  );
}

function Pause({ paused }: { paused: boolean }) {
  const { t, link } = usePage();
  return (
    <Section id="pause" title={t(words.pause)}>
      <div class="stack">
        <p class="measure">{t(paused ? words.resumeText : words.running)}</p>
        <Actions>
          <PostButton
            {...(!paused && { kind: 'danger' })}
            action={link(`/staff/mail/settings/${paused ? 'resume' : 'pause'}`)}
          >
            {t(paused ? words.resumeAll : words.pauseAll)}
          </PostButton>
        </Actions>
      </div>
    </Section>
  );
}

function Measure({ settings, measure }: SettingsProps) {
  const { t, link } = usePage();
  const { weeklyCap, countsClicks, countsOpens } = settings;
  const kept = { weeklyCap: String(weeklyCap), countsClicks, countsOpens };
  return (
    <Section id="measure" title={t(words.measure)}>
      <Form action={link('/staff/mail/settings')} values={measure?.values ?? kept} errors={measure?.errors ?? {}}>
        <TextField
          name="weeklyCap"
          type="number"
          inputMode="numeric"
          min={1}
          max={50}
          label={t(words.weeklyCap)}
          hint={t(words.weeklyCapHint)}
          short
        />
        <CheckboxField name="countsClicks" label={t(words.countsClicks)} hint={t(words.countsClicksHint)} />
        <CheckboxField name="countsOpens" label={t(words.countsOpens)} hint={t(words.countsOpensHint)} />
        <Actions>
          <Button>{t(words.save)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Domains({ domains, limit }: SettingsProps) {
  const { t, link, locale } = usePage();
  const action = link('/staff/mail/settings/domains');
  return (
    <Section id="domains" title={t(words.domains)} intro={t(words.domainsIntro)}>
      <div class="stack">
        <DataTable
          caption={t(words.domains)}
          captionHidden
          rows={domains}
          rowKey={({ domain }) => domain}
          empty={<p class="muted">{t(words.noDomains)}</p>}
          columns={[
            { key: 'domain', label: t(words.domain), cell: ({ domain }) => domain },
            {
              key: 'perMinute',
              label: t(words.perMinute),
              number: true,
              cell: ({ perMinute }) =>
                perMinute === null ? <span class="muted">{t(words.noLimit)}</span> : formatNumber(locale, perMinute),
            },
            {
              key: 'resting',
              label: t(words.resting),
              cell: ({ restingUntil }) => (restingUntil ? <DateTime at={restingUntil} short /> : '–'),
            },
            { key: 'due', label: t(words.due), number: true, cell: ({ due }) => formatNumber(locale, due) },
            {
              key: 'act',
              label: t(words.act),
              cell: ({ domain, perMinute }) =>
                perMinute === null ? null : (
                  <PostButton kind="quiet" small action={action} fields={{ domain, perMinute: '' }}>
                    {t(words.remove)} <span class="visually-hidden">({domain})</span>
                  </PostButton>
                ),
            },
          ]}
        />
        <Form action={action} values={limit?.values ?? {}} errors={limit?.errors ?? {}}>
          <h3>{t(words.newLimit)}</h3>
          <FieldRow>
            <TextField name="domain" label={t(words.domain)} autoComplete="off" spellcheck={false} />
            <TextField name="perMinute" type="number" inputMode="numeric" min={1} label={t(words.perMinute)} short />
          </FieldRow>
          <Actions>
            <Button kind="quiet">{t(words.setLimit)}</Button>
          </Actions>
        </Form>
      </div>
    </Section>
  );
}
