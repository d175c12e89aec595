import { Global, Module } from '@nestjs/common';
import { AcceptTranslation } from './accept-translation.js';
import { ArticleWriting } from './article-writing.staff.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftQueries } from './drafts.queries.js';
import { LanguageQueries } from './languages.queries.js';
import { RestoreRevision } from './restore-revision.js';
import { RevisionsRoom } from './revisions-room.js';
import { SaveDraft } from './save-draft.js';
import { LessonWriting } from './lesson-writing.staff.js';
import { WritingDesk } from './writing-desk.js';
import { WritingRoom } from './writing-room.js';

/** Where lessons and articles are written: drafts in three languages, their versions and revisions. */
@Global()
@Module({
  controllers: [LessonWriting, ArticleWriting],
  providers: [
    LanguageQueries,
    DraftQueries,
    WritingDesk,
    WritingRoom,
    RevisionsRoom,
    SaveDraft,
    DiscardDraft,
    RestoreRevision,
    AcceptTranslation,
  ],
  exports: [LanguageQueries, DraftQueries, WritingDesk, SaveDraft],
})
export class WritingModule {}
