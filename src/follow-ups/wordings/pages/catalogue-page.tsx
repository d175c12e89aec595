import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { kindName } from '../../ledger/mail-kinds.messages.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { TEMPLATE_WORDS } from '../../templates/templates.messages.js';
import type { Sentence } from '../wordings.queries.js';
import { WORDING_WORDS as words } from '../wordings.messages.js';
import { catalogueName } from './catalogue-name.js';

interface CataloguePageProps {
  catalogue: string;
  locale: Locale;
  sentences: readonly Sentence[];
  /** The kinds of built-in mail that say something of it. */
  kinds: readonly string[];
  paused: BulkPause | null;
}

/** Every sentence of a group of built-in mails in one language. */
export function CataloguePage({ catalogue, locale, sentences, kinds, paused }: CataloguePageProps) {
  const { t, link } = usePage();
  const here = `/staff/mail/texts/built-in/${catalogue}`;
  const name = catalogueName(t, catalogue);
  return (
    <MailFrame title={name} active="texts" paused={paused}>
      <Breadcrumbs crumbs={[{ label: t(TEMPLATE_WORDS.title), href: link('/staff/mail/texts') }, { label: name }]} />
      <Tabs
        label={t(TEMPLATE_WORDS.languages)}
        tabs={LOCALES.map((one) => ({
          href: link(`${here}/${one}`),
          label: LOCALE_NAMES[one],
          current: one === locale,
        }))}
      />
      <DataTable
        caption={name}
        captionHidden
        rows={sentences}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'reads',
            label: t(words.reads),
            cell: ({ key, text, original }) => (
              <a href={link(`${here}/${locale}/${key}`)} lang={locale}>
                {text ?? original}
              </a>
            ),
          },
          {
            key: 'state',
            label: t(TEMPLATE_WORDS.state),
            cell: ({ text }) =>
              text === null ? (
                <span class="muted">{t(TEMPLATE_WORDS.asItCame)}</span>
              ) : (
                <Tag tone="accent">{t(words.reworded)}</Tag>
              ),
          },
        ]}
      />
      {kinds.length > 0 && (
        <Section id="mails" title={t(words.mails)}>
          <ul class="mail-subjects">
            {kinds.map((kind) => {
              const named = kindName(kind);
              return (
                <li key={kind}>
                  <a href={link(`/staff/mail/texts/built-in/${catalogue}/${locale}?look=${kind}`)}>
                    {named ? t(named) : kind}
                  </a>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </MailFrame>
  );
}
