import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { InLanguages, Parts } from '../form-parts.js';
import { Id, WORDS } from './part-fields.js';

/** Stems with their answers. */
export function Pairs() {
  const { t } = usePage();
  return (
    <>
      <p class="hint">{t(say.pairHint)}</p>
      <Parts path="pairs" legend={(number) => t(say.pair, { number })} add={[{ label: t(say.addPair) }]}>
        {({ tree, name }) => (
          <>
            <Id {...{ tree, name }} />
            <InLanguages name={`${name}.words`} what={t(say.pairWords)} maxLength={WORDS} neverNeeded />
            <InLanguages name={`${name}.answer`} what={t(say.pairAnswer)} maxLength={WORDS} />
          </>
        )}
      </Parts>
    </>
  );
}
