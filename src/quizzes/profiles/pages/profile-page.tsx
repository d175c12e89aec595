import { formatDate, formatTime } from '../../../platform/i18n/dates.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { CheckboxField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { List, ListRow } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead, Prose, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { proseHtml } from '../../../ui/prose.js';
import { wordsIn } from '../../scoring/words.rules.js';
import { CONSENT_VERSION } from '../consent.rules.js';
import { CONSENT_WORDS as consent, PROFILE as say } from '../profiles.messages.js';
import type { ProfileQuiz, ProfileState } from '../profiles.views.js';

/** The path of the profile, without language prefix. */
export const PROFILE_PATH = '/profile/skin';

interface ProfilePageProps {
  profile: ProfileQuiz;
  /** Null for a guest. */
  state: ProfileState | null;
  errors?: FieldErrors | undefined;
}

/** What the profile is, the consent before the first question, and one's own results. */
export function ProfilePage({ profile, state, errors }: ProfilePageProps) {
  const { t, locale } = usePage();
  const title = wordsIn(profile.title, locale);
  return (
    <Layout title={title}>
      <div class="page">
        <PageHead title={title} lede={t(say.questions, { count: profile.questions })} />
        <div class="stack profile-open">
          <Prose html={proseHtml(wordsIn(profile.intro, locale))} />
          <Notice>{t(say.noDiagnosis)}</Notice>
          {state?.consentedAt && <Begin profile={profile} state={state} />}
          {!state && <SignInFirst />}
        </div>
        {state && !state.consentedAt && <Consent errors={errors} />}
        {state && state.results.length > 0 && <Results state={state} />}
        {state?.consentedAt && <Yours state={state} consentedAt={state.consentedAt} />}
      </div>
    </Layout>
  );
}

function Begin({ profile, state }: { profile: ProfileQuiz; state: ProfileState }) {
  const { t, link } = usePage();
  return (
    <Actions>
      {state.underWay ? (
        <LinkButton href={link(`/quizzes/${profile.slug}/attempts/${state.underWay}`)}>{t(say.goOn)}</LinkButton>
      ) : (
        <PostButton action={link(`${PROFILE_PATH}/start`)}>
          {t(state.results.length > 0 ? say.again : say.begin)}
        </PostButton>
      )}
    </Actions>
  );
}

function SignInFirst() {
  const { t, link } = usePage();
  const to = encodeURIComponent(PROFILE_PATH);
  return (
    <>
      <p>{t(say.signInFirst)}</p>
      <Actions>
        <LinkButton href={link(`/sign-in?to=${to}`)}>{t(say.signIn)}</LinkButton>
        <LinkButton kind="quiet" href={link(`/sign-up?to=${to}`)}>
          {t(say.signUp)}
        </LinkButton>
      </Actions>
    </>
  );
}

/** The box is never ticked beforehand, not even when the form comes back. */
function Consent({ errors }: { errors?: FieldErrors | undefined }) {
  const { t, link } = usePage();
  return (
    <Section id="consent" title={t(consent.title)}>
      <div class="stack">
        <Prose>
          <ul>
            {[consent.what, consent.use, consent.sealed, consent.back].map((words) => (
              <li key={words.en}>{t(words)}</li>
            ))}
          </ul>
        </Prose>
        <Form action={link(`${PROFILE_PATH}/consent`)} errors={errors}>
          <CheckboxField name="agree" label={t(consent.agree)} optional={false} checked={false} />
          <p class="fine muted">{t(consent.version, { version: CONSENT_VERSION })}</p>
          <Actions>
            <Button>{t(say.agreeAndBegin)}</Button>
          </Actions>
        </Form>
      </div>
    </Section>
  );
}

function Results({ state }: { state: ProfileState }) {
  const { t, link, locale, timeZone } = usePage();
  return (
    <Section id="results" title={t(say.results)} intro={t(say.resultsIntro)}>
      <List ruled>
        {state.results.map(({ attemptId, finishedAt }) => (
          <ListRow
            key={attemptId}
            href={link(`${PROFILE_PATH}/results/${attemptId}`)}
            title={t(say.resultOf, { day: formatDate(locale, finishedAt, timeZone) })}
            meta={[formatTime(locale, finishedAt, timeZone)]}
          />
        ))}
      </List>
    </Section>
  );
}

function Yours({ state, consentedAt }: { state: ProfileState; consentedAt: Date }) {
  const { t, link, locale, timeZone } = usePage();
  return (
    <Section id="yours" title={t(say.yours)}>
      <div class="stack">
        <p>{t(say.consentedOn, { day: formatDate(locale, consentedAt, timeZone) })}</p>
        <Actions>
          {state.results.length > 0 && (
            <LinkButton kind="quiet" href={link(`${PROFILE_PATH}/results.json`)}>
              {t(say.takeOut)}
            </LinkButton>
          )}
          <LinkButton kind="quiet" href={link(`${PROFILE_PATH}/withdraw`)}>
            {t(say.withdraw)}
          </LinkButton>
        </Actions>
      </div>
    </Section>
  );
}
