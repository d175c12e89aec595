import { SelectField, TextField } from '../../../../ui/components/fields.js';
import { FieldRow } from '../../../../ui/components/form.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { Parts, PREFIX } from '../form-parts.js';

/** Units that may stand behind the number, and what a wrong one costs. */
export function Units() {
  const { t } = usePage();
  return (
    <fieldset class="fieldset">
      <legend>{t(say.units)}</legend>
      <p class="hint">{t(say.multiplierHint)}</p>
      <Parts path="units" legend={(number) => t(say.unit, { number })} add={[{ label: t(say.addUnit) }]}>
        {({ name }) => (
          <FieldRow>
            <TextField name={`${name}.name`} label={t(say.unitName)} maxLength={40} />
            <TextField name={`${name}.multiplier`} label={t(say.multiplier)} inputMode="decimal" />
          </FieldRow>
        )}
      </Parts>
      <FieldRow>
        <SelectField
          name={`${PREFIX}.unitPenalty.of`}
          label={t(say.unitPenalty)}
          optional
          placeholder={t(say.unitPenaltyOff)}
          options={[
            { value: 'mark', label: t(say.ofMark) },
            { value: 'maximum', label: t(say.ofMaximum) },
          ]}
        />
        <TextField name={`${PREFIX}.unitPenalty.share`} label={t(say.unitShare)} inputMode="decimal" optional />
      </FieldRow>
    </fieldset>
  );
}
