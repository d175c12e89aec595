import { SelectField, TextField } from '../../../../ui/components/fields.js';
import { FieldRow } from '../../../../ui/components/form.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { More, Parts } from '../form-parts.js';
import { Share } from './part-fields.js';

/** Numbers that are marked, of a question or of a blank. */
export function NumericAnswers({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts
      path={path}
      legend={(number) => t(say.option, { number })}
      add={[{ variant: 'numeric', label: t(say.addOption) }]}
    >
      {({ tree, name }) => (
        <>
          <FieldRow>
            <TextField name={`${name}.value`} label={t(say.value)} hint={t(say.valueHint)} inputMode="text" />
            <Share name={name} />
          </FieldRow>
          <FieldRow>
            <TextField name={`${name}.tolerance`} label={t(say.tolerance)} inputMode="decimal" />
            <SelectField
              name={`${name}.toleranceKind`}
              label={t(say.toleranceKind)}
              placeholder={null}
              options={(['nominal', 'relative', 'geometric'] as const).map((kind) => ({
                value: kind,
                label: t(say[kind]),
              }))}
            />
          </FieldRow>
          <More name={name} tree={tree} />
        </>
      )}
    </Parts>
  );
}
