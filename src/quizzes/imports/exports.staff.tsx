import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { questionsFilter } from '../bank/bank.input.js';
import { ExportQuestions } from './export-questions.js';
import { exportQuery } from './imports.input.js';
import { ExportPage } from './pages/export-page.js';

/** How staff take questions out: the report first, then the file. */
@ApiExcludeController()
@Controller('staff/questions/export')
@RequiresRole('editor', 'manager')
export class StaffQuestionExports {
  constructor(private readonly take: ExportQuestions) {}

  @Get()
  async page(@ThisVisit() visit: Visit): Promise<string> {
    const { format, locale, filter } = this.#asked(visit);
    const { lines } = await this.take.run(filter, format, locale);
    return visit.page(<ExportPage {...{ format, locale, filter, lines }} />);
  }

  @Get('file')
  async file(@ThisVisit() visit: Visit): Promise<StreamableFile> {
    const { format, locale, filter } = this.#asked(visit);
    const { name, type, bytes } = await this.take.run(filter, format, locale);
    void visit.reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
  }

  #asked(visit: Visit) {
    const { format, locale = visit.locale } = parseInput(exportQuery, visit.request.query);
    return { format, locale, filter: parseInput(questionsFilter, visit.request.query) };
  }
}
