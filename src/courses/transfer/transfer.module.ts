import { Module } from '@nestjs/common';
import { BeginCourseImport } from './begin-course-import.js';
import { BringMedia } from './bring-media.js';
import { CheckPackage } from './check-package.js';
import { CourseImportQueries } from './course-imports.queries.js';
import { CoursePackageQueries } from './course-package.queries.js';
import { ExportCourse } from './export-course.js';
import { ImportPackage } from './import-package.js';
import { PackageMediaQueries } from './package-media.queries.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { CheckTexts } from './check-texts.js';
import { TakeInArticle } from './take-in-article.js';
import { TakeInCourse } from './take-in-course.js';
import { TakeInMedia } from './take-in-media.js';
import { TellOfImport } from './tell-of-import.js';
import { TransferApi } from './transfer.api.js';
import { StaffTransferPages } from './transfer.staff.js';
import { WorkThroughCourseImports } from './work-through-course-imports.js';

/** Courses as packages of files, out and in. */
@Module({
  imports: [PublishingModule],
  controllers: [StaffTransferPages, TransferApi],
  providers: [
    ...[BeginCourseImport, CheckPackage, CourseImportQueries, CoursePackageQueries, ExportCourse, ImportPackage],
    ...[
      CheckTexts,
      TakeInArticle,
      TakeInCourse,
      WorkThroughCourseImports,
      BringMedia,
      TakeInMedia,
      PackageMediaQueries,
      TellOfImport,
    ],
  ],
})
export class TransferModule {}
