import { SelectField } from '../../../../ui/components/fields.js';
import { usePage } from '../../../../ui/page-context.js';
import { ORDERING_NAMES } from '../../../questions/kinds.messages.js';
import { ORDERING_MODES } from '../../../questions/question.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { PREFIX } from '../form-parts.js';
import { Named } from './named-fields.js';

/** Things in their right order, and how an order is marked. */
export function Ordering() {
  const { t } = usePage();
  return (
    <>
      <SelectField
        name={`${PREFIX}.mode`}
        label={t(say.mode)}
        placeholder={null}
        options={ORDERING_MODES.map((mode) => ({ value: mode, label: t(ORDERING_NAMES[mode]) }))}
      />
      <p class="hint">{t(say.itemsHint)}</p>
      <Named path="items" legend={say.item} add={t(say.addItem)} />
    </>
  );
}
