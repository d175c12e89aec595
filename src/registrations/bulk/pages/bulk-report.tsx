import { formatShortDate, formatTime } from '../../../platform/i18n/dates.js';
import { PostButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { Progress, Stat, Stats } from '../../../ui/components/meters.js';
import { Pager } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { BULK_WORDS as words } from '../bulk.messages.js';
import { UNDO_MILLISECONDS } from '../bulk.rules.js';
import type { BulkLine, BulkView, UndoPlan } from '../bulk.views.js';
import { KIND_WORDS, outcomeOf } from './bulk-words.js';

interface BulkReportProps {
  session: SessionView;
  bulk: BulkView;
  lines: readonly BulkLine[];
  page: number;
  linesAPage: number;
  /** What undoing would bring; null when it cannot be undone. */
  undo: UndoPlan | null;
  /** Why undoing was refused. */
  refused?: string;
}

/** What became of an act on many registrations, line by line, and the way to take it back. */
export function BulkReportPage({ session, bulk, lines, page, linesAPage, undo, refused }: BulkReportProps) {
  const { t, link } = usePage();
  const moment = useMoment();
  const { counts } = bulk;
  const here = link(`/staff/bulk/${bulk.id}`);
  const pages = Math.max(1, Math.ceil(counts.total / linesAPage));
  return (
    <SessionFrame session={session} active="people">
      <Section id="bulk" title={t(KIND_WORDS[bulk.kind].report)}>
        <div class="stack">
          {refused && (
            <Notice tone="problem" live>
              {refused}
            </Notice>
          )}
          <p>{t(words.by, { name: bulk.actorName, when: moment(bulk.at), reason: bulk.reason })}</p>
          <Standing bulk={bulk} />
          <Stats>
            <Stat label={t(words.tallyDone)} value={counts.done + counts.undone + counts.kept} />
            <Stat label={t(words.tallyRefused)} value={counts.refused} />
            {bulk.undoActorName && <Stat label={t(words.tallyUndone)} value={counts.undone} />}
            {bulk.undoActorName && <Stat label={t(words.tallyKept)} value={counts.kept} />}
          </Stats>
          {undo && <Undo bulk={bulk} undo={undo} />}
          <Lines lines={lines} />
          <Pager
            previous={page > 1 ? `${here}?page=${page - 1}` : null}
            next={page < pages ? `${here}?page=${page + 1}` : null}
          />
          <p>
            <a href={link(`/staff/sessions/${session.id}`)}>{t(STAFF_WORDS.back)}</a>
          </p>
        </div>
      </Section>
    </SessionFrame>
  );
}

function useMoment() {
  const { locale, timeZone } = usePage();
  return (at: Date) => `${formatShortDate(locale, at, timeZone)}, ${formatTime(locale, at, timeZone)}`;
}

function Standing({ bulk }: { bulk: BulkView }) {
  const { t } = usePage();
  const moment = useMoment();
  const { total, due, done } = bulk.counts;
  if (bulk.state === 'doing') {
    const values = { done: total - due, total };
    return <Progress {...values} label={t(words.doing, values)} />;
  }
  if (bulk.state === 'undoing') {
    const of = total - bulk.counts.refused;
    return <Progress done={of - done} total={of} label={t(words.undoing, { done: of - done, total: of })} />;
  }
  if (bulk.state === 'undone')
    return <Notice tone="done">{t(words.undone, { name: bulk.undoActorName!, when: moment(bulk.undoneAt!) })}</Notice>;
  return null;
}

function Undo({ bulk, undo }: { bulk: BulkView; undo: UndoPlan }) {
  const { t, link, locale, timeZone } = usePage();
  const until = formatTime(locale, new Date(bulk.doneAt!.getTime() + UNDO_MILLISECONDS), timeZone);
  const parts = [
    [words.undoPlaces, undo.places],
    [words.undoFront, undo.front],
    [words.undoSpots, undo.spots],
    [words.undoKept, undo.kept],
  ] as const;
  return (
    <Notice title={t(words.undoTitle)}>
      <ul>{parts.map(([say, count], n) => count > 0 && <li key={n}>{t(say, { count })}</li>)}</ul>
      <p>{t(words.undoUntil, { time: until })}</p>
      <PostButton kind="quiet" action={link(`/staff/bulk/${bulk.id}/undo`)}>
        {t(words.undoButton)}
      </PostButton>
    </Notice>
  );
}

const TONES = { due: undefined, done: 'done', refused: 'problem', undone: 'accent', kept: 'problem' } as const;

function Lines({ lines }: { lines: readonly BulkLine[] }) {
  const { t, link } = usePage();
  const columns: Column<BulkLine>[] = [
    {
      key: 'name',
      label: t(STAFF_WORDS.name),
      header: true,
      cell: (line) => <a href={link(`/staff/registrations/${line.registrationId}`)}>{line.name}</a>,
    },
    {
      key: 'outcome',
      label: t(words.outcome),
      cell: (line) => <Tag tone={TONES[line.state]}>{t(outcomeOf(line))}</Tag>,
    },
  ];
  return (
    <DataTable
      caption={t(words.outcome)}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.line)}
    />
  );
}
