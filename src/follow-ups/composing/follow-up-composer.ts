import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { mailTranslator } from '../../platform/mail/mail-messages.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import { onOneLine } from '../../ui/email/escape.js';
import { renderEmail } from '../../ui/email.js';
import { chooseLocale } from '../../courses/translation.rules.js';
import { RegistrationLinks } from '../../registrations/registration-links.js';
import { ClickLinks } from '../consent/clicks/click-links.js';
import { CountedMails } from '../consent/counting/counted-mails.js';
import type { Counting } from '../consent/counting/counting.consents.js';
import { OpenPicture } from '../consent/opens/open-picture.js';
import { followUpEmail, missingValue } from '../emails/follow-up.email.js';
import { SUBJECT_OF, type SubjectKind } from '../sequence.rules.js';
import { TemplateMemory } from '../templates/template-memory.js';
import { FOLLOW_UP_MAIL as say } from './composing.messages.js';
import { FollowUpTexts, type StepOfMail } from './follow-up-texts.js';
import type { MailAddresses, SubjectValues } from './subject-values.js';
import { SubjectLoaders } from './subject-loaders.js';

/** A mail with the step it is of. */
type Stepped = MailRow & { step: StepOfMail };

/** Writes the mails of sequences, a batch at a time: what their texts say of each recipient is loaded afresh. */
@Injectable()
@ComposesMail('follow-up')
export class FollowUpComposer implements MailComposer {
  readonly #addresses: MailAddresses;

  constructor(
    private readonly texts: FollowUpTexts,
    private readonly loaders: SubjectLoaders,
    private readonly memory: TemplateMemory,
    private readonly wordings: MailWordings,
    private readonly links: MailLinks,
    private readonly counted: CountedMails,
    private readonly clicks: ClickLinks,
    private readonly picture: OpenPicture,
    private readonly clock: Clock,
    registrations: RegistrationLinks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {
    this.#addresses = {
      page: (locale, path) => config.publicUrl + localizePath(locale, path),
      registration: (id, locale) => registrations.address(id, locale),
    };
  }

  async compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return (await this.composeAll([mail])).get(mail.id)!;
  }

  async composeAll(mails: readonly MailRow[]): Promise<ReadonlyMap<string, ComposedMail | SkippedMail>> {
    const steps = await this.texts.stepsOf(mails.map(({ id }) => id));
    const wordings = await this.wordings.current();
    const speak = (locale: Locale) => mailTranslator(locale, wordings);
    const stepped = mails.flatMap((mail): Stepped[] => {
      const step = steps.get(mail.id);
      return step ? [{ ...mail, step }] : [];
    });
    const subjects = await this.#subjects(stepped, speak);
    const counted = await this.counted.begin(stepped.map(({ id }) => id));
    const written = new Map<string, ComposedMail | SkippedMail>(mails.map(({ id }) => [id, { skip: 'step-removed' }]));
    for (const mail of stepped) {
      const subject = subjects.get(mail.id);
      const content = subject ? this.#write(mail, subject, speak(mail.locale)) : { skip: 'subject-gone' };
      written.set(mail.id, this.#marked(mail.id, content, counted.get(mail.id)));
    }
    return written;
  }

  /** The same mail with what is needed to count what may be counted of it. */
  #marked(mailId: string, content: ComposedMail | SkippedMail, counting?: Counting): ComposedMail | SkippedMail {
    if ('skip' in content) return content;
    let { html, text } = content;
    if (counting?.clicks) [html, text] = [this.clicks.mark(mailId, html), this.clicks.mark(mailId, text)];
    if (counting?.opens) html = this.picture.into(mailId, html);
    return { ...content, html, text };
  }

  /** The variables of all of them: one kind of subject after the other, each for the whole batch at once. */
  async #subjects(
    mails: readonly Stepped[],
    speak: (locale: Locale) => ReturnType<typeof mailTranslator>,
  ): Promise<Map<string, SubjectValues>> {
    const kinds = new Map<SubjectKind, Stepped[]>();
    for (const mail of mails) {
      const kind = SUBJECT_OF[mail.step.trigger];
      kinds.set(kind, [...(kinds.get(kind) ?? []), mail]);
    }
    const all = new Map<string, SubjectValues>();
    for (const [kind, group] of kinds) {
      const wanted = group.map(({ id, subjectId, locale, step }) => ({
        mailId: id,
        subjectId,
        locale,
        aboutId: step.aboutId,
      }));
      const loaded = await this.loaders.of(kind).load(wanted, this.#addresses, speak, this.clock.now());
      for (const [id, values] of loaded) all.set(id, values);
    }
    return all;
  }

  #write(mail: Stepped, subject: SubjectValues, t: ReturnType<typeof mailTranslator>): ComposedMail | SkippedMail {
    const { step } = mail;
    const writtenIn = chooseLocale(
      step.texts.map(({ locale }) => locale),
      mail.locale,
    );
    if (writtenIn === null) return { skip: 'no-text' };
    const text = this.memory.of(
      step.trigger,
      step.texts.find(({ locale }) => locale === writtenIn)!,
    );
    const page = (path: string) => this.config.publicUrl + localizePath(mail.locale, path);
    const links = {
      unsubscribe: page(`/mail/unsubscribe/${this.links.unsubscribe.sign(mail.id)}`),
      preferences: page(`/mail/preferences/${this.links.preferences.sign(mail.id)}`),
    };
    const values = {
      ...subject.values,
      name: subject.name || t(say.stranger),
      schoolUrl: page('/'),
      preferencesUrl: links.preferences,
    };
    const missing = missingValue({ text, values });
    if (missing) return { skip: `missing-${missing.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` };
    return {
      name: onOneLine(subject.name) || mail.recipient,
      ...renderEmail(followUpEmail({ t, trigger: step.trigger, topic: mail.topic, text, writtenIn, values, links })),
    };
  }
}
