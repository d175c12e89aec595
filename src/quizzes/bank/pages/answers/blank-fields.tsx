import { CheckboxField, TextField } from '../../../../ui/components/fields.js';
import { FieldRow } from '../../../../ui/components/form.js';
import { usePage } from '../../../../ui/page-context.js';
import { KIND_NAMES } from '../../../questions/kinds.messages.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { textAt, type Tree } from '../../question-tree.rules.js';
import { Parts } from '../form-parts.js';
import { NumericAnswers } from './numeric-fields.js';
import { Options } from './option-fields.js';
import { ShortAnswers } from './short-fields.js';

/** The blanks of a text, each of a kind of its own. */
export function Blanks() {
  const { t } = usePage();
  const kinds = ['short', 'numeric', 'choice'] as const;
  return (
    <Parts
      path="blanks"
      legend={(number) => t(say.blank, { number })}
      add={kinds.map((variant) => ({
        variant,
        label: t(say.addBlank, { kind: t(KIND_NAMES[variant]).toLowerCase() }),
      }))}
    >
      {({ tree, name, path }) => (
        <>
          <input type="hidden" name={`${name}.kind`} value={textAt(tree, 'kind')} />
          <FieldRow>
            <TextField name={`${name}.id`} label={t(say.blankName)} maxLength={40} />
            <TextField name={`${name}.weight`} label={t(say.weight)} inputMode="decimal" />
          </FieldRow>
          <BlankAnswers {...{ tree, name, path }} />
        </>
      )}
    </Parts>
  );
}

function BlankAnswers({ tree, name, path }: { tree: Tree; name: string; path: string }) {
  const { t } = usePage();
  const kind = textAt(tree, 'kind');
  if (kind === 'numeric') return <NumericAnswers path={`${path}.answers`} />;
  if (kind === 'choice')
    return (
      <>
        <CheckboxField name={`${name}.shuffle`} label={t(say.shuffle)} />
        <Options path={`${path}.options`} />
      </>
    );
  return (
    <>
      <CheckboxField name={`${name}.matchCase`} label={t(say.matchCase)} />
      <ShortAnswers path={`${path}.answers`} />
    </>
  );
}
