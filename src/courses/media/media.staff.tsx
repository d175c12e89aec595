import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { AddImage } from './add-image.js';
import { AddVideo } from './add-video.js';
import { ChangeMedia } from './change-media.js';
import { DeleteMedia } from './delete-media.js';
import { IMAGE_LIMITS } from './image-file.rules.js';
import { noFile } from './media.errors.js';
import {
  atTheFile,
  MOST_TRACK_BYTES,
  neededSource,
  readMediaForm,
  trackText,
  type FormFile,
  type MediaForm,
} from './media-form.js';
import { MediaFiles } from './media-files.js';
import { imageRow, mediaChangeForm, mediaQuery, newFileForm, trackForm, videoForm } from './media.input.js';
import { MEDIA_NOTICES as notices } from './media.notices.js';
import { MediaQueries } from './media.queries.js';
import { MediaUses } from './media-uses.queries.js';
import type { MediaChoice } from './media.views.js';
import { AddImagesPage, type RowResult } from './pages/add-images-page.js';
import { AddVideoPage } from './pages/add-video-page.js';
import { MediaListPage } from './pages/media-list-page.js';
import { MediaPage, type MediaPart } from './pages/media-page.js';
import { ReplaceMedia } from './replace-media.js';
import { SaveTrack } from './save-track.js';
import { StaffMediaQueries } from './staff-media.queries.js';

/** So many images one form takes. */
const MOST_ROWS = 20;

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
    private readonly addImage: AddImage,
    private readonly addVideo: AddVideo,
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

  @Get('add/images')
  imagesForm(@ThisVisit() visit: Visit): string {
    return visit.page(<AddImagesPage rows={[]} values={{}} />);
  }

  /** Adds each image by itself: one that is refused holds up no other. */
  @Post('add/images')
  async images(@ThisVisit() visit: Visit): Promise<string | void> {
    const form = await readMediaForm(visit.request, this.files.area, IMAGE_LIMITS.bytes);
    const typed = (visit.request.body ?? {}) as Record<string, string>;
    const rows: RowResult[] = [];
    try {
      for (let row = 0; row < MOST_ROWS; row++) {
        const file = form.files.get(`file-${row}`);
        const said = ['alt', 'name'].some((field) => typed[`${field}-${row}`]?.trim());
        if (file || said || (row === 0 && form.files.size === 0)) rows.push(await this.#row(visit, typed, row, file));
      }
    } finally {
      await form.discard();
    }
    if (rows.some(({ name }) => name === null)) return visit.page(<AddImagesPage rows={rows} values={typed} />, 422);
    if (rows.length === 1) visit.redirect(`/staff/media/${rows[0]!.name}`, notices.added);
    else visit.redirect('/staff/media', notices.addedMany, { count: rows.length });
  }

  @Get('add/video')
  async videoForm(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#videoPage({}, {}));
  }

  @Post('add/video')
  video(@ThisVisit() visit: Visit): Promise<string | void> {
    return this.#withFile(visit, this.config.uploadBytes, (form) =>
      visit.form(
        videoForm(visit.locale),
        async ({ address, ...input }) => {
          const source = neededSource(form.files.get('file'), address);
          const { name } = await this.addVideo.run(visit.person, source, input, this.clock.now());
          visit.redirect(`/staff/media/${name}`, notices.added);
        },
        (errors, values) => this.#videoPage(errors, values),
      ),
    );
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
    return this.#withFile(visit, most, (form) =>
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
    return this.#withFile(visit, MOST_TRACK_BYTES, (form) =>
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

  async #row(visit: Visit, typed: Record<string, string>, row: number, file?: FormFile): Promise<RowResult> {
    const result = { row, fileName: file?.fileName ?? null };
    try {
      const input = parseInput(imageRow(visit.locale), {
        ...{ alt: typed[`alt-${row}`], name: typed[`name-${row}`], decorative: typed[`decorative-${row}`] },
        ...{ credit: typed.credit, licence: typed.licence },
      });
      if (!file) throw noFile();
      if ('refused' in file) throw file.refused;
      const brought = { content: file.file, fileName: file.fileName };
      const { name } = await this.addImage.run(visit.person, brought, input, this.clock.now());
      return { ...result, name, errors: {} };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...result, name: null, errors: visit.fieldErrors(error) };
    }
  }

  async #withFile(
    visit: Visit,
    mostBytes: number,
    work: (form: MediaForm) => Promise<string | void>,
  ): Promise<string | void> {
    const form = await readMediaForm(visit.request, this.files.area, mostBytes);
    try {
      return await work(form);
    } finally {
      await form.discard();
    }
  }

  async #videoPage(errors: FieldErrors, values: FieldValues) {
    const megabytes = Math.floor(this.config.uploadBytes / 1024 / 1024);
    return <AddVideoPage {...{ errors, values, megabytes }} images={await this.media.imageNames()} />;
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
