import { TextField } from '../../../../ui/components/fields.js';
import { FieldRow } from '../../../../ui/components/form.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { More, Parts } from '../form-parts.js';
import { Share } from './part-fields.js';

/** Texts that are marked, of a question or of a blank. */
export function ShortAnswers({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts
      path={path}
      legend={(number) => t(say.option, { number })}
      add={[{ variant: 'short', label: t(say.addOption) }]}
    >
      {({ tree, name }) => (
        <>
          <FieldRow>
            <TextField name={`${name}.pattern`} label={t(say.pattern)} hint={t(say.patternHint)} maxLength={1_000} />
            <Share name={name} />
          </FieldRow>
          <More name={name} tree={tree} />
        </>
      )}
    </Parts>
  );
}
