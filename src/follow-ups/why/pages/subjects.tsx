import type { ComponentChildren } from 'preact';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { WHY_WORDS as words } from '../why.messages.js';
import type { AddressFacts, HerRegistration } from '../why.views.js';

interface Subject {
  key: string;
  title: ComponentChildren;
  stands: ComponentChildren;
  when: ComponentChildren;
  consented: boolean | null;
}

/** The registrations and enrolments behind an address: what mail can be about. */
export function Subjects({ facts }: { facts: AddressFacts }) {
  const { t, link } = usePage();
  const standing = ({ status, attendance }: HerRegistration) =>
    attendance ? t(attendance === 'attended' ? words.attended : words.missed) : t(words[status]);
  const subjects: Subject[] = [
    ...facts.registrations.map((one) => ({
      key: one.id,
      title: <a href={link(`/staff/registrations/${one.id}`)}>{one.title}</a>,
      stands: standing(one),
      when: <DateTime at={one.startsAt} zone={one.timeZone} short />,
      consented: one.consented,
    })),
    ...facts.enrolments.map((one) => ({
      key: one.id,
      title: one.title,
      stands: t(one.finishedAt ? words.courseDone : words.courseOpen),
      when: <DateTime at={one.finishedAt ?? one.enrolledAt} short />,
      consented: null,
    })),
  ];
  return (
    <Section id="subjects" title={t(words.subjects)}>
      <DataTable
        caption={t(words.subjectsCaption)}
        captionHidden
        rows={subjects}
        rowKey={({ key }) => key}
        empty={<p class="muted">{t(words.noSubjects)}</p>}
        columns={[
          { key: 'what', label: t(words.what), cell: ({ title }) => title },
          { key: 'how', label: t(words.how), cell: ({ stands }) => stands },
          { key: 'when', label: t(words.when), cell: ({ when }) => when },
          {
            key: 'after',
            label: t(words.after),
            cell: ({ consented }) => (consented === null ? '–' : t(consented ? words.agreed : words.notAgreed)),
          },
        ]}
      />
    </Section>
  );
}
