import { formatNumber } from '../../../../platform/i18n/dates.js';
import { Actions, Button } from '../../../../ui/components/button.js';
import { SelectField } from '../../../../ui/components/fields.js';
import { Form } from '../../../../ui/components/form.js';
import { List, ListRow } from '../../../../ui/components/list.js';
import { Breadcrumbs } from '../../../../ui/components/navigation.js';
import { Section } from '../../../../ui/components/page-head.js';
import { usePage } from '../../../../ui/page-context.js';
import { QuizFrame } from '../../../making/pages/quiz-frame.js';
import { plainWords } from '../../../questions/words.js';
import type { FactorScore } from '../../profile.rules.js';
import { answersTo } from '../instrument.rules.js';
import { INSTRUMENT_STAFF as say } from '../instrument.staff.messages.js';
import type { ProfileProps } from './instrument-page.js';

interface TryPageProps extends ProfileProps {
  answers: ReadonlyMap<string, string>;
  /** Null before anything was answered. */
  scores: readonly FactorScore[] | null;
}

/** The items of a profile to be answered, and what it would say to that. */
export function TryPage({ quiz, items, answers, scores }: TryPageProps) {
  const { t, link, locale } = usePage();
  const list = link(`/staff/quizzes/${quiz.id}/factors`);
  return (
    <QuizFrame quiz={quiz} part="factors">
      <Breadcrumbs crumbs={[{ label: t(say.tab), href: list }, { label: t(say.tryOut) }]} />
      <p class="measure">{t(say.tryIntro)}</p>
      {scores && <Outcome scores={scores} />}
      <Form method="get" action={`${list}/try`} values={Object.fromEntries(answers)}>
        {items.map(({ id, question }) => {
          const options = answersTo(question);
          return options.length === 0 ? null : (
            <SelectField
              key={id}
              name={id}
              label={plainWords(question.stem, locale)}
              placeholder={t(say.noAnswer)}
              optional
              options={options.map((one) => ({ value: one.id, label: plainWords(one.words, locale) }))}
            />
          );
        })}
        <Actions>
          <Button>{t(say.show)}</Button>
        </Actions>
      </Form>
    </QuizFrame>
  );
}

function Outcome({ scores }: { scores: readonly FactorScore[] }) {
  const { t, locale } = usePage();
  return (
    <Section id="outcome" title={t(say.outcome)}>
      <List>
        {scores.map(({ factor, score, band }) => (
          <ListRow
            key={factor.slug}
            title={factor.name[locale]}
            lead={score === null ? '–' : formatNumber(locale, Math.round(score))}
            text={band ? band.advice[locale] : undefined}
            meta={[band ? band.name[locale] : t(say.noScore)]}
          />
        ))}
      </List>
    </Section>
  );
}
