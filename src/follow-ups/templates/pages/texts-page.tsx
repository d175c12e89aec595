import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { WORDING_WORDS } from '../../wordings/wordings.messages.js';
import { catalogueName } from '../../wordings/pages/catalogue-name.js';
import type { CatalogueRow } from '../../wordings/wordings.queries.js';
import { TEXT_FAULTS } from '../texts.messages.js';
import type { TemplateRow } from '../template.views.js';
import { TEMPLATE_WORDS as words } from '../templates.messages.js';

/** Every text that mails are made of: those of follow-ups, and the sentences of built-in mails. */
export function TextsPage(props: { texts: TemplateRow[]; catalogues: CatalogueRow[]; paused: BulkPause | null }) {
  const { t, link } = usePage();
  return (
    <MailFrame
      title={t(words.title)}
      active="texts"
      paused={props.paused}
      actions={<LinkButton href={link('/staff/mail/texts/new')}>{t(words.newText)}</LinkButton>}
    >
      <section class="stack mail-texts" aria-labelledby="follow-ups">
        <h2 id="follow-ups">{t(words.followUps)}</h2>
        <p class="muted">{t(words.followUpsIntro)}</p>
        <FollowUpTexts texts={props.texts} />
      </section>
      <section class="stack mail-texts" aria-labelledby="built-in">
        <h2 id="built-in">{t(words.builtIn)}</h2>
        <p class="muted">{t(words.builtInIntro)}</p>
        <BuiltIn catalogues={props.catalogues} />
      </section>
    </MailFrame>
  );
}

function FollowUpTexts({ texts }: { texts: TemplateRow[] }) {
  const { t, link, locale } = usePage();
  return (
    <DataTable
      caption={t(words.followUps)}
      captionHidden
      rows={texts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t(words.name),
          cell: ({ name }) => <a href={link(`/staff/mail/texts/${name}/${locale}`)}>{name}</a>,
        },
        { key: 'subject', label: t(words.subject), cell: ({ subject }) => subject },
        { key: 'used', label: t(words.usedBy), cell: ({ usedBy }) => <UsedBy usedBy={usedBy} /> },
        { key: 'state', label: t(words.state), cell: (row) => <TextState row={row} /> },
      ]}
    />
  );
}

/** Which steps send it. */
export function UsedBy({ usedBy }: Pick<TemplateRow, 'usedBy'>) {
  const { t, link } = usePage();
  if (usedBy.length === 0) return <span class="muted">{t(words.unused)}</span>;
  return (
    <>
      {usedBy.map(({ sequenceId, sequence, step }, at) => (
        <span key={`${sequenceId} ${step}`}>
          {at > 0 && ' · '}
          <a href={link(`/staff/mail/sequences/${sequenceId}`)}>{t(words.useStep, { sequence, step })}</a>
        </span>
      ))}
    </>
  );
}

function TextState({ row: { changed, ours, missing } }: { row: TemplateRow }) {
  const { t } = usePage();
  const names = (locales: TemplateRow['changed']) => locales.map((one) => LOCALE_NAMES[one]).join(', ');
  if (missing.length > 0) return <Tag tone="problem">{t(TEXT_FAULTS.missing, { language: names(missing) })}</Tag>;
  if (!ours) return <Tag>{t(words.own)}</Tag>;
  if (changed.length > 0) return <Tag tone="accent">{t(words.changed, { languages: names(changed) })}</Tag>;
  return <span class="muted">{t(words.asItCame)}</span>;
}

function BuiltIn({ catalogues }: { catalogues: CatalogueRow[] }) {
  const { t, link, locale } = usePage();
  return (
    <DataTable
      caption={t(words.builtIn)}
      captionHidden
      rows={catalogues}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          label: t(WORDING_WORDS.group),
          cell: ({ name }) => (
            <a href={link(`/staff/mail/texts/built-in/${name}/${locale}`)}>{catalogueName(t, name)}</a>
          ),
        },
        {
          key: 'count',
          label: t(WORDING_WORDS.reads),
          cell: ({ sentences }) => t(WORDING_WORDS.sentences, { count: sentences }),
        },
        {
          key: 'state',
          label: t(words.state),
          cell: ({ changed }) =>
            changed > 0 ? (
              <Tag tone="accent">{t(WORDING_WORDS.changedCount, { count: changed })}</Tag>
            ) : (
              <span class="muted">{t(words.asItCame)}</span>
            ),
        },
      ]}
    />
  );
}
