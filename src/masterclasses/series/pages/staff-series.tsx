import type { ComponentChildren } from 'preact';
import { formatShortDate } from '../../../platform/i18n/dates.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../../masterclasses.staff.messages.js';
import type { SessionView } from '../../masterclasses.views.js';
import { StaffSessionTable } from '../../pages/staff-session-table.js';
import { SERIES_WORDS as words } from '../series.messages.js';
import { sayableRule } from '../series.rules.js';
import type { SeriesView } from '../series.queries.js';

interface StaffSeriesProps {
  series: SeriesView;
  mayWrite: boolean;
}

/** What stands around each page about one series. */
export function SeriesFrame({
  series,
  title,
  children,
}: {
  series: SeriesView;
  title: string;
  children: ComponentChildren;
}) {
  const { t, link } = usePage();
  const name = series.sessions[0]?.title ?? t(words.series);
  return (
    <StaffLayout title={title} active="sessions">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.masterclasses), href: link('/staff/masterclasses') },
            { label: name, href: link(`/staff/masterclasses/${series.masterclassId}`) },
            { label: t(words.series), href: link(`/staff/series/${series.id}`) },
          ]}
        />
        {children}
      </div>
    </StaffLayout>
  );
}

/** How a series repeats: in words, or as it was sent where the form has no words for it. */
function Rule({ rrule }: { rrule: string }) {
  const { t, locale } = usePage();
  const said = sayableRule(rrule);
  if (!said)
    return (
      <p class="hint">
        <code>{rrule}</code>
      </p>
    );
  const until = said.until && formatShortDate(locale, new Date(`${said.until.toString()}T12:00Z`), 'UTC');
  return <p>{t(words.rule, { repeat: said.repeat, times: said.times, until: until ?? '' })}</p>;
}

/** One series: its rule and what has become of each session. */
export function StaffSeriesPage({ series, mayWrite }: StaffSeriesProps) {
  const { t, link } = usePage();
  const here = link(`/staff/series/${series.id}`);
  return (
    <SeriesFrame series={series} title={t(words.series)}>
      <Rule rrule={series.rrule} />
      <StaffSessionTable
        caption={t(words.series)}
        sessions={series.sessions}
        mayWrite={mayWrite}
        empty={<EmptyState title={t(say.noSessions)} />}
      />
      {mayWrite && (
        <Actions>
          <LinkButton href={`${here}/edit`}>{t(words.edit)}</LinkButton>
          <LinkButton kind="danger" href={`${here}/cancel`}>
            {t(words.cancel)}
          </LinkButton>
        </Actions>
      )}
    </SeriesFrame>
  );
}

/** Which sessions are meant: all to come, or those from one on. */
export function FromField({ ahead }: { ahead: readonly SessionView[] }) {
  const { t, locale } = usePage();
  return (
    <SelectField
      name="from"
      label={t(words.from)}
      optional
      placeholder={t(words.whole)}
      options={ahead.slice(1).map(({ id, startsAt, timeZone }) => ({
        value: id,
        label: t(words.following, { day: formatShortDate(locale, startsAt, timeZone) }),
      }))}
    />
  );
}

interface StaffSeriesCancelProps {
  series: SeriesView;
  ahead: readonly SessionView[];
  errors?: FieldErrors;
  values?: FieldValues;
}

/** Asks before a series is cancelled, and why; counts anew for the sessions chosen. */
export function StaffSeriesCancel({ series, ahead, errors, values = {} }: StaffSeriesCancelProps) {
  const { t, link } = usePage();
  const first = ahead.findIndex(({ id }) => id === values.from);
  const meant = ahead.slice(Math.max(0, first));
  const people = meant.reduce((sum, { taken, waiting }) => sum + taken + waiting, 0);
  const here = link(`/staff/series/${series.id}`);
  return (
    <SeriesFrame series={series} title={t(words.cancel)}>
      <Form method="get" action={`${here}/cancel`} values={values}>
        <FromField ahead={ahead} />
        <Actions>
          <Button kind="quiet">{t(words.lookEdit)}</Button>
        </Actions>
      </Form>
      <p>{t(words.cancelText, { count: meant.length, people })}</p>
      <Form action={`${here}/cancel`} errors={errors} values={values}>
        <Fieldset legend={t(words.cancel)}>
          <input type="hidden" name="from" value={first > 0 ? meant[0]!.id : ''} />
          <TextField name="reason" label={t(say.reason)} hint={t(say.reasonHint)} maxLength={500} />
          <TextArea
            name="message"
            label={t(say.cancelMessage)}
            hint={t(say.cancelMessageHint)}
            optional
            maxLength={1000}
          />
        </Fieldset>
        <Actions>
          <Button kind="danger">{t(words.cancel)}</Button>
          <LinkButton kind="quiet" href={here}>
            {t(words.keep)}
          </LinkButton>
        </Actions>
      </Form>
    </SeriesFrame>
  );
}
