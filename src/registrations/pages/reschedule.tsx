import { Button } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { RadioGroup } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { DefinitionList } from '../../ui/components/list.js';
import { Confirm, EmptyState } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { PageProvider, usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { RegistrationView } from '../registrations.views.js';
import { REGISTRATION_WORDS } from '../registrations.messages.js';
import { RESCHEDULE_WORDS as words } from '../reschedule.messages.js';
import { SessionFacts } from './session-facts.js';

interface RescheduleProps {
  registration: RegistrationView;
  token: string;
  /** The sessions that take somebody now, for a place or for their queue. */
  dates: readonly SessionView[];
  values: FieldValues;
  errors?: FieldErrors;
}

/** The other dates of a masterclass for somebody who is registered, each with what she would get there. */
export function ReschedulePage({ registration, token, dates, values, errors }: RescheduleProps) {
  const page = usePage();
  const { t, link } = page;
  const here = link(`/registrations/${token}`);
  const { session, status } = registration;
  return (
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={t(words.open)} active="masterclasses" noIndex>
        <div class="page">
          <PageHead
            kicker={session.title}
            title={t(words.open)}
            lede={t(status === 'waiting' ? words.ledeWaiting : words.ledePlace)}
          />
          <div class="split">
            {dates.length > 0 ? (
              <Form action={`${here}/move`} errors={errors} values={values}>
                <RadioGroup
                  name="sessionId"
                  label={t(words.dates)}
                  options={dates.map((date) => ({
                    value: date.id,
                    label: <DateTime at={date.startsAt} until={date.endsAt} zone={date.timeZone} />,
                    hint:
                      date.free > 0
                        ? t(words.freePlaces, { free: date.free })
                        : t(words.queueOnly, { waiting: date.waiting }),
                  }))}
                />
                <div class="actions">
                  <Button>{t(words.move)}</Button>
                  <a href={here}>{t(REGISTRATION_WORDS.seeRegistration)}</a>
                </div>
              </Form>
            ) : (
              <EmptyState
                level={2}
                title={t(words.none)}
                action={<a href={here}>{t(REGISTRATION_WORDS.seeRegistration)}</a>}
              >
                {t(words.noneText)}
              </EmptyState>
            )}
            <aside class="split-aside" aria-label={t(words.now)}>
              <DefinitionList
                narrow
                items={[
                  {
                    term: t(words.now),
                    value: <DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />,
                  },
                ]}
              />
            </aside>
          </div>
        </div>
      </Layout>
    </PageProvider>
  );
}

/** Says in words what moving from a place into a queue costs, and asks whether it is meant. */
export function GiveUpPlacePage({
  registration,
  token,
  wanted,
}: {
  registration: RegistrationView;
  token: string;
  wanted: SessionView;
}) {
  const page = usePage();
  const { t, link } = page;
  const here = link(`/registrations/${token}`);
  return (
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={t(words.giveUpTitle)} active="masterclasses" noIndex>
        <Confirm
          title={t(words.giveUpTitle)}
          form={
            <form method="post" action={`${here}/move`} class="inline">
              <input type="hidden" name="sessionId" value={wanted.id} />
              <input type="hidden" name="giveUpPlace" value="on" />
              <Button kind="danger">{t(words.giveUpYes)}</Button>
            </form>
          }
          back={<a href={here}>{t(words.giveUpNo)}</a>}
        >
          <p class="lede">{t(words.giveUpText, { position: wanted.waiting + 1 })}</p>
          <h2>{t(words.wanted)}</h2>
          <SessionFacts session={wanted} seats />
        </Confirm>
      </Layout>
    </PageProvider>
  );
}
