import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { isLocale, localizePath, type Locale } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import { renderEmail, type RenderedEmail } from '../../ui/email.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { DiscardGroupMessage } from './discard-group-message.js';
import { groupMessageEmail } from './emails/group-message.email.js';
import { groupMessageForm, sendForm } from './group-message.input.js';
import { languageFor } from './group-message.rules.js';
import { messageSent } from './group-messages.errors.js';
import { GROUP_MESSAGE_NOTICES as notices } from './group-messages.notices.js';
import { GroupMessageQueries } from './group-messages.queries.js';
import type { GroupMessageView } from './group-messages.views.js';
import { GroupMessageEditPage, GroupMessagesPage } from './pages/group-messages.js';
import { GroupMessagePreviewPage, GroupMessageSentPage } from './pages/group-message.js';
import { SaveGroupMessage } from './save-group-message.js';
import { SendGroupMessage } from './send-group-message.js';

/** What managers write to a group of a session's people: written, looked at, then sent. */
@Controller('staff/sessions/:id/message')
@RequiresRole('manager')
export class GroupMessagesStaffController {
  constructor(
    private readonly queries: GroupMessageQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly save: SaveGroupMessage,
    private readonly discard: DiscardGroupMessage,
    private readonly send: SendGroupMessage,
    private readonly clock: Clock,
    private readonly wordings: MailWordings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#list(visit, await this.#session(visit, id)));
  }

  /** Keeps a new message as a draft and shows it. */
  @Post()
  async write(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#session(visit, id);
    return visit.form(
      groupMessageForm,
      async (draft) => {
        const made = await this.save.run(visit.person, session.id, draft, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}/message/${made}`);
      },
      (errors, values) => this.#list(visit, session, errors, values),
    );
  }

  @Get(':message')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('message') given: string): Promise<string> {
    const session = await this.#session(visit, id);
    const message = await this.#message(session, given);
    if (message.sentAt) return visit.page(<GroupMessageSentPage {...{ session, message }} />);
    return visit.page(await this.#preview(visit, session, message));
  }

  @Get(':message/edit')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('message') given: string): Promise<string> {
    const session = await this.#session(visit, id);
    const message = await this.#message(session, given);
    if (message.sentAt) throw messageSent();
    return visit.page(<GroupMessageEditPage {...{ session, message }} values={valuesOf(message)} />);
  }

  @Post(':message/edit')
  async change(
    @ThisVisit() visit: Visit,
    @Param('id') id: string,
    @Param('message') given: string,
  ): Promise<string | void> {
    const session = await this.#session(visit, id);
    const message = await this.#message(session, given);
    return visit.form(
      groupMessageForm,
      async (draft) => {
        await this.save.run(visit.person, session.id, draft, this.clock.now(), message.id);
        visit.redirect(`/staff/sessions/${session.id}/message/${message.id}`);
      },
      (errors, values) => <GroupMessageEditPage {...{ session, message, errors, values }} />,
    );
  }

  /** Sends it, if the group is still as large as the preview said; else shows it once more. */
  @Post(':message/send')
  async go(
    @ThisVisit() visit: Visit,
    @Param('id') id: string,
    @Param('message') given: string,
  ): Promise<string | void> {
    const session = await this.#session(visit, id);
    const message = await this.#message(session, given);
    return visit.form(
      sendForm,
      async ({ count }) => {
        const people = await this.send.run(visit.person, session.id, message.id, count, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}/message/${message.id}`, notices.sent, { people });
      },
      (errors) => this.#preview(visit, session, message, errors),
    );
  }

  @Post(':message/discard')
  async throwAway(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('message') given: string): Promise<void> {
    const session = await this.#session(visit, id);
    await this.discard.run(session.id, idParam(given));
    visit.redirect(`/staff/sessions/${session.id}/message`, notices.discarded);
  }

  /** The mail as its reader's program draws it: no scripts, inline styles, nothing fetched. */
  @Get(':message/html/:locale')
  async html(
    @ThisVisit() visit: Visit,
    @Param('id') id: string,
    @Param('message') given: string,
    @Param('locale') locale: string,
  ): Promise<string> {
    if (!isLocale(locale)) throw notFound();
    const session = await this.#session(visit, id);
    const { html } = await this.#sample(visit, session, await this.#message(session, given), locale);
    void visit.reply.headers({
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
    });
    void visit.reply.type('text/html; charset=utf-8');
    return html;
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  async #message({ id }: SessionView, given: string): Promise<GroupMessageView> {
    const message = await this.queries.one(id, idParam(given));
    if (!message) throw notFound();
    return message;
  }

  async #list(visit: Visit, session: SessionView, errors?: FieldErrors, values?: FieldValues) {
    const messages = await this.queries.ofSession(session.id);
    return <GroupMessagesPage {...{ session, messages, errors }} values={values ?? newMessage(visit.locale)} />;
  }

  async #preview(visit: Visit, session: SessionView, message: GroupMessageView, errors?: FieldErrors) {
    const reach = await this.queries.reach(session.id, message);
    const samples = await Promise.all(
      message.locales.map(async (locale) => ({ locale, mail: await this.#sample(visit, session, message, locale) })),
    );
    return <GroupMessagePreviewPage {...{ session, message, reach, samples, errors }} />;
  }

  /** The mail as whoever looks at it would get it in a language; its personal links lead nowhere. */
  async #sample(visit: Visit, { id }: SessionView, message: GroupMessageView, locale: Locale): Promise<RenderedEmail> {
    const session = (await this.masterclasses.session(id, locale))!;
    const { name, timeZone } = visit.person;
    const manageLink = this.config.publicUrl + localizePath(locale, '/registrations/personal');
    const writtenIn = languageFor(message, locale);
    const reader = { name, timeZone, session, manageLink, joinLink: `${manageLink}/join` };
    const t = await this.wordings.translator(locale);
    return renderEmail(groupMessageEmail({ t, written: message.texts[writtenIn]!, writtenIn, reader }));
  }
}

const newMessage = (locale: Locale): FieldValues => ({
  groups: ['confirmed'],
  locales: ['en', 'nl', 'fr'],
  fallback: locale,
});

/** A message as its form holds it. */
function valuesOf({ groups, locales, fallback, texts }: GroupMessageView): FieldValues {
  const written = Object.entries(texts).flatMap(([locale, { subject, text }]) => [
    [`subject_${locale}`, subject],
    [`text_${locale}`, text],
  ]);
  return { groups, locales, fallback, ...(Object.fromEntries(written) as FieldValues) };
}
