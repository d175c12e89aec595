import { Tabs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { INSTRUMENT_STAFF } from '../../profiles/instrument/instrument.staff.messages.js';
import { MAKING as say } from '../making.messages.js';
import type { QuizRow } from '../making.views.js';

/** The parts of every quiz in the console. */
export const QUIZ_PARTS = ['settings', 'questions', 'preview', 'learners', 'marking'] as const;

/** One of them, or one that only some kinds of quiz have. */
export type QuizPart = (typeof QUIZ_PARTS)[number] | 'factors' | 'statistics';

/** The way from one part of a quiz to the others. */
export function QuizTabs({ quiz, part }: { quiz: Pick<QuizRow, 'id' | 'kind'>; part: QuizPart }) {
  const { t, link } = usePage();
  const here = link(`/staff/quizzes/${quiz.id}`);
  return (
    <Tabs
      label={t(say.parts)}
      tabs={[
        ...QUIZ_PARTS.map((name) => ({
          href: name === 'settings' ? here : `${here}/${name}`,
          label: t(say[name]),
          current: name === part,
        })),
        ...(quiz.kind === 'profile'
          ? [{ href: `${here}/factors`, label: t(INSTRUMENT_STAFF.tab), current: part === 'factors' }]
          : []),
        // A profile has none: its answers are nobody's but their owner's.
        ...(quiz.kind === 'knowledge'
          ? [{ href: `${here}/statistics`, label: t(say.statistics), current: part === 'statistics' }]
          : []),
      ]}
    />
  );
}
