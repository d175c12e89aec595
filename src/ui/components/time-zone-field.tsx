import type { ComponentChildren } from 'preact';
import { zoneCity } from '../../platform/i18n/cities.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { usePage } from '../page-context.js';
import { SelectField, type SelectOption } from './fields.js';

/** Every zone of this machine, grouped by its part of the world; 'UTC' is missing from the system's own list. */
const OPTIONS = new Map<Locale, readonly SelectOption[]>(
  LOCALES.map((locale) => [
    locale,
    [...Intl.supportedValuesOf('timeZone').map((zone) => option(locale, zone)), { value: 'UTC', label: 'UTC' }],
  ]),
);

// 'America/Argentina/Salta' keeps its country: 'Argentina, Salta'.
function option(locale: Locale, zone: string): SelectOption {
  const [part, ...rest] = zone.split('/');
  const places = rest.slice(0, -1).map((place) => place.replaceAll('_', ' '));
  return { value: zone, label: [...places, zoneCity(locale, zone)].join(', '), group: part };
}

interface TimeZoneFieldProps {
  name?: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Overrides what the form holds. */
  value?: string;
  /** Starts empty and lets the script fill in the reader's own zone, for a form about where she is. */
  detect?: boolean;
}

/** A choice of IANA time zones; one that is not in the list, such as an older name, stays choosable while it is held. */
export function TimeZoneField({ name = 'timeZone', label, hint, value, detect = false }: TimeZoneFieldProps) {
  const { locale } = usePage();
  const known = OPTIONS.get(locale)!;
  const unknown = value && !known.some((option) => option.value === value) ? [{ value, label: value }] : [];
  return (
    <SelectField
      {...{ name, label, hint, value }}
      options={[...unknown, ...known]}
      placeholder={detect ? undefined : null}
      data-time-zone={detect ? '' : undefined}
    />
  );
}
