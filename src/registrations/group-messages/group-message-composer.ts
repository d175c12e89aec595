import { Injectable } from '@nestjs/common';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import { renderEmail } from '../../ui/email.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { groupMessageEmail } from './emails/group-message.email.js';
import { groupsOf, languageFor } from './group-message.rules.js';
import { GroupMessageQueries } from './group-messages.queries.js';

/** Writes a message to a group for one of its readers, if she is still in the group. */
@Injectable()
@ComposesMail('group-message')
export class GroupMessageComposer implements MailComposer {
  constructor(
    private readonly messages: GroupMessageQueries,
    private readonly registrations: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly wordings: MailWordings,
  ) {}

  async compose({ dedupeKey, subjectId, locale }: MailRow): Promise<ComposedMail | SkippedMail> {
    const message = await this.messages.byId(dedupeKey.split('/')[1]!);
    if (!message) return { skip: 'message-gone' };
    const registration = await this.registrations.byId(subjectId, locale);
    if (!registration) return { skip: 'registration-gone' };
    if (!groupsOf(registration).some((group) => message.groups.includes(group))) return { skip: 'left-the-group' };
    const writtenIn = languageFor(message, locale);
    const manageLink = this.links.address(registration.id, locale);
    return {
      name: registration.name,
      ...renderEmail(
        groupMessageEmail({
          t: await this.wordings.translator(locale),
          written: message.texts[writtenIn]!,
          writtenIn,
          reader: { ...registration, manageLink, joinLink: `${manageLink}/join` },
        }),
      ),
    };
  }
}
