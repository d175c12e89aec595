import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SaveTemplateText } from './save-template-text.js';
import { MailTemplateQueries } from './templates.queries.js';

/** Brings an earlier text back, as a new version: nothing that was is lost by it. */
@Injectable()
export class RestoreTemplateText {
  constructor(
    private readonly templates: MailTemplateQueries,
    private readonly saving: SaveTemplateText,
  ) {}

  /**
   * @param bring the version to bring back; null: the text as it came with the school
   * @throws DomainError as `SaveTemplateText` does
   */
  async run(actor: Viewer, name: string, locale: Locale, bring: number | null, version: number): Promise<number> {
    const { id, texts } = await this.templates.get(name);
    const wanted =
      bring === null
        ? texts[locale]?.original
        : (await this.templates.revisions(id, locale)).find((revision) => revision.version === bring)?.text;
    if (!wanted) throw notFound();
    return this.saving.run(actor, name, locale, wanted, version);
  }
}
