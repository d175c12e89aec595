import { Button, LinkButton } from '../../ui/components/button.js';
import { DefinitionList } from '../../ui/components/list.js';
import { Section } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';
import { CONSENT_WORDS } from '../consents/consents.messages.js';
import type { ConsentView } from '../consents/consents.queries.js';
import { ANSWER_WORDS } from '../questions/answers.messages.js';
import type { AnswerView } from '../questions/answers.rules.js';

/** What somebody answered, with the way to correct it while there is time. */
export function AnswersSection({
  answers,
  here,
  mayChange,
}: {
  answers: readonly AnswerView[];
  here: string;
  mayChange: boolean;
}) {
  const { t } = usePage();
  if (answers.length === 0) return null;
  return (
    <Section id="answers" title={t(ANSWER_WORDS.mine)} intro={mayChange ? t(ANSWER_WORDS.mineIntro) : undefined}>
      <div class="stack">
        <AnswerList answers={answers} />
        {mayChange && (
          <LinkButton kind="quiet" href={`${here}/answers`}>
            {t(ANSWER_WORDS.correct)}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}

/** Questions and their answers below one another. */
export function AnswerList({ answers }: { answers: readonly AnswerView[] }) {
  const { t, locale } = usePage();
  return (
    <DefinitionList
      narrow
      items={answers.map(({ kind, label, locale: own, answer, given, asked }) => ({
        term: (
          <>
            <span lang={own === locale ? undefined : own}>{label}</span>
            {!asked && <span class="muted"> ({t(ANSWER_WORDS.noLonger)})</span>}
          </>
        ),
        value: given ? (
          t(ANSWER_WORDS.agreed)
        ) : answer ? (
          <span class="as-written">{answer}</span>
        ) : (
          <span class="muted">{t(kind === 'consent' ? CONSENT_WORDS.notGiven : ANSWER_WORDS.noAnswer)}</span>
        ),
      }))}
    />
  );
}

/** What somebody agreed to, in the words of then; what is free can be withdrawn and given at any time. */
export function ConsentsSection({ consents, here }: { consents: readonly ConsentView[]; here: string }) {
  const { t } = usePage();
  return (
    <Section id="consents" title={t(CONSENT_WORDS.heading)}>
      <div class="stack">
        <ConsentList consents={consents} />
        {consents
          .filter(({ purpose }) => purpose === 'follow-up')
          .map(({ version }) => (
            <form key="follow-up" method="post" action={`${here}/follow-up`} class="actions">
              <Button kind="quiet" name="given" value={version ? '' : 'on'}>
                {t(version ? CONSENT_WORDS.withdraw : CONSENT_WORDS.give)}
              </Button>
            </form>
          ))}
      </div>
    </Section>
  );
}

/** The wordings below one another, each with its version or a word that it was not given. */
export function ConsentList({ consents }: { consents: readonly ConsentView[] }) {
  const { t } = usePage();
  return (
    <DefinitionList
      narrow
      items={consents.map(({ purpose, version, wording }) => ({
        term: (
          <>
            {t(CONSENT_WORDS[purpose])}{' '}
            <span class="muted">({version ? t(CONSENT_WORDS.version, { version }) : t(CONSENT_WORDS.notGiven)})</span>
          </>
        ),
        value: wording,
      }))}
    />
  );
}
