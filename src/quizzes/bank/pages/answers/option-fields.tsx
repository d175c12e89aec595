import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { InLanguages, More, Parts } from '../form-parts.js';
import { Id, Share, WORDS } from './part-fields.js';

/** The options of a choice, of a question or of a blank. */
export function Options({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts path={path} legend={(number) => t(say.option, { number })} add={[{ label: t(say.addOption) }]}>
      {({ tree, name }) => (
        <>
          <Id {...{ tree, name }} />
          <InLanguages
            name={`${name}.words`}
            what={t(say.option, { number: '' }).trim()}
            maxLength={WORDS}
            neverNeeded
          />
          <Share name={name} />
          <More name={name} tree={tree} picture />
        </>
      )}
    </Parts>
  );
}
