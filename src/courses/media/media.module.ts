import { Global, Module } from '@nestjs/common';
import { AddImage } from './add-image.js';
import { AddMediaPages } from './add-media.staff.js';
import { AddVideo } from './add-video.js';
import { ChangeMedia } from './change-media.js';
import { DeleteMedia } from './delete-media.js';
import { ImageRenditions } from './image-renditions.js';
import { MediaFilesController } from './media-files.web.js';
import { MediaFiles } from './media-files.js';
import { MediaHosts } from './media-hosts.js';
import { MediaQueries } from './media.queries.js';
import { StaffMediaPages } from './media.staff.js';
import { MediaUses } from './media-uses.queries.js';
import { QuestionPictures } from './question-pictures.js';
import { PictureLibrary } from '../../quizzes/attempts/picture-library.js';
import { ReplaceMedia } from './replace-media.js';
import { SaveTrack } from './save-track.js';
import { StaffMediaQueries } from './staff-media.queries.js';
import { SweepMediaFiles } from './sweep-media-files.js';
import { TranscriptSearch } from './transcripts.search.js';

/** Images and videos. Global, because every text may show some. */
@Global()
@Module({
  controllers: [MediaFilesController, AddMediaPages, StaffMediaPages],
  providers: [
    ...[MediaFiles, MediaQueries, StaffMediaQueries, MediaUses, ImageRenditions, MediaHosts, SweepMediaFiles],
    ...[AddImage, AddVideo, ReplaceMedia, ChangeMedia, DeleteMedia, SaveTrack, TranscriptSearch],
    { provide: PictureLibrary, useClass: QuestionPictures },
  ],
  exports: [
    ...[PictureLibrary, MediaFiles, MediaQueries, MediaUses, ImageRenditions],
    ...[AddImage, AddVideo, ReplaceMedia, ChangeMedia, SaveTrack],
  ],
})
export class MediaModule {}
