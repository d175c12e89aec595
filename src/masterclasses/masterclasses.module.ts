import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddSession } from './add-session.js';
import { CancelSession } from './cancel-session.js';
import { CreateMasterclass } from './create-masterclass.js';
import { Masterclass } from './masterclass.entity.js';
import { MasterclassesApi } from './masterclasses.api.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { MasterclassStaffQueries } from './masterclasses.staff.queries.js';
import { MasterclassesStaff } from './masterclasses.staff.js';
import { MasterclassesWeb } from './masterclasses.web.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { QuestionsStaff } from './questions/questions.staff.js';
import { SaveQuestions } from './questions/save-questions.js';
import { SessionTimeline } from './session-timeline.js';
import { Session } from './session.entity.js';
import { SessionsStaff } from './sessions.staff.js';
import { UpdateMasterclass } from './update-masterclass.js';
import { UpdateSession } from './update-session.js';

/** Masterclasses and their scheduled sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([Masterclass, Session])],
  controllers: [MasterclassesApi, MasterclassesWeb, MasterclassesStaff, QuestionsStaff, SessionsStaff],
  providers: [
    MasterclassQueries,
    MasterclassStaffQueries,
    CreateMasterclass,
    UpdateMasterclass,
    AddSession,
    UpdateSession,
    CancelSession,
    SessionTimeline,
    QuestionQueries,
    SaveQuestions,
  ],
  exports: [SessionTimeline, QuestionQueries, MasterclassQueries, MasterclassStaffQueries],
})
export class MasterclassesModule {}
