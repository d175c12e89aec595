import { formatNumber } from '../../../platform/i18n/dates.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { SequenceStatus } from '../../sequence.views.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { SEQUENCE_WORDS } from '../sequence-words.messages.js';
import { sayTrigger } from '../sequence-words.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';
import type { SequenceRow } from '../workbench.views.js';

const TONES = { draft: undefined, on: 'done', paused: 'accent', archived: undefined } as const;

/** A word about where a sequence is in its life. */
export function StatusTag({ status }: { status: SequenceStatus }) {
  const { t } = usePage();
  const tone = TONES[status];
  return <Tag {...(tone && { tone })}>{t(SEQUENCE_WORDS[status])}</Tag>;
}

/** The sequences: what sets each going, what it is about and how it fared in seven days. */
export function SequencesPage({ rows, paused }: { rows: readonly SequenceRow[]; paused: BulkPause | null }) {
  const { t, link, locale } = usePage();
  const make = (
    <LinkButton small href={link('/staff/mail/sequences/new')} data-shortcut="n">
      {t(words.make)}
    </LinkButton>
  );
  const number = (key: 'due' | 'sent' | 'skipped' | 'failed', label: string): Column<SequenceRow> => ({
    key,
    label,
    number: true,
    cell: (row) => (row[key] > 0 ? formatNumber(locale, row[key]) : null),
  });
  return (
    <MailFrame title={t(words.title)} active="sequences" paused={paused} actions={make}>
      <DataTable
        caption={t(words.caption)}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState level={2} title={t(words.noneTitle)}>
            {t(words.noneText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t(words.name),
            cell: ({ id, name, trigger }) => (
              <>
                <a href={link(`/staff/mail/sequences/${id}`)}>{name}</a>
                <span class="sub">{sayTrigger(t, trigger)}</span>
              </>
            ),
          },
          { key: 'status', label: t(words.status), cell: ({ status }) => <StatusTag status={status} /> },
          { key: 'topic', label: t(words.topic), cell: ({ topic }) => t(TOPIC_MESSAGES[topic]) },
          { key: 'steps', label: t(words.steps), number: true, cell: ({ steps }) => steps },
          number('due', t(words.due)),
          number('sent', t(words.sentWeek)),
          number('skipped', t(words.skippedWeek)),
          number('failed', t(words.failedWeek)),
        ]}
      />
    </MailFrame>
  );
}
