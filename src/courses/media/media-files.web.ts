import type { Readable } from 'node:stream';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../../platform/http/input.js';
import { matches } from '../../platform/http/kept-page.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { sendPart } from '../../platform/storage/send-part.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MediaFiles } from './media-files.js';
import { MediaQueries } from './media.queries.js';
import type { TrackKind } from './media.views.js';

/** What is sent under each ending; nothing else is kept. */
const TYPES: Record<string, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The files of images and videos: whole or in parts, for ever the same. */
@ApiExcludeController()
@Controller('media')
export class MediaFilesController {
  constructor(
    private readonly files: MediaFiles,
    private readonly media: MediaQueries,
  ) {}

  @Get(':file')
  async file(@ThisVisit() { request, reply }: Visit, @Param('file') file: string): Promise<Readable | ''> {
    const type = TYPES[file.split('.').at(-1)!];
    const size = type ? await this.files.area.size(file) : null;
    if (type === undefined || size === null) throw notFound();
    const etag = `"${file.slice(0, 32)}"`;
    void reply.headers({ etag, 'cache-control': FOR_EVER, 'accept-ranges': 'bytes' });
    // Read by pages of our own alone; a link preview or a feed reader may show it too.
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    if (!matches(request.headers['if-none-match'], etag))
      return sendPart({ request, reply: reply.type(type) }, this.files.area, { file, size, etag });
    void reply.status(304);
    return '';
  }

  /** Captions or chapters. What stands under an old revision is served too, but not kept: a page may still be open. */
  @Get('tracks/:name/:file')
  async track(@ThisVisit() { reply }: Visit, @Param('name') name: string, @Param('file') file: string) {
    const [, kind, locale, revision] = /^(captions|chapters)\.(en|nl|fr)\.(\d{1,9})\.vtt$/.exec(file) ?? [];
    const track = kind && (await this.media.track(slugParam(name), kind as TrackKind, locale as Locale));
    if (!track) throw notFound();
    const current = Number(revision) === track.revision;
    void reply.type('text/vtt; charset=utf-8').header('cache-control', current ? FOR_EVER : 'no-store');
    return track.body;
  }
}
