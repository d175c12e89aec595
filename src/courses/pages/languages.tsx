import { LOCALE_NAMES, type Locale } from '../../platform/i18n/locales.js';

/** Languages by their own names, each marked as the language it is. */
export function Languages({ locales }: { locales: readonly Locale[] }) {
  return (
    <>
      {locales.map((locale, index) => (
        <span key={locale}>
          {index > 0 && ', '}
          <span lang={locale}>{LOCALE_NAMES[locale]}</span>
        </span>
      ))}
    </>
  );
}
