import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ChangeMedia } from './change-media.js';
import { DeleteMedia } from './delete-media.js';
import { IMAGE_LIMITS } from './image-file.rules.js';
import { atTheFile, MOST_TRACK_BYTES, neededSource, trackText, withMediaForm } from './media-form.js';
import { MediaFiles } from './media-files.js';
import { mediaChangeForm, mediaQuery, newFileForm, trackForm } from './media.input.js';
import { MEDIA_NOTICES as notices } from './media.notices.js';
import { MediaQueries } from './media.queries.js';
import { MediaUses } from './media-uses.queries.js';
import type { MediaChoice } from './media.views.js';
import { MediaListPage } from './pages/media-list-page.js';
import { MediaPage, type MediaPart } from './pages/media-page.js';
import { ReplaceMedia } from './replace-media.js';
import { SaveTrack } from './save-track.js';
import { StaffMediaQueries } from './staff-media.queries.js';

/** The console's pages about images and videos. */
@ApiExcludeController()
@Controller('staff/media')
@RequiresRole('editor', 'manager')
export class StaffMediaPages {
  constructor(
    private readonly choicesOf: MediaQueries,
    private readonly media: StaffMediaQueries,
    private readonly uses: MediaUses,
    private readonly files: MediaFiles,
    private readonly change: ChangeMedia,
    private readonly replace: ReplaceMedia,
    private readonly remove: DeleteMedia,
    private readonly tracks: SaveTrack,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const filter = parseInput(mediaQuery, visit.request.query);
    return visit.page(<MediaListPage filter={filter} {...await this.media.list(filter, visit.locale)} />);
  }

  /** What an editor can put into a text; her dialog asks this while she types. */
  @Get('list.json')
  async choices(@ThisVisit() visit: Visit): Promise<MediaChoice[]> {
    const { q, kind } = parseInput(mediaQuery, visit.request.query);
    void visit.reply.header('cache-control', 'private, no-store');
    return this.choicesOf.choices(q, kind, visit.locale);
  }

  @Get(':name')
  async one(@ThisVisit() visit: Visit, @Param('name') name: string): Promise<string> {
    return visit.page(await this.#page(visit, name));
  }

  @Post(':name')
  async save(@ThisVisit() visit: Visit, @Param('name') given: string): Promise<string | void> {
    const name = slugParam(given);
    return visit.form(
      mediaChangeForm,
      async (input) => {
        await this.change.run(name, input, this.clock.now());
        visit.redirect(`/staff/media/${name}`, notices.changed);
      },
      (errors, values) => this.#page(visit, name, 'words', errors, values),
    );
  }

  @Post(':name/file')
  async newFile(@ThisVisit() visit: Visit, @Param('name') given: string): Promise<string | void> {
    const name = slugParam(given);
    const found = await this.media.one(name, visit.locale);
    if (!found) throw notFound();
    const most = found.kind === 'image' ? IMAGE_LIMITS.bytes : this.config.uploadBytes;
    return withMediaForm(visit.request, this.files.area, most, (form) =>
      visit.form(
        newFileForm,
        async ({ address }) => {
          await this.replace.run(name, neededSource(form.files.get('file'), address), this.clock.now());
          visit.redirect(`/staff/media/${name}`, notices.replaced);
        },
        (errors, values) => this.#page(visit, name, 'file', errors, values),
      ),
    );
  }

  @Post(':name/tracks')
  async track(@ThisVisit() visit: Visit, @Param('name') given: string): Promise<string | void> {
    const name = slugParam(given);
    return withMediaForm(visit.request, this.files.area, MOST_TRACK_BYTES, (form) =>
      visit.form(
        trackForm,
        async ({ track, locale, text, remove }) => {
          const of = { name, kind: track, locale };
          const brought = remove ? null : await trackText(this.files.area, form.files.get('file'), text);
          await this.tracks.run(of, brought, this.clock.now());
          visit.redirect(`/staff/media/${name}`, remove ? notices.trackRemoved : notices.trackSaved);
        },
        (errors, values) => this.#page(visit, name, 'tracks', atTheFile(errors), values),
      ),
    );
  }

  @Post(':name/delete')
  async delete(@ThisVisit() visit: Visit, @Param('name') given: string): Promise<string | void> {
    const name = slugParam(given);
    return visit.form(
      newFileForm,
      async () => {
        await this.remove.run(name);
        visit.redirect('/staff/media', notices.deleted);
      },
      (errors) => this.#page(visit, name, 'delete', errors, {}),
    );
  }

  async #page(
    visit: Visit,
    given: string,
    part: MediaPart | null = null,
    errors: FieldErrors = {},
    values: FieldValues = {},
  ) {
    const media = await this.media.one(slugParam(given), visit.locale);
    if (!media) throw notFound();
    const [uses, drawn, images] = await Promise.all([
      this.uses.of(media.name, visit.locale),
      this.choicesOf.drawn([media.name], visit.locale),
      media.kind === 'video' ? this.media.imageNames() : [],
    ]);
    return <MediaPage {...{ media, uses, images, part, errors, values }} drawn={drawn.get(media.name)} />;
  }
}
