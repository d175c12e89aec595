import { formatDate, formatNumber } from '../../../../platform/i18n/dates.js';
import { Actions, LinkButton, PostButton } from '../../../../ui/components/button.js';
import { DataTable } from '../../../../ui/components/data-table.js';
import type { FieldErrors } from '../../../../ui/components/form.js';
import { List, ListRow } from '../../../../ui/components/list.js';
import { Notice } from '../../../../ui/components/notice.js';
import { Section } from '../../../../ui/components/page-head.js';
import { usePage } from '../../../../ui/page-context.js';
import type { StaffQuiz } from '../../../making/making.views.js';
import { QuizFrame } from '../../../making/pages/quiz-frame.js';
import { plainWords } from '../../../questions/words.js';
import type { Factor } from '../../instrument.input.js';
import type { StaffInstrument } from '../instrument.queries.js';
import { itemsOf, type ProfileItem } from '../instrument.rules.js';
import { INSTRUMENT_STAFF as say } from '../instrument.staff.messages.js';

/** What the pages about a profile's factors show. */
export type ProfileProps = StaffInstrument & { quiz: StaffQuiz };

/** The factors of a profile, what its items count for, what to look at, and its versions. */
export function InstrumentPage({ errors = {}, ...profile }: ProfileProps & { errors?: FieldErrors }) {
  const { t, link } = usePage();
  const { quiz, faults } = profile;
  const here = link(`/staff/quizzes/${quiz.id}/factors`);
  return (
    <QuizFrame quiz={quiz} part="factors">
      {Object.values(errors).map((error, index) => (
        <Notice key={index} tone="problem" live>
          {error}
        </Notice>
      ))}
      <p class="measure">{t(say.intro)}</p>
      <Notice tone={faults.length > 0 ? 'problem' : 'done'} title={t(say.faults, { count: faults.length })}>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>{t(fault.say, fault.values)}</li>
            ))}
          </ul>
        )}
      </Notice>
      <p class="actions">
        <LinkButton href={`${here}/try`}>{t(say.tryOut)}</LinkButton>
        <LinkButton kind="quiet" href={`${here}/new`}>
          {t(say.addFactor)}
        </LinkButton>
      </p>
      <Factors {...profile} here={here} />
      <Items {...profile} here={here} />
      <Versions {...profile} />
    </QuizFrame>
  );
}

function Factors({ quiz, instrument, items, here }: ProfileProps & { here: string }) {
  const { t, locale } = usePage();
  const last = instrument.factors.length - 1;
  return (
    <Section id="factors" title={t(say.factors)} intro={t(say.factorsIntro)}>
      <List>
        {instrument.factors.map((factor, at) => (
          <ListRow
            key={factor.slug}
            title={factor.name[locale]}
            href={`${here}/${factor.slug}`}
            text={factor.bands.map(({ name, upTo }) => `${name[locale]} (≤ ${formatNumber(locale, upTo)})`).join(' · ')}
            meta={[t(say[factor.kind]), t(say.itemCount, { count: itemsOf(factor, items).length })]}
            aside={
              <Actions>
                {at > 0 && <Move {...{ here, factor }} way="up" revision={quiz.revision} />}
                {at < last && <Move {...{ here, factor }} way="down" revision={quiz.revision} />}
              </Actions>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** The revision tells which list was seen: in another one a step up is another step. */
function Move({ here, factor, way, revision }: { here: string; factor: Factor; way: 'up' | 'down'; revision: number }) {
  const { t, locale } = usePage();
  return (
    <PostButton kind="quiet" small action={`${here}/${factor.slug}/move`} fields={{ revision: String(revision), way }}>
      {t(say[way])}
      <span class="visually-hidden">: {factor.name[locale]}</span>
    </PostButton>
  );
}

function Items({ instrument, items, here }: ProfileProps & { here: string }) {
  const { t, locale } = usePage();
  const called = (slug: string) => instrument.factors.find((one) => one.slug === slug)?.name[locale] ?? slug;
  const counts = ({ question }: ProfileItem) =>
    question.loads
      .map(({ factor, weight, reversed }) =>
        t(reversed ? say.loadReversed : say.load, { factor: called(factor), weight: formatNumber(locale, weight) }),
      )
      .join(', ') || t(say.noLoad);
  return (
    <Section id="items" title={t(say.items)} intro={t(say.itemsIntro)}>
      <DataTable
        caption={t(say.items)}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            label: t(say.item),
            cell: ({ id, question }) => <a href={`${here}/items/${id}`}>{plainWords(question.stem, locale)}</a>,
          },
          { key: 'counts', label: t(say.countsFor), cell: counts },
          { key: 'open', label: t(say.open), cell: ({ question }) => t(say[question.missing]) },
        ]}
      />
    </Section>
  );
}

function Versions({ versions }: ProfileProps) {
  const { t, locale, timeZone } = usePage();
  return (
    <Section id="versions" title={t(say.versions)} intro={t(say.versionsIntro)}>
      <List>
        {versions.map(({ version, createdAt, createdBy, results }) => (
          <ListRow
            key={version}
            title={t(say.version, { version })}
            meta={[
              formatDate(locale, createdAt, timeZone),
              ...(createdBy ? [t(say.by, { name: createdBy })] : []),
              t(say.results, { results }),
            ]}
          />
        ))}
      </List>
    </Section>
  );
}
