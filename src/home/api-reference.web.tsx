import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { ApiDocument } from '../platform/http/api-documents.js';
import { ThisVisit, type Drawn, type Visit } from '../ui/web/visit.js';
import { describeApi, type TagDoc } from './api-reference.rules.js';
import { ApiReferencePage } from './pages/api-reference-page.js';

/** It changes only with the software itself. */
const SECONDS = 600;

/** The reference of the JSON API, drawn from its own description. */
@ApiExcludeController()
@Controller('api')
export class ApiReferenceController {
  #tags: TagDoc[] | undefined;

  constructor(
    private readonly document: ApiDocument,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit): Promise<Drawn> {
    const tags = (this.#tags ??= describeApi(this.document.read(), this.config.publicUrl));
    return visit.publicPage({ tags: [], seconds: SECONDS }, () => <ApiReferencePage tags={tags} />);
  }
}
