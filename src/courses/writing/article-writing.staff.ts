import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import type { Visit } from '../../ui/web/visit.js';
import { TextWriting, type Language } from './text-writing.staff.js';

interface Address {
  slug: string;
}

/** Where an article is written, and what was published of it. */
@ApiExcludeController()
@Controller('staff/articles/:slug')
@RequiresRole('editor', 'manager')
export class ArticleWriting extends TextWriting<Address> {
  protected place(visit: Visit, { slug }: Address, { language }: Language) {
    return this.desk.article(visit.locale, slug, language);
  }
}
