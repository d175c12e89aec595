import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Actions, PostButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { WritableKind } from '../../writing/writable.js';
import { PUBLISHING_WORDS as say, PUBLISHING_WORDS_OF } from '../publishing.messages.js';
import type { Checklist, TextState } from '../publishing.views.js';
import { ChecklistFindings, FindingList } from './checklist.js';
import { PublishForm } from './publish-form.js';

/** What the publication of a lesson or an article shows to staff. */
export interface PublicationProps {
  kind: WritableKind;
  /** The address of its page in the console, without a language. */
  path: string;
  state: TextState;
  /** The languages whose text is older than its source. */
  older: readonly Locale[];
  checklist: Checklist;
  /** How many people are enrolled, have not finished and are not asked to do this lesson; nobody for an article. */
  people: number;
  mayWrite: boolean;
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}

/** The languages of a text, what is in the way of publishing it, the form that does, and the way back. */
export function PublicationSections(props: PublicationProps) {
  const { t, link } = usePage();
  const { kind, path, state, checklist, mayWrite } = props;
  const words = PUBLISHING_WORDS_OF[kind];
  const idle = state.status === 'published' && Object.keys(state.drafts).length === 0;
  return (
    <>
      {state.plan && <PlanNotice {...props} />}
      <Section id="languages" title={t(say.languages)}>
        <Languages {...props} />
      </Section>
      {idle ? (
        <Section id="publish" title={t(say.publish)}>
          <p>{t(say.nothingNew)}</p>
        </Section>
      ) : (
        <>
          <Section id="checklist" title={t(say.checklist)}>
            <ChecklistFindings findings={checklist.findings} editor={`${path}/edit`} />
          </Section>
          {mayWrite && (
            <Section id="publish" title={t(say.publish)}>
              <PublishForm {...props} />
            </Section>
          )}
        </>
      )}
      {mayWrite && state.status === 'published' && (
        <Section id="withdraw" title={t(words.withdraw)}>
          <div class="stack">
            <p class="measure">{t(words.withdrawHint)}</p>
            <Actions>
              <PostButton kind="danger" action={link(`${path}/withdraw`)}>
                {t(words.withdraw)}
              </PostButton>
            </Actions>
          </div>
        </Section>
      )}
    </>
  );
}

function Languages(props: PublicationProps) {
  const { t, link } = usePage();
  const { state, older, path, mayWrite } = props;
  const editor = `${path}/edit`;
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
            {older.includes(locale) && <Tag tone="problem">{t(say.older)}</Tag>}
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

function PlanNotice({ state, path, mayWrite }: PublicationProps) {
  const { t, link } = usePage();
  const plan = state.plan!;
  const blocked = plan.blockedAt !== null;
  return (
    <Notice tone={blocked ? 'problem' : 'info'} title={t(blocked ? say.blockedTitle : say.planned)}>
      <p>
        {t(say.plannedText, { name: plan.plannedBy.name })} <DateTime at={plan.at} zone={plan.timeZone} />.
      </p>
      {blocked && <p>{t(plan.findings.length > 0 ? say.blockedText : say.blockedEmpty)}</p>}
      {blocked && plan.findings.length > 0 && <FindingList findings={plan.findings} editor={`${path}/edit`} />}
      {mayWrite && (
        <PostButton kind="quiet" small action={link(`${path}/cancel-plan`)}>
          {t(blocked ? say.putAway : say.cancelPlan)}
        </PostButton>
      )}
    </Notice>
  );
}
