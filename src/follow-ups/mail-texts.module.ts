import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { AddressValues } from './composing/address-values.js';
import { AttemptValues } from './composing/attempt-values.js';
import { ClaimReaderValues } from './composing/claim-reader-values.js';
import { EnrolmentValues } from './composing/enrolment-values.js';
import { FollowUpComposer } from './composing/follow-up-composer.js';
import { FollowUpTexts } from './composing/follow-up-texts.js';
import { RegistrationValues } from './composing/registration-values.js';
import { SubjectLoaders } from './composing/subject-loaders.js';
import { ConsentModule } from './consent/consent.module.js';
import { MailPreview } from './preview/mail-preview.js';
import { PreviewSubjects } from './preview/preview-subjects.js';
import { SendTestMail } from './preview/send-test-mail.js';
import { TestMailComposer } from './preview/test-mail-composer.js';
import { MailSettingsQueries } from './settings/settings.queries.js';
import { CreateTemplate } from './templates/create-template.js';
import { RestoreTemplateText } from './templates/restore-template-text.js';
import { SaveTemplateText } from './templates/save-template-text.js';
import { TemplateMemory } from './templates/template-memory.js';
import { MailTemplateQueries } from './templates/templates.queries.js';
import { TextsApi } from './templates/texts.api.js';
import { TextListStaffController } from './templates/texts-list.staff.js';
import { TextStaffController } from './templates/texts.staff.js';
import { SaveWording } from './wordings/save-wording.js';
import { Spoken } from './wordings/spoken.js';
import { WordingQueries } from './wordings/wordings.queries.js';
import { WordingsApi } from './wordings/wordings.api.js';
import { WordingsStaffController } from './wordings/wordings.staff.js';

/** What mails say: the texts of follow-ups, the wording of built-in mails, and who writes the former. */
@Module({
  imports: [RegistrationsModule, ConsentModule],
  controllers: [TextListStaffController, WordingsStaffController, TextStaffController, TextsApi, WordingsApi],
  providers: [
    AddressValues,
    AttemptValues,
    ClaimReaderValues,
    CreateTemplate,
    EnrolmentValues,
    FollowUpComposer,
    FollowUpTexts,
    MailPreview,
    MailSettingsQueries,
    MailTemplateQueries,
    PreviewSubjects,
    RegistrationValues,
    RestoreTemplateText,
    SaveTemplateText,
    SaveWording,
    SendTestMail,
    Spoken,
    SubjectLoaders,
    TemplateMemory,
    TestMailComposer,
    WordingQueries,
  ],
  exports: [MailTemplateQueries, SaveTemplateText],
})
export class MailTextsModule {}
