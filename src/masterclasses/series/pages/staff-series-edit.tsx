import { Actions, Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../../masterclasses.staff.messages.js';
import type { SessionView } from '../../masterclasses.views.js';
import { MeetingField, OwnTextFields, QueueFields, SizeFields } from '../../pages/session-fields.js';
import { CarriedFields } from '../../pages/staff-session-look.js';
import { endOf } from '../../session.rules.js';
import { SESSION_WORDS } from '../../sessions.messages.js';
import type { MemberChange } from '../series-change.js';
import { SERIES_WORDS as words } from '../series.messages.js';
import type { SeriesView } from '../series.queries.js';
import { OffsetFields } from './staff-series-new.js';
import { FromField, SeriesFrame } from './staff-series.js';

interface StaffSeriesEditProps {
  series: SeriesView;
  ahead: readonly SessionView[];
  values: FieldValues;
  errors?: FieldErrors;
}

/** The form for all sessions of a series, or those from one on; it begins as the first of them is. */
export function StaffSeriesEdit({ series, ahead, values, errors }: StaffSeriesEditProps) {
  const { t, link } = usePage();
  const version = errors?._form ? series.updatedAt.toISOString() : values.version;
  return (
    <SeriesFrame series={series} title={t(words.edit)}>
      <p class="hint">{t(words.editHint)}</p>
      <Form action={link(`/staff/series/${series.id}/edit`)} errors={errors} values={values}>
        <input type="hidden" name="version" value={String(version)} />
        <FromField ahead={ahead} />
        <Fieldset large legend={t(SESSION_WORDS.whenAndHowMany)}>
          <TextField name="time" type="time" label={t(say.time)} short />
          <SizeFields />
        </Fieldset>
        <Fieldset large legend={t(SESSION_WORDS.registering)}>
          <OffsetFields />
          <QueueFields />
        </Fieldset>
        <MeetingField />
        <OwnTextFields />
        <Actions>
          <Button name="step" value="look">
            {t(words.lookEdit)}
          </Button>
        </Actions>
      </Form>
    </SeriesFrame>
  );
}

interface StaffSeriesChangesProps {
  series: SeriesView;
  changes: readonly MemberChange<SessionView>[];
  values: FieldValues;
  errors?: FieldErrors;
}

/** What a change does to each session and to how many people, before it is saved. */
export function StaffSeriesChanges({ series, changes, values, errors }: StaffSeriesChangesProps) {
  const { t, link } = usePage();
  const changed = changes.filter((change) => change.changes.length > 0);
  const sum = (key: 'told' | 'promoted') => changed.reduce((all, { effect }) => all + effect[key], 0);
  const [told, promoted] = [sum('told'), sum('promoted')];
  return (
    <SeriesFrame series={series} title={t(SESSION_WORDS.lookTitle)}>
      <DataTable
        caption={t(SESSION_WORDS.changes)}
        rows={changes}
        rowKey={({ member }) => member.id}
        columns={[
          { key: 'before', label: t(SESSION_WORDS.before), cell: ({ member }) => <Hour session={member} /> },
          {
            key: 'after',
            label: t(SESSION_WORDS.after),
            cell: ({ member, patch, alone }) => (
              <>
                <Hour
                  session={{
                    startsAt: patch.startsAt ?? member.startsAt,
                    timeZone: patch.timeZone ?? member.timeZone,
                    durationMinutes: patch.durationMinutes ?? member.durationMinutes,
                  }}
                />
                {alone && <span class="sub">{t(words.movedAlone)}</span>}
              </>
            ),
          },
          {
            key: 'people',
            label: t(say.occupancy),
            number: true,
            cell: ({ member, patch }) => `${member.taken}/${patch.capacity ?? member.capacity}`,
          },
        ]}
      />
      <Notice>
        {changed.length === 0 && <p>{t(words.nothing)}</p>}
        {told > 0 && <p>{t(SESSION_WORDS.told, { people: told })}</p>}
        {promoted > 0 && <p>{t(SESSION_WORDS.promoted, { people: promoted })}</p>}
      </Notice>
      <Form action={link(`/staff/series/${series.id}/edit`)} errors={errors} values={values}>
        <CarriedFields values={values} except={['step', 'message']} />
        {told > 0 && (
          <TextArea
            name="message"
            label={t(SESSION_WORDS.message)}
            hint={t(SESSION_WORDS.messageHint)}
            optional
            maxLength={1000}
          />
        )}
        <Actions>
          {changed.length > 0 && (
            <Button name="step" value="save">
              {t(words.saveEdit, { count: changed.length })}
            </Button>
          )}
          <Button name="step" value="back" kind="quiet">
            {t(SESSION_WORDS.backToForm)}
          </Button>
        </Actions>
      </Form>
    </SeriesFrame>
  );
}

function Hour({ session }: { session: { startsAt: Date; timeZone: string; durationMinutes: number } }) {
  return <DateTime short at={session.startsAt} until={endOf(session)} zone={session.timeZone} />;
}
