import { formatDay, formatShortDate, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { PEOPLE_WORDS as words } from '../people.messages.js';
import type { PersonRow } from '../people.views.js';

/** A4 with everybody who has a place: a name, a language and room to sign. Addresses stay out of it: paper lies about. */
export function SignInSheet({
  session,
  rows,
  madeAt,
}: {
  session: SessionView;
  rows: readonly PersonRow[];
  madeAt: Date;
}) {
  const { t, link, locale, timeZone } = usePage();
  const { startsAt, endsAt, timeZone: zone } = session;
  const hours = `${formatTime(locale, startsAt, zone)}–${formatTime(locale, endsAt, zone)}`;
  const made = `${formatShortDate(locale, madeAt, timeZone)}, ${formatTime(locale, madeAt, timeZone)}`;
  return (
    <StaffLayout title={session.title} active="sessions">
      <div class="stack sheet">
        <div class="sheet-head">
          <p>
            <strong>{t(words.sheetTitle)}</strong>
          </p>
          <p>
            {formatDay(locale, startsAt, zone)}, {hours} ({formatZone(locale, startsAt, zone)})
          </p>
          <p>
            {t(words.host, { host: session.host })} · {t(words.sheetCount, { count: rows.length })}
          </p>
          <p class="fine">{t(words.sheetMade, { when: made })}</p>
        </div>
        <p class="no-print">
          {t(words.sheetHow)} <a href={link(`/staff/sessions/${session.id}`)}>{t(STAFF_WORDS.back)}</a>
        </p>
        {rows.length > 0 && (
          <table class="sheet-table">
            <caption class="visually-hidden">{t(words.sheetTitle)}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {t(words.sheetNumber)}
                </th>
                <th scope="col">{t(STAFF_WORDS.name)}</th>
                <th scope="col">{t(STAFF_WORDS.language)}</th>
                <th scope="col" class="sheet-sign">
                  {t(words.sheetSign)}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  <td class="number">{index + 1}</td>
                  <th scope="row">{row.name}</th>
                  <td lang={row.locale}>{LOCALE_NAMES[row.locale]}</td>
                  <td></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </StaffLayout>
  );
}
