import { Module } from '@nestjs/common';
import { BeginImport } from './begin-import.js';
import { CheckImport } from './check-import.js';
import { ExportQuestions } from './export-questions.js';
import { StaffQuestionExports } from './exports.staff.js';
import { QuestionImportsApi } from './imports.api.js';
import { ImportQueries } from './imports.queries.js';
import { StaffQuestionImports } from './imports.staff.js';
import { SaveImport } from './save-import.js';
import { WorkThroughQuestionImports } from './work-through-question-imports.js';

/** Questions in and out, in the formats of other programs. */
@Module({
  controllers: [StaffQuestionExports, StaffQuestionImports, QuestionImportsApi],
  providers: [CheckImport, SaveImport, BeginImport, WorkThroughQuestionImports, ImportQueries, ExportQuestions],
})
export class QuestionImportsModule {}
