import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Gallery } from '../ui/gallery.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { DevelopmentOnly } from './development-only.js';

/** Every component in every state. */
@ApiExcludeController()
@UseGuards(DevelopmentOnly)
@Controller('dev/ui')
export class GalleryController {
  @Get()
  show(@ThisVisit() visit: Visit): string {
    return visit.page(<Gallery />);
  }
}
