import { Global, Module } from '@nestjs/common';
import { AcceptTranslation } from './accept-translation.js';
import { DiscardDraft } from './discard-draft.js';
import { LessonEditor } from './editor.staff.js';
import { LessonDraftQueries } from './lesson-drafts.queries.js';
import { LessonLanguageQueries } from './lesson-languages.queries.js';
import { RestoreRevision } from './restore-revision.js';
import { LessonRevisions } from './revisions.staff.js';
import { SaveDraft } from './save-draft.js';
import { WritingDesk } from './writing-desk.js';

/** Where lessons are written: drafts in three languages, their versions and revisions. */
@Global()
@Module({
  controllers: [LessonEditor, LessonRevisions],
  providers: [
    LessonLanguageQueries,
    LessonDraftQueries,
    WritingDesk,
    SaveDraft,
    DiscardDraft,
    RestoreRevision,
    AcceptTranslation,
  ],
  exports: [LessonLanguageQueries, LessonDraftQueries, WritingDesk, SaveDraft],
})
export class WritingModule {}
