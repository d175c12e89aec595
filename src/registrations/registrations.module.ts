import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MasterclassesModule } from '../masterclasses/masterclasses.module.js';
import { AdoptRegistrations } from './adopt-registrations.js';
import { BeginBulk } from './bulk/begin-bulk.js';
import { BulkQueries } from './bulk/bulk.queries.js';
import { StaffBulkController } from './bulk/bulk.staff.js';
import { DoBulkLine } from './bulk/do-bulk-line.js';
import { RestoreRegistration } from './bulk/restore-registration.js';
import { UndoBulk } from './bulk/undo-bulk.js';
import { UndoBulkLine } from './bulk/undo-bulk-line.js';
import { WorkThroughBulk } from './bulk/work-through-bulk.js';
import { CancelRegistration } from './cancel-registration.js';
import { CancelRegistrationsOfSession } from './cancel-registrations-of-session.js';
import { ChangeFollowUpConsent } from './consents/change-follow-up-consent.js';
import { ConsentQueries } from './consents/consents.queries.js';
import { CorrectRegistration } from './correct-registration.js';
import { RegisterTogether } from './desk/register-together.js';
import { CountLineHistory } from './estimates/count-line-history.js';
import { EstimateQueries } from './estimates/estimates.queries.js';
import { ExportRegistrations } from './export-registrations.js';
import { AddPerson } from './import/add-person.js';
import { BeginImport } from './import/begin-import.js';
import { CheckList } from './import/check-list.js';
import { ImportQueries } from './import/import.queries.js';
import { StaffImportController } from './import/import.staff.js';
import { WorkThroughImport } from './import/work-through-import.js';
import { HandedOverComposer, ReceivedComposer } from './hand-over/hand-over-composers.js';
import { HandOverRegistration } from './hand-over/hand-over-registration.js';
import { HandOverApi } from './hand-over/hand-over.api.js';
import { HandOverController } from './hand-over/hand-over.web.js';
import { LinkAgainController } from './link-again.web.js';
import { MoveToFront } from './move-to-front.js';
import { AcceptOffer } from './offers/accept-offer.js';
import { CutOffers } from './offers/cut-offers.js';
import { DeclineOffer } from './offers/decline-offer.js';
import { LapseOffers } from './offers/lapse-offers.js';
import { DeclinedComposer, LapsedComposer, OfferedComposer } from './offers/offer-composers.js';
import { OffersApi } from './offers/offers.api.js';
import { LapseOffersInTime } from './offers/offers.jobs.js';
import { OffersController } from './offers/offers.web.js';
import { PeopleQueries } from './people/people.queries.js';
import { StaffPeopleController } from './people/people.staff.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { ForgetSpentProofs } from './proof/forget-spent-proofs.js';
import { ProofOfWork } from './proof/proof-of-work.js';
import { ProofApi } from './proof/proof.api.js';
import { AnswerQueries } from './questions/answers.queries.js';
import { AnswersStaffController } from './questions/answers.staff.js';
import { AnswersController } from './questions/answers.web.js';
import { AskedQuestions } from './questions/asked-questions.js';
import { CorrectAnswers } from './questions/correct-answers.js';
import { RecountSeats } from './recount-seats.js';
import { RegisterForSession } from './register-for-session.js';
import { RegisterController } from './register.web.js';
import { RegistrationCalendar } from './registration-calendar.js';
import {
  CancelledComposer,
  ConfirmedComposer,
  LinkComposer,
  MovedToQueueComposer,
  PromotedComposer,
  RestoredComposer,
  SessionCancelledComposer,
  SessionChangedComposer,
  WaitingComposer,
} from './registration-composers.js';
import { RegistrationEnd } from './registration-end.js';
import { RegistrationLimits } from './registration-limits.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationMail } from './registration-mail.js';
import { RegistrationPost } from './registration-post.js';
import { Registration } from './registration.entity.js';
import { RegistrationsApi } from './registrations.api.js';
import {
  WhenCapacityRaised,
  WhenPersonVerified,
  WhenSessionCancelled,
  WhenSessionChanged,
} from './registrations.jobs.js';
import { RegistrationQueries } from './registrations.queries.js';
import { StaffRegistrationsController } from './registrations.staff.js';
import { RegistrationController } from './registrations.web.js';
import { ReplayQueries } from './replay/replay.queries.js';
import { RescheduleController } from './reschedule.web.js';
import { RescheduleRegistration } from './reschedule-registration.js';
import { SendLinkAgain } from './send-link-again.js';
import { SessionPlanController } from './session-plan.staff.js';
import { TellOfChangedSession } from './tell-of-changed-session.js';

const ACTIONS = [
  RegisterForSession,
  CancelRegistration,
  RescheduleRegistration,
  CorrectRegistration,
  AcceptOffer,
  DeclineOffer,
  LapseOffers,
  HandOverRegistration,
  CorrectAnswers,
  ChangeFollowUpConsent,
  MoveToFront,
  ExportRegistrations,
  RecountSeats,
  PromoteFromWaitingList,
  CancelRegistrationsOfSession,
  TellOfChangedSession,
  AdoptRegistrations,
  SendLinkAgain,
  RestoreRegistration,
  BeginBulk,
  UndoBulk,
  DoBulkLine,
  UndoBulkLine,
  WorkThroughBulk,
  AddPerson,
  CheckList,
  BeginImport,
  WorkThroughImport,
];

/** People's places at sessions, and the queue for them. */
@Module({
  imports: [TypeOrmModule.forFeature([Registration]), MasterclassesModule],
  controllers: [
    RegisterController,
    LinkAgainController,
    RegistrationController,
    RescheduleController,
    OffersController,
    HandOverController,
    AnswersController,
    AnswersStaffController,
    StaffPeopleController,
    StaffBulkController,
    StaffImportController,
    StaffRegistrationsController,
    SessionPlanController,
    RegistrationsApi,
    OffersApi,
    HandOverApi,
    ProofApi,
  ],
  providers: [
    ...ACTIONS,
    RegisterTogether,
    RegistrationLimits,
    ProofOfWork,
    ForgetSpentProofs,
    RegistrationMail,
    RegistrationEnd,
    CutOffers,
    LapseOffersInTime,
    EstimateQueries,
    CountLineHistory,
    RegistrationLinks,
    RegistrationQueries,
    AnswerQueries,
    ConsentQueries,
    AskedQuestions,
    PeopleQueries,
    BulkQueries,
    ImportQueries,
    ReplayQueries,
    RegistrationCalendar,
    RegistrationPost,
    ConfirmedComposer,
    WaitingComposer,
    PromotedComposer,
    CancelledComposer,
    SessionCancelledComposer,
    SessionChangedComposer,
    LinkComposer,
    MovedToQueueComposer,
    OfferedComposer,
    DeclinedComposer,
    LapsedComposer,
    HandedOverComposer,
    ReceivedComposer,
    RestoredComposer,
    WhenSessionCancelled,
    WhenSessionChanged,
    WhenCapacityRaised,
    WhenPersonVerified,
  ],
  exports: [...ACTIONS, RegistrationQueries, RegistrationLinks, ReplayQueries],
})
export class RegistrationsModule {}
