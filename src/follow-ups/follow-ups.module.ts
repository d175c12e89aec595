import { Module } from '@nestjs/common';
import { ArchiveSequence } from './archive-sequence.js';
import { ConsentModule } from './consent/consent.module.js';
import { FollowUpGuard } from './follow-up-guard.js';
import { PauseSequence } from './pause-sequence.js';
import { Planner } from './planning/planner.js';
import {
  PlanningJobs,
  WhenRegistrationCorrected,
  WhenSessionHappens,
  WhenSomethingHappens,
} from './planning/planning.jobs.js';
import { WhenReplayPublished } from './planning/replays.jobs.js';
import { Replanning } from './planning/replanning.js';
import { RetimeForPerson } from './planning/retime-for-person.js';
import { RecipientsOfSequence } from './recipients-of-sequence.js';
import { ResumeSequence } from './resume-sequence.js';
import { SaveSequence } from './save-sequence.js';
import { SaveSteps } from './save-steps.js';
import { SequencesApi } from './sequences.api.js';
import { SequenceQueries } from './sequences.queries.js';
import { SwitchOnSequence } from './switch-on-sequence.js';

/** Sequences of mail that follow what people do, and the hours of what they have coming. */
@Module({
  imports: [ConsentModule],
  controllers: [SequencesApi],
  providers: [
    ArchiveSequence,
    FollowUpGuard,
    PauseSequence,
    Planner,
    PlanningJobs,
    RecipientsOfSequence,
    Replanning,
    ResumeSequence,
    RetimeForPerson,
    SaveSequence,
    SaveSteps,
    SequenceQueries,
    SwitchOnSequence,
    WhenRegistrationCorrected,
    WhenReplayPublished,
    WhenSessionHappens,
    WhenSomethingHappens,
  ],
  exports: [
    ArchiveSequence,
    PauseSequence,
    RecipientsOfSequence,
    ResumeSequence,
    SaveSequence,
    SequenceQueries,
    SwitchOnSequence,
  ],
})
export class FollowUpsModule {}
