import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddSession } from './add-session.js';
import { CalendarQueries } from './calendar/calendar.queries.js';
import { CalendarStaff } from './calendar/calendar.staff.js';
import { CallOff } from './call-off.js';
import { CancelSession } from './cancel-session.js';
import { ChangePlan } from './change-plan.js';
import { CreateMasterclass } from './create-masterclass.js';
import { FinishPastSessions } from './finish-past-sessions.js';
import { FinishSession } from './finish-session.js';
import { MasterclassAddresses } from '../courses/publishing/masterclass-addresses.js';
import { KnownMasterclasses } from './known-masterclasses.js';
import { Masterclass } from './masterclass.entity.js';
import { MasterclassPictures } from './masterclass-pictures.web.js';
import { MasterclassesApi } from './masterclasses.api.js';
import { FinishSessionsJob } from './masterclasses.jobs.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { MasterclassStaffQueries } from './masterclasses.staff.queries.js';
import { MasterclassSearch } from './masterclasses.search.js';
import { MasterclassesStaff } from './masterclasses.staff.js';
import { MasterclassesWeb } from './masterclasses.web.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { QuestionsStaff } from './questions/questions.staff.js';
import { SaveQuestions } from './questions/save-questions.js';
import { AddSeries } from './series/add-series.js';
import { CancelSeries } from './series/cancel-series.js';
import { SeriesApi } from './series/series.api.js';
import { SeriesQueries } from './series/series.queries.js';
import { SeriesStaff } from './series/series.staff.js';
import { UpdateSeries } from './series/update-series.js';
import { SessionTimeline } from './session-timeline.js';
import { Session } from './session.entity.js';
import { SessionStaff } from './session.staff.js';
import { SessionsApi } from './sessions.api.js';
import { SessionsStaff } from './sessions.staff.js';
import { UpdateMasterclass } from './update-masterclass.js';
import { UpdateSession } from './update-session.js';

/** Masterclasses and their scheduled sessions. Global, because the checklist of lessons asks which masterclasses there are. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Masterclass, Session])],
  controllers: [
    MasterclassPictures,
    MasterclassesApi,
    SessionsApi,
    SeriesApi,
    SeriesStaff,
    MasterclassesWeb,
    MasterclassesStaff,
    QuestionsStaff,
    CalendarStaff,
    SessionsStaff,
    SessionStaff,
  ],
  providers: [
    MasterclassQueries,
    MasterclassSearch,
    MasterclassStaffQueries,
    CalendarQueries,
    CreateMasterclass,
    UpdateMasterclass,
    AddSession,
    UpdateSession,
    CancelSession,
    FinishSession,
    FinishPastSessions,
    FinishSessionsJob,
    ChangePlan,
    AddSeries,
    UpdateSeries,
    CancelSeries,
    SeriesQueries,
    CallOff,
    SessionTimeline,
    QuestionQueries,
    SaveQuestions,
    { provide: MasterclassAddresses, useClass: KnownMasterclasses },
  ],
  exports: [MasterclassAddresses, SessionTimeline, QuestionQueries, MasterclassQueries, MasterclassStaffQueries],
})
export class MasterclassesModule {}
