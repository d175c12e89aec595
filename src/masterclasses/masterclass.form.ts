import { LOCALES } from '../platform/i18n/locales.js';
import type { FieldValues } from '../ui/components/form.js';
import type { MasterclassTexts } from './masterclasses.staff.queries.js';

/** A masterclass as its form holds it: flat names such as `title.nl`, the programme as lines. */
export function masterclassValues(masterclass: MasterclassTexts): FieldValues {
  const { host, figure, status, updatedAt, programme } = masterclass;
  const values: FieldValues = { host, figure: figure ?? '', status, version: updatedAt.toISOString() };
  for (const locale of LOCALES) {
    for (const field of ['title', 'subtitle', 'summary', 'body', 'whatToBring'] as const) {
      values[`${field}.${locale}`] = masterclass[field][locale] ?? '';
    }
    values[`programme.${locale}`] = (programme[locale] ?? [])
      .map(({ minutes, text }) => `${minutes} ${text}`)
      .join('\n');
  }
  return values;
}
