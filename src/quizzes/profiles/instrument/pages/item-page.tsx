import { Actions, Button } from '../../../../ui/components/button.js';
import { CheckboxField, RadioGroup, TextField } from '../../../../ui/components/fields.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../../../ui/components/form.js';
import { Breadcrumbs } from '../../../../ui/components/navigation.js';
import { usePage } from '../../../../ui/page-context.js';
import { QuizFrame } from '../../../making/pages/quiz-frame.js';
import { plainWords } from '../../../questions/words.js';
import type { ProfileItem } from '../instrument.rules.js';
import { INSTRUMENT_STAFF as say } from '../instrument.staff.messages.js';
import type { ProfileProps } from './instrument-page.js';

interface ItemPageProps extends ProfileProps {
  item: ProfileItem;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** What one item counts for, and what it does without an answer. */
export function ItemPage({ quiz, instrument, item, errors, values }: ItemPageProps) {
  const { t, link, locale } = usePage();
  const list = link(`/staff/quizzes/${quiz.id}/factors`);
  const stem = plainWords(item.question.stem, locale);
  const begun = errors?._form ? '' : typed(values?.version);
  return (
    <QuizFrame quiz={quiz} part="factors">
      <Breadcrumbs crumbs={[{ label: t(say.tab), href: list }, { label: t(say.item) }]} />
      <h2>{stem}</h2>
      <Form action={`${list}/items/${item.id}`} errors={errors} values={values ?? valuesOf(item)} data-item>
        <input type="hidden" name="version" value={begun || String(item.version)} />
        <p class="hint">{t(say.weightHint)}</p>
        {instrument.factors.map(({ slug, name }) => (
          <div class="profile-load" key={slug}>
            <TextField
              name={`w.${slug}`}
              label={t(say.weightOf, { factor: name[locale] })}
              inputMode="decimal"
              optional
              short
              maxLength={8}
            />
            <CheckboxField name={`r.${slug}`} label={t(say.reversed, { factor: name[locale] })} />
          </div>
        ))}
        <RadioGroup
          name="missing"
          label={t(say.open)}
          options={(['skip', 'middle'] as const).map((rule) => ({ value: rule, label: t(say[rule]) }))}
        />
        <Actions>
          <Button>{t(say.save)}</Button>
        </Actions>
      </Form>
    </QuizFrame>
  );
}

function valuesOf({ question }: ProfileItem): FieldValues {
  const loads = question.loads.flatMap(({ factor, weight, reversed }) => [
    [`w.${factor}`, String(weight)] as const,
    [`r.${factor}`, reversed ? 'on' : ''] as const,
  ]);
  return { missing: question.missing, ...Object.fromEntries(loads) };
}
