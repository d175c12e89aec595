import { Module } from '@nestjs/common';
import { MasterclassesModule } from '../masterclasses/masterclasses.module.js';
import { AttendanceApi } from './attendance/attendance.api.js';
import { AttendanceQueries } from './attendance/attendance.queries.js';
import { AttendanceStaffController } from './attendance/attendance.staff.js';
import { CloseCheckIn } from './attendance/close-check-in.js';
import { SetAttendance } from './attendance/set-attendance.js';
import { UndoClosingStep } from './attendance/undo-closing-step.js';
import { FiguresQueries } from './figures/figures.queries.js';
import { FiguresStaffController } from './figures/figures.staff.js';
import { DiscardGroupMessage } from './group-messages/discard-group-message.js';
import { GroupMessageComposer } from './group-messages/group-message-composer.js';
import { GroupMessageQueries } from './group-messages/group-messages.queries.js';
import { GroupMessagesStaffController } from './group-messages/group-messages.staff.js';
import { SaveGroupMessage } from './group-messages/save-group-message.js';
import { SendGroupMessage } from './group-messages/send-group-message.js';
import { JoinSession } from './joining/join-session.js';
import { JoiningController } from './joining/joining.web.js';
import { RegistrationsModule } from './registrations.module.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { TimelineStaffController } from './timeline/timeline.staff.js';

/** The day of a session: who joins and who came, what happened, its figures, and what staff write to its people. */
@Module({
  imports: [MasterclassesModule, RegistrationsModule],
  controllers: [
    JoiningController,
    AttendanceStaffController,
    AttendanceApi,
    TimelineStaffController,
    FiguresStaffController,
    GroupMessagesStaffController,
  ],
  providers: [
    JoinSession,
    AttendanceQueries,
    SetAttendance,
    CloseCheckIn,
    UndoClosingStep,
    TimelineQueries,
    FiguresQueries,
    GroupMessageQueries,
    SaveGroupMessage,
    DiscardGroupMessage,
    SendGroupMessage,
    GroupMessageComposer,
  ],
  exports: [AttendanceQueries],
})
export class SessionDayModule {}
