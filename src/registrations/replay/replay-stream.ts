import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { TrackKind } from '../../courses/media/media.views.js';
import { notFound } from '../../platform/http/input.js';
import { matches } from '../../platform/http/kept-page.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { sendPart } from '../../platform/storage/send-part.js';
import type { Visit } from '../../ui/web/visit.js';
import { ReplayFiles } from './replay-files.js';
import { ReplayQueries } from './replay.queries.js';

/** A browser may keep it, and asks each time whether it still may show it. */
const ASK_EACH_TIME = 'private, no-cache';

/** Sends the file of a recording and what belongs to it; whoever calls it has seen to it that she may have it. */
@Injectable()
export class ReplayStream {
  constructor(
    private readonly queries: ReplayQueries,
    private readonly files: ReplayFiles,
  ) {}

  /** The video, whole or the part that is asked for. @throws DomainError `not-found` */
  async video({ request, reply }: Visit, sessionId: string): Promise<Readable | ''> {
    const kept = await this.queries.file(sessionId);
    const size = kept && (await this.files.area.size(kept.file));
    if (!kept || size === null) throw notFound();
    const etag = `"${kept.file.slice(0, 32)}"`;
    void reply.headers({ etag, 'cache-control': ASK_EACH_TIME, 'accept-ranges': 'bytes' });
    if (!matches(request.headers['if-none-match'], etag))
      return sendPart({ request, reply: reply.type(kept.mime) }, this.files.area, { file: kept.file, size, etag });
    void reply.status(304);
    return '';
  }

  /** Captions or chapters, `captions.en.vtt`. @throws DomainError `not-found` */
  async track({ reply }: Visit, sessionId: string, file: string): Promise<string> {
    const [, kind, locale] = /^(captions|chapters)\.(en|nl|fr)\.vtt$/.exec(file) ?? [];
    const text = kind ? await this.queries.track(sessionId, kind as TrackKind, locale as Locale) : null;
    if (text === null) throw notFound();
    void reply.type('text/vtt; charset=utf-8').header('cache-control', ASK_EACH_TIME);
    return text;
  }
}
