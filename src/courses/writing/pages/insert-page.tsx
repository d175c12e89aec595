import type { ClaimSummary } from '../../../evidence/evidence.views.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { QUIZ_MESSAGES } from '../../../quizzes/quizzes/quizzes.messages.js';
import type { QuizView } from '../../../quizzes/quizzes/quizzes.views.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { figures, type FigureName } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { EDITOR as m } from '../editor.messages.js';
import type { TextToWrite } from '../drafts.views.js';
import { sectionOf, TextCrumbs } from './edit-page.js';

/** Claims, drawings and quizzes with what stands for them in a text: to be copied, or chosen in the editor's dialogs. */
export function InsertPage(props: {
  text: TextToWrite;
  locale: Locale;
  claims: readonly ClaimSummary[];
  quizzes: readonly QuizView[];
}) {
  const { t, link } = usePage();
  const { text, locale, claims, quizzes } = props;
  return (
    <StaffLayout title={t(m.pickList)} active={sectionOf(text)}>
      <div class="stack">
        <TextCrumbs text={text} last={t(m.pickList)} />
        <p>
          <a href={link(`${text.path}/edit?language=${locale}`)}>{t(m.back)}</a>
        </p>
        <section aria-labelledby="claims">
          <h2 id="claims">{t(m.claim)}</h2>
          <ul class="choices-list" data-kind="claim">
            {claims.map(({ slug, text, level }) => (
              <li key={slug} data-before={':claim['} data-after={`]{#${slug}}`} data-words={text}>
                <span class="choice-words">{text}</span>
                <GradeMark level={level} />
                <code>{`:claim[…]{#${slug}}`}</code>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="figures">
          <h2 id="figures">{t(m.figure)}</h2>
          <ul class="choices-list choices-drawn" data-kind="figure">
            {Object.entries(figures).map(([name, { component: Drawing, name: called }]) => (
              <li key={name} data-block={`::figure{name="${name as FigureName}"}`}>
                <span class="choice-drawing">
                  <Drawing />
                </span>
                <span class="choice-words">{called(t)}</span>
                <code>{`::figure{name="${name}"}`}</code>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="quizzes">
          <h2 id="quizzes">{t(m.quiz)}</h2>
          {quizzes.length === 0 && <p class="muted">{t(m.noQuizzes)}</p>}
          <ul class="choices-list" data-kind="quiz">
            {quizzes.map(({ slug, title, kind, questions }) => (
              <li key={slug} data-block={`::quiz{name="${slug}"}`}>
                <span class="choice-words">{title}</span>
                <span class="fine">
                  {t(kind === 'profile' ? QUIZ_MESSAGES.kindProfile : QUIZ_MESSAGES.kindKnowledge)} ·{' '}
                  {t(QUIZ_MESSAGES.questions, { count: questions })}
                </span>
                <code>{`::quiz{name="${slug}"}`}</code>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </StaffLayout>
  );
}
