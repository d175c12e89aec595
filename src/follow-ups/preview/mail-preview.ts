import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';
import { mailTranslator } from '../../platform/mail/mail-messages.js';
import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import { renderEmail, type RenderedEmail } from '../../ui/email.js';
import { SubjectLoaders } from '../composing/subject-loaders.js';
import type { MailAddresses } from '../composing/subject-values.js';
import { followUpEmail, missingValue } from '../emails/follow-up.email.js';
import { SUBJECT_OF, type Trigger } from '../sequence.rules.js';
import { variablesFor } from '../template-variables.js';
import { compileText } from '../templates/compile-text.js';
import { addressesOf } from '../templates/template-memory.js';
import { nothingToSay } from '../templates/templates.errors.js';
import type { TemplateText, TemplateValues } from '../templates/template-text.js';

/** A text to look at: as it is, or as somebody is about to save it. */
export interface PreviewOf {
  trigger: Trigger;
  text: TemplateText;
  writtenIn: Locale;
  /** The registration, enrolment or other subject it is drawn for; null for the example. */
  subjectId: string | null;
}

/** Draws a follow-up for staff: with a real person's values where one is chosen, and links that open nothing of hers. */
@Injectable()
export class MailPreview {
  readonly #addresses: MailAddresses;

  constructor(
    private readonly loaders: SubjectLoaders,
    private readonly wordings: MailWordings,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'publicUrl'>,
  ) {
    this.#addresses = {
      page: (locale, path) => config.publicUrl + localizePath(locale, path),
      registration: (_, locale) => config.publicUrl + localizePath(locale, '/registrations/personal'),
    };
  }

  /** @throws DomainError `nothing-to-say` where this person would not get it, for want of something it speaks of */
  async draw({ trigger, text, writtenIn, subjectId }: PreviewOf): Promise<RenderedEmail> {
    const wordings = await this.wordings.current();
    const t = mailTranslator(writtenIn, wordings);
    const compiled = compileText(text, writtenIn, addressesOf(trigger));
    const page = (path: string) => this.#addresses.page(writtenIn, path);
    const values = {
      ...exampleValues(trigger, writtenIn),
      ...(subjectId && (await this.#valuesOf(trigger, subjectId, writtenIn, wordings))),
      schoolUrl: page('/'),
      preferencesUrl: page('/mail/preferences/example'),
    };
    const missing = missingValue({ text: compiled, values });
    if (missing) throw nothingToSay(missing);
    const links = { unsubscribe: page('/mail/unsubscribe/example'), preferences: values.preferencesUrl };
    return renderEmail(
      followUpEmail({ t, trigger, topic: topicOf(trigger), text: compiled, writtenIn, values, links }),
    );
  }

  async #valuesOf(
    trigger: Trigger,
    subjectId: string,
    locale: Locale,
    wordings: Parameters<typeof mailTranslator>[1],
  ): Promise<TemplateValues> {
    const loader = this.loaders.of(SUBJECT_OF[trigger]);
    const wanted = { mailId: subjectId, subjectId, locale, aboutId: null };
    const loaded = await loader.load(
      [wanted],
      this.#addresses,
      (one) => mailTranslator(one, wordings),
      this.clock.now(),
    );
    const subject = loaded.get(subjectId);
    if (!subject) throw nothingToSay('name');
    return { ...subject.values, ...(subject.name && { name: subject.name }) };
  }
}

function exampleValues(trigger: Trigger, locale: Locale): TemplateValues {
  const examples = variablesFor(SUBJECT_OF[trigger]).map(({ name, example }) => [name, example[locale]] as const);
  return Object.fromEntries(examples.map(([name, said]) => [name, /^\d+$/.test(said) ? Number(said) : said]));
}

/** Under which topic mails of a trigger usually go; the sequence itself may say otherwise. */
function topicOf(trigger: Trigger): BulkTopic {
  if (['attended', 'missed', 'replay-watched'].includes(trigger)) return 'after-session';
  const topics = { registration: 'sessions', enrolment: 'learning', attempt: 'learning' } as const;
  return { ...topics, 'claim-reader': 'evidence' as const, address: 'news' as const }[SUBJECT_OF[trigger]];
}
