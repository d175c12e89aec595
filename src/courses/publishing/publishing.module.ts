import { Module } from '@nestjs/common';
import { OutlineModule } from '../outline/outline.module.js';
import { CancelPlan } from './cancel-plan.js';
import { CarryOutPlans } from './carry-out-plans.js';
import { CoursePublicationStaff } from './course-publication.staff.js';
import { LessonChecklist } from './lesson-checklist.js';
import { LessonStateQueries } from './lesson-state.queries.js';
import { LinkTargets } from './link-targets.js';
import { MediaDescriptions } from './media-descriptions.js';
import { PlanPublication } from './plan-publication.js';
import { PublishCourse } from './publish-course.js';
import { PublishLesson } from './publish-lesson.js';
import { PublishingApi } from './publishing.api.js';
import { CarryOutPlansJob } from './publishing.jobs.js';
import { PublishingStaff } from './publishing.staff.js';
import { WithdrawLesson } from './withdraw-lesson.js';

/** How drafts become what readers find: checked, now or at a planned moment. */
@Module({
  imports: [OutlineModule],
  controllers: [PublishingStaff, CoursePublicationStaff, PublishingApi],
  providers: [
    LessonStateQueries,
    LinkTargets,
    MediaDescriptions,
    LessonChecklist,
    PublishLesson,
    PublishCourse,
    WithdrawLesson,
    PlanPublication,
    CancelPlan,
    CarryOutPlans,
    CarryOutPlansJob,
  ],
  exports: [LessonStateQueries, LessonChecklist, PublishLesson, PublishCourse],
})
export class PublishingModule {}
