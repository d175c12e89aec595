import { Inject, Injectable } from '@nestjs/common';
import { noFile } from '../../courses/media/media.errors.js';
import { seeVideo, type SeenVideo, type VideoSource } from '../../courses/media/see-video.js';
import { sessionCancelled } from '../../masterclasses/masterclasses.errors.js';
import { SessionTimeline, type SessionEventKind } from '../../masterclasses/session-timeline.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { holdReplay, type HeldReplay } from './hold-replay.js';
import { lastDayPast, sessionNotOver } from './replay.errors.js';
import { ReplayFiles } from './replay-files.js';
import type { ReplayInput } from './replay.input.js';
import { endOfDay, wasGiven } from './replay.rules.js';

/** Puts up the recording of a session, or changes what is said of it, and tells of its publication as `replay.published`. */
@Injectable()
export class SaveReplay {
  constructor(
    private readonly database: Database,
    private readonly files: ReplayFiles,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  /**
   * @param source null keeps the video that is there
   * @throws DomainError `not-found`, `session-cancelled`, `session-not-over`, `no-file`, `last-day-past`, and what can be wrong with a video
   */
  async run(
    actor: Viewer,
    sessionId: string,
    source: VideoSource | null,
    input: ReplayInput,
    now: Date,
  ): Promise<void> {
    const video = source && (await seeVideo(this.files.area, source, this.config.uploadBytes));
    await this.database.transaction(async (tx) => {
      const held = await holdReplay(tx, sessionId);
      if (held.session.status === 'cancelled') throw sessionCancelled();
      if (!wasGiven(held.session, now)) throw sessionNotOver();
      if (!video && !held.replay) throw noFile();
      const closesAt = input.lastDay === null ? null : endOfDay(input.lastDay, held.session.timeZone);
      if (input.status === 'published' && closesAt !== null && closesAt <= now) throw lastDayPast();
      if (video?.files[0]) await this.files.use(tx, video.files[0].file);
      if (!held.replay) await tx.query(INSERT, [sessionId, ...columnsOf(video!, input), now]);
      else if (video) await tx.query(REPLACE, [sessionId, ...columnsOf(video, input), now]);
      else
        await tx.query(
          'UPDATE session_replay SET duration_seconds = coalesce($2, duration_seconds) WHERE session_id = $1',
          [sessionId, input.duration],
        );
      await tx.query(
        `UPDATE session_replay SET status = $2, audience = $3, closes_at = $4, updated_at = $5,
           published_at = CASE WHEN $2 = 'published' THEN coalesce(published_at, $5) ELSE published_at END WHERE session_id = $1`,
        [sessionId, input.status, input.audience, closesAt, now],
      );
      const kind = whatHappened(held.replay, input);
      if (kind === 'replay-published')
        await this.outbox.publish(tx, { name: 'replay.published', subjectId: sessionId });
      await this.timeline.note(tx, [{ sessionId, kind, actorId: actor.id }], now);
      const details = { status: input.status, audience: input.audience, newVideo: video !== null };
      await this.audit.write(tx, { actor, action: 'replay.save', subject: 'session', subjectId: sessionId, details });
    });
  }
}

const COLUMNS = 'file, address, mime, width, height, bytes, duration_seconds';
// It begins as a draft; the statement after it says what it is.
const INSERT = `INSERT INTO session_replay (session_id, ${COLUMNS}, status, audience, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', 'places', $9, $9)`;
const REPLACE = `UPDATE session_replay SET (${COLUMNS}) = ($2, $3, $4, $5, $6, $7, $8), take = take + 1, updated_at = $9 WHERE session_id = $1`;

function columnsOf(video: SeenVideo, { duration }: ReplayInput): unknown[] {
  const [file] = video.files;
  return [
    ...[file?.file ?? null, video.address, video.mime, video.width, video.height, file?.bytes ?? null],
    // What the file says of itself goes before what somebody typed.
    video.durationSeconds ?? duration,
  ];
}

function whatHappened(before: HeldReplay['replay'], { status }: ReplayInput): SessionEventKind {
  if (status === 'published') return before?.status === 'published' ? 'replay-changed' : 'replay-published';
  return before?.status === 'published' ? 'replay-withdrawn' : 'replay-changed';
}
