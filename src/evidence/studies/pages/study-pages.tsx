import { formatDate } from '../../../platform/i18n/dates.js';
import { Actions, Button, PostButton } from '../../../ui/components/button.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { List, ListRow } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { flatLanguages } from '../../localized.input.js';
import { STUDY_STAFF as say } from '../studies.messages.js';
import type { StaffStudy } from '../studies.views.js';
import { StudyFields } from './study-fields.js';

interface FormState {
  errors?: FieldErrors;
  values?: FieldValues;
}

const HERE = '/staff/evidence/studies';

/** The form for a new study. */
export function NewStudyPage({ errors, values }: FormState) {
  const { t, link } = usePage();
  return (
    <EvidenceFrame title={t(say.newStudy)} part="studies">
      <Form action={link(HERE)} errors={errors} values={values}>
        <StudyFields />
        <Actions>
          <Button>{t(say.create)}</Button>
        </Actions>
      </Form>
    </EvidenceFrame>
  );
}

/** One study in the console: who has compared it with the paper, its details, and the claims it stands behind. */
export function StudyPage({ study, errors, values }: FormState & { study: StaffStudy }) {
  const { t, link, locale } = usePage();
  const { slug, version, design, size, funder, conflict, claims } = study;
  const name = study.year === null ? study.authors : `${study.authors}, ${study.year}`;
  const begun = values && !errors?._form ? Number(values.version) : version;
  const held = values ?? { ...study, ...flatLanguages({ design, size, funder, conflict }) };
  return (
    <EvidenceFrame title={name} part="studies">
      <Breadcrumbs crumbs={[{ label: t(say.studies), href: link(HERE) }, { label: slug }]} />
      <Section id="check" title={t(say.signOff)}>
        <SignOff study={study} />
      </Section>
      <Section id="details" title={t(say.study)}>
        <Form action={link(`${HERE}/${slug}`)} errors={errors} values={held}>
          <input type="hidden" name="version" value={Number.isInteger(begun) ? begun : version} />
          <StudyFields />
          <Actions>
            <Button>{t(say.save)}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="claims" title={t(say.usedIn)}>
        {claims.length === 0 ? (
          <p>{t(say.usedNowhere)}</p>
        ) : (
          <List>
            {claims.map((claim) => (
              <ListRow
                key={claim.slug}
                title={claim.text[locale] ?? claim.slug}
                href={link(`/staff/evidence/claims/${claim.slug}`)}
              />
            ))}
          </List>
        )}
      </Section>
    </EvidenceFrame>
  );
}

function SignOff({ study }: { study: StaffStudy }) {
  const { t, link, locale } = usePage();
  const { slug, version, checkedBy, checkedAt, doi, pmid } = study;
  if (checkedBy !== null && checkedAt !== null)
    return <Notice tone="done">{t(say.signedBy, { name: checkedBy, date: formatDate(locale, checkedAt) })}</Notice>;
  if (doi === null && pmid === null) return <Notice>{t(say.identifierFirst)}</Notice>;
  return (
    <div class="stack">
      <p class="measure">{t(say.signOffText)}</p>
      <p>
        <PostButton kind="quiet" action={link(`${HERE}/${slug}/check`)} fields={{ version: String(version) }}>
          {t(say.sign)}
        </PostButton>
      </p>
    </div>
  );
}
