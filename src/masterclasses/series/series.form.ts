import type { FieldValues } from '../../ui/components/form.js';
import type { SessionView } from '../masterclasses.views.js';
import { traitValues } from '../session.form.js';
import { changesOf, localTime } from '../session.rules.js';
import { seriesEditForm, type SeriesPatch } from './series.input.js';
import type { SeriesView } from './series.queries.js';

/** What the form for a series begins with: the first session that it is about. */
export function seriesValues(series: SeriesView, first: SessionView): FieldValues {
  const { startsAt, opensAt, closesAt, timeZone, seriesSlot } = first;
  const opens = opensAt && localTime(opensAt, timeZone);
  const days = opens
    ? Math.round(
        (Date.parse(`${localTime(startsAt, timeZone).slice(0, 10)}T00:00Z`) -
          Date.parse(`${opens.slice(0, 10)}T00:00Z`)) /
          86_400_000,
      )
    : '';
  const hours = closesAt ? Math.round((startsAt.getTime() - closesAt.getTime()) / 3_600_000) : '';
  return {
    ...traitValues(first),
    time: (seriesSlot ?? localTime(startsAt, timeZone)).slice(11),
    opensDaysBefore: days,
    closesHoursBefore: hours,
    version: series.updatedAt.toISOString(),
  };
}

/** What somebody changed in that form: only this is changed in the sessions. */
export function patchOf(begun: FieldValues, sent: ReturnType<typeof seriesEditForm.parse>): SeriesPatch {
  const { from, version, step: _, irregular, ...now } = sent;
  const { from: __, version: ___, step: ____, irregular: _____, ...before } = seriesEditForm.parse(begun);
  const changed = changesOf(before, now);
  const patch = Object.fromEntries(changed.map((name) => [name, now[name]])) as SeriesPatch;
  return { ...patch, irregular, ...(from && { from }), ...(version && { version }) };
}
