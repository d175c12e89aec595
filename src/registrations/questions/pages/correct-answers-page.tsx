import { Button } from '../../../ui/components/button.js';
import { CheckboxField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { viewQuestion } from '../../../masterclasses/questions/question.rules.js';
import { QuestionFields } from '../../../masterclasses/questions/question-fields.js';
import { AnswerList } from '../../pages/answers-and-consents.js';
import { REGISTRATION_WORDS } from '../../registrations.messages.js';
import type { RegistrationView } from '../../registrations.views.js';
import { ANSWER_WORDS as words } from '../answers.messages.js';
import type { Asked, AnswerView } from '../answers.rules.js';

interface CorrectAnswersPageProps {
  registration: RegistrationView;
  token: string;
  asked: Asked;
  answers: readonly AnswerView[];
  errors?: FieldErrors;
  values: FieldValues;
}

/** The answers of somebody who registered, for her to correct. */
export function CorrectAnswersPage({ registration, token, asked, answers, errors, values }: CorrectAnswersPageProps) {
  const { t, link, locale } = usePage();
  const here = link(`/registrations/${token}`);
  const earlier = answers.filter(({ asked: still }) => !still);
  return (
    <Layout title={t(words.mine)} active="masterclasses" noIndex>
      <div class="page">
        <PageHead kicker={registration.session.title} title={t(words.mine)} lede={t(words.mineIntro)} />
        <div class="stack">
          <Form action={`${here}/answers`} errors={errors} values={values}>
            {asked.before && <Notice title={t(words.changedTitle)}>{t(words.changed)}</Notice>}
            <QuestionFields questions={asked.now.questions.map((question) => viewQuestion(question, locale))} />
            {earlier.length > 0 && (
              <section aria-labelledby="earlier" class="stack">
                <h2 id="earlier">{t(words.earlier)}</h2>
                <AnswerList answers={earlier} />
                <CheckboxField name="forget" label={t(words.forget)} />
              </section>
            )}
            <input type="hidden" name="questionsVersion" value={asked.now.version} />
            <div class="actions">
              <Button>{t(words.save)}</Button>
              <a href={here}>{t(REGISTRATION_WORDS.seeRegistration)}</a>
            </div>
          </Form>
        </div>
      </div>
    </Layout>
  );
}
