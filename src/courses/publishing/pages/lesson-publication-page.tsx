import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Actions, PostButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { LessonFlags } from '../../outline/pages/lesson-flags.js';
import { LessonFrame } from '../../outline/pages/lesson-frame.js';
import type { StaffLesson, StaffOutline } from '../../outline/outline.views.js';
import { PUBLISHING_WORDS as say } from '../publishing.messages.js';
import type { Checklist, LessonState } from '../publishing.views.js';
import { ChecklistFindings, FindingList } from './checklist.js';
import { PublishForm } from './publish-form.js';

/** What the page of a lesson shows to staff. */
export interface LessonPublicationProps {
  course: StaffOutline;
  lesson: StaffLesson;
  state: LessonState;
  checklist: Checklist;
  /** How many people are enrolled, have not finished and are not asked to do this lesson. */
  people: number;
  mayWrite: boolean;
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}

/** A lesson for staff: its languages, what is in the way of publishing it, and the form that does. */
export function LessonPublicationPage(props: LessonPublicationProps) {
  const { t, link } = usePage();
  const { course, lesson, state, checklist, mayWrite } = props;
  const here = `/staff/courses/${course.slug}/lessons/${lesson.slug}`;
  const editor = `${here}/edit`;
  const idle = state.status === 'published' && Object.keys(state.drafts).length === 0;
  return (
    <LessonFrame course={course} lesson={lesson} active="publication">
      <div class="lesson-state">
        <LessonFlags lesson={lesson} />
      </div>
      {state.plan && <PlanNotice state={state} here={here} mayWrite={mayWrite} />}
      <Section id="languages" title={t(say.languages)}>
        <Languages state={state} lesson={lesson} editor={editor} mayWrite={mayWrite} />
      </Section>
      {idle ? (
        <Section id="publish" title={t(say.publish)}>
          <p>{t(say.nothingNew)}</p>
        </Section>
      ) : (
        <>
          <Section id="checklist" title={t(say.checklist)}>
            <ChecklistFindings findings={checklist.findings} editor={editor} />
          </Section>
          {mayWrite && (
            <Section id="publish" title={t(say.publish)}>
              <PublishForm {...props} />
            </Section>
          )}
        </>
      )}
      {mayWrite && state.status === 'published' && (
        <Section id="withdraw" title={t(say.withdraw)}>
          <div class="stack">
            <p class="measure">{t(say.withdrawHint)}</p>
            <Actions>
              <PostButton kind="danger" action={link(`${here}/withdraw`)}>
                {t(say.withdraw)}
              </PostButton>
            </Actions>
          </div>
        </Section>
      )}
    </LessonFrame>
  );
}

function Languages(props: { state: LessonState; lesson: StaffLesson; editor: string; mayWrite: boolean }) {
  const { t, link } = usePage();
  const { state, lesson, editor, mayWrite } = props;
  const columns: Column<Locale>[] = [
    {
      key: 'language',
      label: t(say.language),
      header: true,
      cell: (locale) => (
        <>
          <span lang={locale}>{LOCALE_NAMES[locale]}</span>
          {locale === state.sourceLocale && <span class="sub">{t(say.source)}</span>}
        </>
      ),
    },
    {
      key: 'readers',
      label: t(say.readersHave),
      cell: (locale) => {
        const text = state.texts[locale];
        if (!text) return <span class="muted">{t(say.nothing)}</span>;
        return (
          <>
            {t(say.revision, { revision: text.revision })}, <DateTime at={text.updatedAt} short />{' '}
            {lesson.languages.some((one) => one.locale === locale && one.older) && (
              <Tag tone="problem">{t(say.older)}</Tag>
            )}
          </>
        );
      },
    },
    {
      key: 'editors',
      label: t(say.editorsHave),
      cell: (locale) => {
        const draft = state.drafts[locale];
        if (!draft) return <span class="muted">{t(say.nothing)}</span>;
        return (
          <>
            {t(say.draftOf)}, <DateTime at={draft.savedAt} short />
          </>
        );
      },
    },
    ...(mayWrite
      ? [
          {
            key: 'edit',
            label: t(say.edit),
            cell: (locale: Locale) => (
              <a href={link(`${editor}?language=${locale}`)}>{t(say.editIn, { language: locale })}</a>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable caption={t(say.languages)} captionHidden columns={columns} rows={LOCALES} rowKey={(locale) => locale} />
  );
}

function PlanNotice({ state, here, mayWrite }: { state: LessonState; here: string; mayWrite: boolean }) {
  const { t, link } = usePage();
  const plan = state.plan!;
  const blocked = plan.blockedAt !== null;
  return (
    <Notice tone={blocked ? 'problem' : 'info'} title={t(blocked ? say.blockedTitle : say.planned)}>
      <p>
        {t(say.plannedText, { name: plan.plannedBy.name })} <DateTime at={plan.at} zone={plan.timeZone} />.
      </p>
      {blocked && <p>{t(plan.findings.length > 0 ? say.blockedText : say.blockedEmpty)}</p>}
      {blocked && plan.findings.length > 0 && <FindingList findings={plan.findings} editor={`${here}/edit`} />}
      {mayWrite && (
        <PostButton kind="quiet" small action={link(`${here}/cancel-plan`)}>
          {t(blocked ? say.putAway : say.cancelPlan)}
        </PostButton>
      )}
    </Notice>
  );
}
