import { Global, Module } from '@nestjs/common';
import { AddImage } from './add-image.js';
import { ImageRenditions } from './image-renditions.js';
import { MediaFilesController } from './media-files.web.js';
import { MediaFiles } from './media-files.js';
import { MediaQueries } from './media.queries.js';
import { StaffMediaPages } from './media.staff.js';
import { TranscriptSearch } from './transcripts.search.js';

/** Images and videos. Global, because every text may show some. */
@Global()
@Module({
  controllers: [MediaFilesController, StaffMediaPages],
  providers: [MediaFiles, MediaQueries, ImageRenditions, AddImage, TranscriptSearch],
  exports: [MediaFiles, MediaQueries, AddImage],
})
export class MediaModule {}
