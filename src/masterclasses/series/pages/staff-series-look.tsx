import { formatDay } from '../../../platform/i18n/dates.js';
import { zoneCity } from '../../../platform/i18n/cities.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { RadioGroup } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { MasterclassTexts } from '../../masterclasses.staff.queries.js';
import { CarriedFields } from '../../pages/staff-session-look.js';
import { zonedIso } from '../../session.rules.js';
import { SESSION_WORDS } from '../../sessions.messages.js';
import { SERIES_WORDS as words } from '../series.messages.js';
import type { SlotReading } from '../series.rules.js';

interface StaffSeriesLookProps {
  masterclass: MasterclassTexts;
  timeZone: string;
  readings: readonly SlotReading[];
  values: FieldValues;
  errors?: FieldErrors;
}

/** Every date of a series before it is added: what the clock makes of it, and a question where that is unclear. */
export function StaffSeriesLook({ masterclass, timeZone, readings, values, errors }: StaffSeriesLookProps) {
  const { t, link, locale } = usePage();
  const odd = readings.filter(({ reading }) => reading.kind !== 'instant');
  const asked = odd.map(({ slot }) => `irregular.${slot}`);
  const count = readings.filter(({ skipped }) => !skipped).length;
  return (
    <StaffLayout title={t(words.lookTitle)} active="sessions">
      <div class="stack">
        <p>
          <strong>{masterclass.title[locale]}</strong>
        </p>
        <p class="hint">{t(words.lookHint, { zone: zoneCity(locale, timeZone) })}</p>
        <Form action={link(`/staff/masterclasses/${masterclass.id}/series`)} errors={errors} values={values}>
          <CarriedFields values={values} except={['step', ...asked]} />
          {odd.map((reading) => (
            <Question key={reading.slot} reading={reading} timeZone={timeZone} />
          ))}
          <Dates readings={readings} timeZone={timeZone} />
          <Actions>
            <Button name="step" value="save">
              {t(words.add, { count })}
            </Button>
            <Button name="step" value="back" kind="quiet">
              {t(SESSION_WORDS.backToForm)}
            </Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}

/** Noon in UTC: the day of a slot as words, whatever zone it is in. */
const noon = (slot: string) => new Date(`${slot.slice(0, 10)}T12:00:00Z`);

function Dates({ readings, timeZone }: Pick<StaffSeriesLookProps, 'readings' | 'timeZone'>) {
  const { t, locale } = usePage();
  const offset = ({ at }: SlotReading) => (at ? `UTC${zonedIso(at, timeZone).slice(19)}` : '');
  const offsets = readings.map(offset);
  const rows = readings.map((reading, index) => {
    const before = offsets.slice(0, index).findLast(Boolean);
    return {
      ...reading,
      number: index + 1,
      offset: offsets[index]!,
      moved: before && offsets[index] && before !== offsets[index],
    };
  });
  return (
    <DataTable
      caption={t(words.series)}
      captionHidden
      rows={rows}
      rowKey={({ slot }) => slot}
      columns={[
        {
          key: 'date',
          label: t(words.date),
          cell: ({ slot, number }) => `${number}. ${formatDay(locale, noon(slot), 'UTC')}`,
        },
        {
          key: 'hour',
          label: t(words.hour),
          cell: ({ slot, at, skipped }) =>
            skipped ? t(words.leaveOut) : at ? zonedIso(at, timeZone).slice(11, 16) : `${slot.slice(11)} ?`,
        },
        {
          key: 'offset',
          label: t(words.offset),
          cell: (row) => (row.moved ? `${row.offset} (${t(words.clockMoved)})` : row.offset),
        },
      ]}
    />
  );
}

function Question({ reading: { slot, reading }, timeZone }: { reading: SlotReading; timeZone: string }) {
  const { t, locale } = usePage();
  const time = slot.slice(11);
  const offset = (at: Date) => `UTC${zonedIso(at, timeZone).slice(19)}`;
  const out = { value: 'skip', label: t(words.leaveOut) };
  const options =
    reading.kind === 'skipped'
      ? (['before', 'after'] as const).map((value) => ({
          value,
          label: t(words.at, { time: reading[value].slice(11) }),
        }))
      : reading.kind === 'twice'
        ? [
            { value: 'earlier', label: `${t(words.first)}, ${offset(reading.earlier)}` },
            { value: 'later', label: `${t(words.second)}, ${offset(reading.later)}` },
          ]
        : [];
  return (
    <RadioGroup
      name={`irregular.${slot}`}
      label={formatDay(locale, noon(slot), 'UTC')}
      hint={t(reading.kind === 'skipped' ? words.clockSkips : words.clockTwice, { time })}
      options={[...options, out]}
    />
  );
}
