import { Actions, Button, PostButton } from '../../../../ui/components/button.js';
import { RadioGroup, TextField } from '../../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../../ui/components/form.js';
import { Breadcrumbs } from '../../../../ui/components/navigation.js';
import { Section } from '../../../../ui/components/page-head.js';
import { usePage } from '../../../../ui/page-context.js';
import { InLanguages, Parts, QuestionFormContext } from '../../../bank/pages/form-parts.js';
import type { Branch } from '../../../bank/question-tree.rules.js';
import { QuizFrame } from '../../../making/pages/quiz-frame.js';
import type { Factor } from '../../instrument.input.js';
import { FACTOR } from '../instrument.form.js';
import { INSTRUMENT_STAFF as say } from '../instrument.staff.messages.js';
import type { ProfileProps } from './instrument-page.js';

interface FactorPageProps extends ProfileProps {
  /** Null for a new one. */
  factor: Factor | null;
  tree: Branch;
  values: FieldValues;
  errors?: FieldErrors | undefined;
}

/** One factor: what it is, its bands with their advice, and what it rests on. */
export function FactorPage({ quiz, factor, tree, values, errors }: FactorPageProps) {
  const { t, link, locale } = usePage();
  const list = link(`/staff/quizzes/${quiz.id}/factors`);
  const here = `${list}/${factor?.slug ?? 'new'}`;
  const called = factor ? factor.name[locale] : t(say.newFactor);
  return (
    <QuizFrame quiz={quiz} part="factors">
      <Breadcrumbs crumbs={[{ label: t(say.tab), href: list }, { label: called }]} />
      <h2>{called}</h2>
      <QuestionFormContext.Provider value={{ here, tree, prefix: FACTOR }}>
        <Form action={here} errors={errors} values={values} data-factor>
          {/* The first button is what Enter presses: it saves. */}
          <button type="submit" hidden name="do" value="save" />
          <input type="hidden" name="revision" value={String(values.revision)} />
          {factor ? (
            <input type="hidden" name={`${FACTOR}.slug`} value={factor.slug} />
          ) : (
            <TextField name={`${FACTOR}.slug`} label={t(say.slug)} hint={t(say.slugHint)} maxLength={80} />
          )}
          <InLanguages allNeeded name={`${FACTOR}.name`} what={t(say.name)} maxLength={60} />
          <InLanguages allNeeded name={`${FACTOR}.about`} what={t(say.about)} maxLength={600} rows={4} />
          <RadioGroup
            name={`${FACTOR}.kind`}
            label={t(say.kind)}
            options={(['external', 'proxy'] as const).map((kind) => ({ value: kind, label: t(say[kind]) }))}
          />
          <TextField name={`${FACTOR}.least`} label={t(say.least)} inputMode="numeric" short maxLength={2} />
          <Fieldset large legend={t(say.bands)}>
            <Parts path="bands" legend={(number) => t(say.band, { number })} add={[{ label: t(say.addBand) }]}>
              {({ name }) => (
                <>
                  <TextField name={`${name}.upTo`} label={t(say.upTo)} inputMode="decimal" short maxLength={6} />
                  <InLanguages allNeeded name={`${name}.name`} what={t(say.bandName)} maxLength={60} />
                  <InLanguages allNeeded name={`${name}.advice`} what={t(say.advice)} maxLength={600} rows={4} />
                </>
              )}
            </Parts>
          </Fieldset>
          <TextField
            name={`${FACTOR}.claims`}
            label={t(say.claims)}
            hint={t(say.claimsHint)}
            optional
            maxLength={900}
          />
          <TextField
            name={`${FACTOR}.lessons`}
            label={t(say.lessons)}
            hint={t(say.lessonsHint)}
            optional
            maxLength={1_300}
          />
          <Actions>
            <Button name="do" value="save">
              {t(say.save)}
            </Button>
          </Actions>
        </Form>
      </QuestionFormContext.Provider>
      {factor && (
        <Section id="remove" title={t(say.remove)} intro={t(say.removeText)}>
          <PostButton kind="quiet" action={`${here}/remove`} fields={{ revision: String(quiz.revision) }}>
            {t(say.remove)}
          </PostButton>
        </Section>
      )}
    </QuizFrame>
  );
}
