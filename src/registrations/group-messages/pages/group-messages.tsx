import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Progress } from '../../../ui/components/meters.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { GROUPS } from '../group-message.rules.js';
import { GROUP_MESSAGE_WORDS as words, GROUP_WORDS } from '../group-messages.messages.js';
import type { GroupMessageView } from '../group-messages.views.js';

interface FormProps {
  errors?: FieldErrors;
  values: FieldValues;
}

/** A new message, and those that were written before. */
export function GroupMessagesPage({
  session,
  messages,
  errors,
  values,
}: FormProps & { session: SessionView; messages: readonly GroupMessageView[] }) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}/message`);
  return (
    <SessionFrame session={session} active="message">
      {messages.length > 0 && <Messages {...{ here, messages }} />}
      <section class="stack" aria-labelledby="write">
        <h2 id="write">{t(words.newTitle)}</h2>
        <p class="measure">{t(words.intro)}</p>
        <MessageForm {...{ errors, values }} action={here} label={t(words.look)} />
      </section>
    </SessionFrame>
  );
}

/** A draft, to be changed. */
export function GroupMessageEditPage({
  session,
  message,
  errors,
  values,
}: FormProps & { session: SessionView; message: GroupMessageView }) {
  const { t, link } = usePage();
  const action = link(`/staff/sessions/${session.id}/message/${message.id}/edit`);
  return (
    <SessionFrame session={session} active="message">
      <section class="stack" aria-labelledby="write">
        <h2 id="write">{t(words.newTitle)}</h2>
        <MessageForm {...{ errors, values, action }} label={t(words.save)} />
      </section>
    </SessionFrame>
  );
}

function MessageForm({ errors, values, action, label }: FormProps & { action: string; label: string }) {
  const { t } = usePage();
  const languages = LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }));
  return (
    <Form action={action} errors={errors} values={values}>
      <RadioGroup
        multiple
        name="groups"
        label={t(words.groups)}
        options={GROUPS.map((group) => ({ value: group, label: t(GROUP_WORDS[group]) }))}
      />
      <RadioGroup
        multiple
        name="locales"
        label={t(words.languages)}
        hint={t(words.languagesHint)}
        options={languages}
      />
      <SelectField name="fallback" label={t(words.fallback)} placeholder={null} options={languages} />
      <div>
        <p class="hint">{t(words.textHint)}</p>
        <dl class="placeholders">
          {(
            [
              ['name', words.holderName],
              ['title', words.holderTitle],
              ['hour', words.holderHour],
              ['join', words.holderJoin],
            ] as const
          ).map(([word, meaning]) => (
            <div key={word}>
              <dt>
                <code>{`{${word}}`}</code>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {LOCALES.map((locale) => (
        <Fieldset key={locale} legend={<span lang={locale}>{LOCALE_NAMES[locale]}</span>} large>
          <TextField
            name={`subject_${locale}`}
            label={t(words.subject)}
            maxLength={150}
            optional={locale !== values.fallback}
          />
          <TextArea
            name={`text_${locale}`}
            label={t(words.text)}
            rows={6}
            maxLength={5000}
            optional={locale !== values.fallback}
          />
        </Fieldset>
      ))}
      <div class="actions">
        <Button>{label}</Button>
      </div>
    </Form>
  );
}

function Messages({ here, messages }: { here: string; messages: readonly GroupMessageView[] }) {
  const { t } = usePage();
  return (
    <DataTable
      caption={t(words.sentTitle)}
      columns={[
        {
          key: 'subject',
          label: t(words.subject),
          cell: (message) => <a href={`${here}/${message.id}`}>{message.texts[message.fallback]!.subject}</a>,
        },
        { key: 'who', label: t(words.who), cell: ({ groups }) => <Groups groups={groups} /> },
        {
          key: 'when',
          label: t(words.when),
          cell: ({ sentAt, createdAt }) => <DateTime at={sentAt ?? createdAt} short />,
        },
        { key: 'outcome', label: t(words.outcome), cell: (message) => <Outcome message={message} /> },
      ]}
      rows={messages}
      rowKey={({ id }) => id}
    />
  );
}

/** The groups of a message, in a line. */
export function Groups({ groups }: Pick<GroupMessageView, 'groups'>) {
  const { t } = usePage();
  return <>{groups.map((group) => t(GROUP_WORDS[group])).join(' · ')}</>;
}

/** How far a message is, and what became of its mails. */
export function Outcome({ message }: { message: GroupMessageView }) {
  const { t } = usePage();
  const { recipients, accepted, failed, skipped } = message;
  if (recipients === null) return <Tag>{t(words.draft)}</Tag>;
  const done = accepted + failed + skipped;
  const parts = [`${accepted} ${t(words.accepted)}`];
  if (failed > 0) parts.push(`${failed} ${t(words.failed)}`);
  if (skipped > 0) parts.push(`${skipped} ${t(words.skipped)}`);
  return (
    <>
      {done < recipients && (
        <Progress done={done} total={recipients} label={t(words.progress, { done, total: recipients })} />
      )}
      {parts.join(', ')}
    </>
  );
}
