import type { ComponentProps } from 'preact';
import { Button, LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { Availability } from '../../masterclasses/session.rules.js';
import type { Asked } from '../questions/answers.rules.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import { RESCHEDULE_WORDS } from '../reschedule.messages.js';
import { PROOF_SCRIPT, type ProofField } from './proof-field.js';
import { RegisterForm } from './register-form.js';
import { SessionFacts } from './session-facts.js';

/** What the page about registering shows. */
export interface RegisterProps {
  session: SessionView;
  offer: Exclude<Availability, 'draft'>;
  /** The address of the account of whoever is signed in. */
  accountEmail: string | null;
  /** What the masterclass asks beside. */
  asked: Asked;
  /** Token of the registration that whoever is signed in has here already. */
  existing: string | null;
  /** The address that is registered already, when that is why the form was refused. */
  known?: string;
  /** The sum that a guest's browser is asked for, and where to write without it; null where none is asked for. */
  proof: ComponentProps<typeof ProofField> | null;
  errors?: FieldErrors;
  values: FieldValues;
}

const HEADS = {
  open: { title: words.registerTitle, lede: words.openLede },
  'waiting-list': { title: words.queueTitle, lede: words.queueLede },
  full: { title: words.fullTitle, lede: words.fullLede },
  'not-yet': { title: words.notYetTitle, lede: words.notYetLede },
  closed: { title: words.closedTitle, lede: words.closedLede },
  past: { title: words.pastTitle, lede: words.pastLede },
  cancelled: { title: words.sessionCancelledTitle, lede: words.sessionCancelledLede },
} as const;

/** The form that gives a place or a place in the queue, or the reason why there is none. */
export function RegisterPage(props: RegisterProps) {
  const { session, offer, existing, known } = props;
  const { t, link } = usePage();
  const { title, lede } = HEADS[offer];
  const masterclass = link(`/masterclasses/${session.masterclassSlug}`);
  const takes = offer === 'open' || offer === 'waiting-list';
  return (
    <Layout
      title={`${t(title)}${t(ui.colon)} ${session.title}`}
      active="masterclasses"
      noIndex
      scripts={props.proof ? [PROOF_SCRIPT] : []}
    >
      <div class="page">
        <Breadcrumbs
          crumbs={[
            { label: t(ui.masterclasses), href: link('/masterclasses') },
            { label: session.title, href: masterclass },
            { label: t(title) },
          ]}
        />
        <PageHead
          kicker={<DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />}
          title={t(title)}
          lede={t(lede)}
        />
        <div class="split">
          <div class="stack">
            {known && (
              <Notice tone="info">
                <form method="post" action={link(`/sessions/${session.id}/register/link`)} class="inline">
                  <input type="hidden" name="email" value={known} />
                  <Button kind="quiet">{t(RESCHEDULE_WORDS.linkButton)}</Button>
                </form>
              </Notice>
            )}
            {existing && (
              <Notice tone="info">
                <p>
                  {t(words.alreadyHere)} <a href={link(`/registrations/${existing}`)}>{t(words.seeRegistration)}</a>
                </p>
              </Notice>
            )}
            {takes && !existing && <RegisterForm {...props} sessionId={session.id} />}
            {offer !== 'past' && offer !== 'cancelled' && !existing && (
              <p>
                <a href={link(`/sessions/${session.id}/register/link`)}>{t(RESCHEDULE_WORDS.linkAsk)}</a>
              </p>
            )}
            {!takes && !existing && <LinkButton href={masterclass}>{t(words.otherDates)}</LinkButton>}
          </div>
          <aside class="split-aside" aria-label={t(words.session)}>
            <SessionFacts narrow session={session} seats={takes || offer === 'full'} />
          </aside>
        </div>
      </div>
    </Layout>
  );
}
