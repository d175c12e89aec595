import { Module } from '@nestjs/common';
import { OutlineModule } from '../outline/outline.module.js';
import { ArticlesStaffModule } from '../articles/articles-staff.module.js';
import { ArticlePublicationStaff } from './article-publication.staff.js';
import { CancelPlan } from './cancel-plan.js';
import { CarryOutPlans } from './carry-out-plans.js';
import { CoursePublicationStaff } from './course-publication.staff.js';
import { TextChecklist } from './text-checklist.js';
import { TextStateQueries } from './text-states.queries.js';
import { LinkTargets } from './link-targets.js';
import { MediaDescriptions } from './media-descriptions.js';
import { PlanPublication } from './plan-publication.js';
import { PublishArticle } from './publish-article.js';
import { PublishCourse } from './publish-course.js';
import { PublishLesson } from './publish-lesson.js';
import { PublishingApi } from './publishing.api.js';
import { CarryOutPlansJob } from './publishing.jobs.js';
import { PublishingStaff } from './publishing.staff.js';
import { WithdrawArticle } from './withdraw-article.js';
import { WithdrawLesson } from './withdraw-lesson.js';

/** How drafts become what readers find: checked, now or at a planned moment. */
@Module({
  imports: [OutlineModule, ArticlesStaffModule],
  controllers: [PublishingStaff, ArticlePublicationStaff, CoursePublicationStaff, PublishingApi],
  providers: [
    TextStateQueries,
    LinkTargets,
    MediaDescriptions,
    TextChecklist,
    PublishLesson,
    PublishArticle,
    PublishCourse,
    WithdrawLesson,
    WithdrawArticle,
    PlanPublication,
    CancelPlan,
    CarryOutPlans,
    CarryOutPlansJob,
  ],
  exports: [TextStateQueries, TextChecklist, PublishLesson, PublishArticle, PublishCourse],
})
export class PublishingModule {}
