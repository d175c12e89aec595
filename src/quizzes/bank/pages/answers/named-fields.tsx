import { usePage } from '../../../../ui/page-context.js';
import { type QUESTION_FORM as say } from '../../question-form.messages.js';
import { InLanguages, Parts } from '../form-parts.js';
import { Id, WORDS } from './part-fields.js';

/** Parts that have nothing but words. */
export function Named({ path, legend, add }: { path: string; legend: typeof say.item; add: string }) {
  const { t } = usePage();
  return (
    <Parts path={path} legend={(number) => t(legend, { number })} add={[{ label: add }]}>
      {({ tree, name }) => (
        <>
          <Id {...{ tree, name }} />
          <InLanguages name={`${name}.words`} what={t(legend, { number: '' }).trim()} maxLength={WORDS} />
        </>
      )}
    </Parts>
  );
}
