import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { AddImage } from './add-image.js';
import { AddVideo } from './add-video.js';
import { IMAGE_LIMITS } from './image-file.rules.js';
import { noFile } from './media.errors.js';
import { neededSource, withMediaForm, type FormFile } from './media-form.js';
import { MediaFiles } from './media-files.js';
import { imageRow, videoForm } from './media.input.js';
import { MEDIA_NOTICES as notices } from './media.notices.js';
import { AddImagesPage, type RowResult } from './pages/add-images-page.js';
import { AddVideoPage } from './pages/add-video-page.js';
import { StaffMediaQueries } from './staff-media.queries.js';

/** So many images one form takes. */
const MOST_ROWS = 20;

/** The console's pages on which images and videos come in. */
@ApiExcludeController()
@Controller('staff/media/add')
@RequiresRole('editor', 'manager')
export class AddMediaPages {
  constructor(
    private readonly media: StaffMediaQueries,
    private readonly files: MediaFiles,
    private readonly addImage: AddImage,
    private readonly addVideo: AddVideo,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  @Get('images')
  imagesForm(@ThisVisit() visit: Visit): string {
    return visit.page(<AddImagesPage rows={[]} values={{}} />);
  }

  /** Adds each image by itself: one that is refused holds up no other. */
  @Post('images')
  async images(@ThisVisit() visit: Visit): Promise<string | void> {
    const rows: RowResult[] = [];
    const typed = await withMediaForm(visit.request, this.files.area, IMAGE_LIMITS.bytes, async ({ files }) => {
      const fields = (visit.request.body ?? {}) as Record<string, string>;
      for (let row = 0; row < MOST_ROWS; row++) {
        const file = files.get(`file-${row}`);
        const said = ['alt', 'name'].some((field) => fields[`${field}-${row}`]?.trim());
        if (file || said || (row === 0 && files.size === 0)) rows.push(await this.#row(visit, fields, row, file));
      }
      return fields;
    });
    if (rows.some(({ name }) => name === null)) return visit.page(<AddImagesPage rows={rows} values={typed} />, 422);
    if (rows.length === 1) visit.redirect(`/staff/media/${rows[0]!.name}`, notices.added);
    else visit.redirect('/staff/media', notices.addedMany, { count: rows.length });
  }

  @Get('video')
  async videoForm(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#videoPage({}, {}));
  }

  @Post('video')
  video(@ThisVisit() visit: Visit): Promise<string | void> {
    return withMediaForm(visit.request, this.files.area, this.config.uploadBytes, (form) =>
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

  async #videoPage(errors: FieldErrors, values: FieldValues) {
    const megabytes = Math.floor(this.config.uploadBytes / 1024 / 1024);
    return <AddVideoPage {...{ errors, values, megabytes }} images={await this.media.imageNames()} />;
  }
}
