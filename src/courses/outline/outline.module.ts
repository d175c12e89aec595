import { Module } from '@nestjs/common';
import { AddLesson } from './add-lesson.js';
import { AddModule } from './add-module.js';
import { ChangeCourse } from './change-course.js';
import { ChangeLesson } from './change-lesson.js';
import { CourseSettingsStaff } from './course-settings.staff.js';
import { CreateCourse } from './create-course.js';
import { DeleteLesson } from './delete-lesson.js';
import { DeleteModule } from './delete-module.js';
import { DuplicateLesson } from './duplicate-lesson.js';
import { LessonSettingsStaff } from './lesson-settings.staff.js';
import { MovedAddresses } from './moved-addresses.js';
import { MoveInOutline } from './move-in-outline.js';
import { OutlineApi } from './outline.api.js';
import { OutlineQueries } from './outline.queries.js';
import { OutlineStaff } from './outline.staff.js';
import { RenameModule } from './rename-module.js';

/** How editors build a course: its settings, its modules and lessons, and their order. */
@Module({
  controllers: [CourseSettingsStaff, OutlineStaff, LessonSettingsStaff, OutlineApi],
  providers: [
    OutlineQueries,
    MovedAddresses,
    CreateCourse,
    ChangeCourse,
    AddModule,
    RenameModule,
    DeleteModule,
    AddLesson,
    ChangeLesson,
    DuplicateLesson,
    DeleteLesson,
    MoveInOutline,
  ],
  exports: [OutlineQueries, MovedAddresses],
})
export class OutlineModule {}
