import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { ClaimUse } from '../../claim-uses.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { EVIDENCE_MESSAGES } from '../../evidence.messages.js';
import type { GradeView } from '../../evidence.views.js';
import { GradeDesk } from '../../grades/grade-desk.js';
import type { CorrectionView, ProposalView } from '../../grades/grades.views.js';
import { flatLanguages } from '../../localized.input.js';
import { DIRECTIONS } from '../../study.entity.js';
import { CLAIM_STAFF as say } from '../claims.messages.js';
import type { StaffClaim } from '../claims.views.js';
import { ClaimFields } from './claim-fields.js';

/** A form that came back, with what was wrong in it. */
export interface Refused {
  errors: FieldErrors;
  values: FieldValues;
}

/** What the page of a claim in the console shows. */
export interface ClaimEditorProps {
  claim: StaffClaim;
  grades: readonly GradeView[];
  proposals: readonly ProposalView[];
  corrections: readonly CorrectionView[];
  uses: readonly ClaimUse[];
  choices: readonly { value: string; label: string }[];
  words?: Refused;
  bearing?: Refused;
}

/** One claim in the console: its grade, its studies, its words, and where it is taught. */
export function ClaimEditorPage(props: ClaimEditorProps) {
  const { t, link, locale } = usePage();
  const { claim, uses } = props;
  return (
    <EvidenceFrame
      title={claim.text[locale]}
      part="claims"
      actions={
        <LinkButton kind="quiet" href={link(`/evidence/${claim.slug}`)}>
          {t(say.onSite)}
        </LinkButton>
      }
    >
      <Breadcrumbs crumbs={[{ label: t(say.claims), href: link('/staff/evidence') }, { label: claim.slug }]} />
      <GradeDesk {...props} claimSlug={claim.slug} />
      <Section id="studies" title={t(say.behind)}>
        <Studies {...props} />
      </Section>
      <Section id="words" title={t(say.words)} intro={t(say.wordsHint)}>
        <Words {...props} />
      </Section>
      <Section id="lessons" title={t(say.lessons)}>
        {uses.length === 0 ? (
          <p>{t(EVIDENCE_MESSAGES.noUses)}</p>
        ) : (
          <List>
            {uses.map((use) => (
              <ListRow key={use.path} title={use.lesson} href={link(use.path)} meta={[use.course]} />
            ))}
          </List>
        )}
      </Section>
    </EvidenceFrame>
  );
}

function Words({ claim, words }: ClaimEditorProps) {
  const { t, link } = usePage();
  const { slug, version, text, scope, population } = claim;
  // Told once that somebody else saved, a person may save over it.
  const begun = words && !words.errors._form ? Number(words.values.version) : version;
  const values = words?.values ?? { slug, ...flatLanguages({ text, scope, population }) };
  return (
    <Form action={link(`/staff/evidence/claims/${slug}`)} {...(words && { errors: words.errors })} values={values}>
      <input type="hidden" name="version" value={Number.isInteger(begun) ? begun : version} />
      <ClaimFields slugHint={t(say.slugFixed)} />
      <Actions>
        <Button>{t(say.save)}</Button>
      </Actions>
    </Form>
  );
}

function Studies({ claim, choices, bearing }: ClaimEditorProps) {
  const { t, link } = usePage();
  const here = link(`/staff/evidence/claims/${claim.slug}/studies`);
  const name = (study: StaffClaim['studies'][number]) =>
    study.year === null ? study.authors : `${study.authors}, ${study.year}`;
  return (
    <div class="stack">
      <DataTable
        caption={t(say.behind)}
        captionHidden
        rows={claim.studies}
        rowKey={({ slug }) => slug}
        empty={<p>{t(say.behindNone)}</p>}
        columns={[
          {
            key: 'study',
            label: t(say.study),
            header: true,
            cell: (study) => <a href={link(`/staff/evidence/studies/${study.slug}`)}>{name(study)}</a>,
          },
          {
            key: 'direction',
            label: t(say.direction),
            cell: (study) => (
              <>
                {t(EVIDENCE_MESSAGES[study.direction])}{' '}
                <Tag tone={study.checked ? 'done' : undefined}>{t(study.checked ? say.checked : say.unchecked)}</Tag>
              </>
            ),
          },
          { key: 'note', label: t(say.note), cell: (study) => <Note note={study.note} /> },
          {
            key: 'detach',
            label: t(say.detach),
            cell: (study) => (
              <PostButton kind="plain" small action={`${here}/${study.slug}/detach`}>
                {t(say.detach)}
                <span class="visually-hidden"> ({name(study)})</span>
              </PostButton>
            ),
          },
        ]}
      />
      <details open={bearing !== undefined}>
        <summary>{t(say.attachTitle)}</summary>
        <Form action={here} {...(bearing && { errors: bearing.errors })} values={bearing?.values ?? {}}>
          <SelectField name="study" label={t(say.study)} options={choices} />
          <SelectField
            name="direction"
            label={t(say.direction)}
            options={DIRECTIONS.map((value) => ({ value, label: t(EVIDENCE_MESSAGES[value]) }))}
          />
          {LOCALES.map((locale) => (
            <TextArea
              key={locale}
              name={`note.${locale}`}
              label={t(say.noteIn, { language: LOCALE_NAMES[locale] })}
              {...(locale === 'en' && { hint: t(say.noteHint) })}
              rows={2}
              maxLength={1000}
              optional
            />
          ))}
          <Actions>
            <Button kind="quiet">{t(say.attach)}</Button>
          </Actions>
        </Form>
      </details>
    </div>
  );
}

function Note({ note }: { note: StaffClaim['studies'][number]['note'] }) {
  const { locale } = usePage();
  return <>{note?.[locale] ?? note?.en ?? note?.nl ?? note?.fr ?? '—'}</>;
}
