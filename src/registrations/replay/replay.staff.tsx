import type { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { atTheFile, MOST_TRACK_BYTES, sourceOf, trackText, withMediaForm } from '../../courses/media/media-form.js';
import { trackForm } from '../../courses/media/media.input.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { playFrom } from './draw-replay.js';
import { RemoveReplayPage, StaffReplayPage, type ReplayPart } from './pages/staff-replay.js';
import { RemoveReplay } from './remove-replay.js';
import { ReplayFiles } from './replay-files.js';
import { replayForm } from './replay.input.js';
import { REPLAY_NOTICES as notices } from './replay.notices.js';
import { ReplayQueries } from './replay.queries.js';
import { ReplayStream } from './replay-stream.js';
import { SaveReplay } from './save-replay.js';
import { SaveReplayTrack } from './save-replay-track.js';

/** The console's page about the recording of a session. */
@Controller('staff/sessions/:id/replay')
@RequiresRole('manager', 'host')
export class StaffReplayController {
  constructor(
    private readonly masterclasses: MasterclassQueries,
    private readonly queries: ReplayQueries,
    private readonly files: ReplayFiles,
    private readonly stream: ReplayStream,
    private readonly save: SaveReplay,
    private readonly tracks: SaveReplayTrack,
    private readonly remove: RemoveReplay,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(visit, await this.#session(visit, id)));
  }

  /** Puts the recording up, or changes it. */
  @Post()
  async submit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#session(visit, id);
    return withMediaForm(visit.request, this.files.area, this.config.uploadBytes, (form) =>
      visit.form(
        replayForm,
        async ({ address, ...input }) => {
          const source = sourceOf(form.files.get('file'), address);
          await this.save.run(visit.person, session.id, source, input, this.clock.now());
          visit.redirect(here(session), input.status === 'published' ? notices.published : notices.saved);
        },
        (errors, values) => this.#draw(visit, session, { part: 'video', errors, values }),
      ),
    );
  }

  /** Brings captions or chapters, or takes them away. */
  @Post('tracks')
  async track(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#session(visit, id);
    return withMediaForm(visit.request, this.files.area, MOST_TRACK_BYTES, (form) =>
      visit.form(
        trackForm,
        async ({ track: kind, locale, text, remove }) => {
          const brought = remove ? null : await trackText(this.files.area, form.files.get('vtt'), text);
          const of = { sessionId: session.id, kind, locale };
          await this.tracks.run(visit.person, of, brought, this.clock.now());
          visit.redirect(here(session), remove ? notices.trackRemoved : notices.trackSaved);
        },
        (errors, values) => this.#draw(visit, session, { part: 'tracks', errors: atTheVtt(errors), values }),
      ),
    );
  }

  /** Asks whether it is really to go. */
  @Get('remove')
  async ask(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    if (!(await this.queries.ofSession(session.id))) throw notFound();
    return visit.page(<RemoveReplayPage session={session} />);
  }

  @Post('remove')
  async takeAway(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    const session = await this.#session(visit, id);
    await this.remove.run(visit.person, session.id, this.clock.now());
    visit.redirect(here(session), notices.removed);
  }

  /** The video, also before anybody else may see it. */
  @Get('video')
  video(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<Readable | ''> {
    return this.stream.video(visit, idParam(id));
  }

  @Get('tracks/:file')
  trackFile(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('file') file: string): Promise<string> {
    return this.stream.track(visit, idParam(id), file);
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  async #draw(
    visit: Visit,
    session: SessionView,
    sent: { part: ReplayPart; errors: FieldErrors; values: FieldValues } | null = null,
  ) {
    const [replay, video] = await Promise.all([
      this.queries.ofSession(session.id),
      this.queries.preview(session.id, session.title),
    ]);
    playFrom(visit, replay?.address ?? null);
    const megabytes = Math.floor(this.config.uploadBytes / 1024 / 1024);
    return <StaffReplayPage {...{ session, replay, video, megabytes, sent }} />;
  }
}

const here = ({ id }: SessionView) => `/staff/sessions/${id}/replay`;

/** What is wrong with a file of captions, at the field of its own name: the page has another for the video. */
function atTheVtt(errors: FieldErrors): FieldErrors {
  const { file, ...others } = atTheFile(errors);
  return file ? { ...others, vtt: file } : others;
}
