import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import type { Visit } from '../../ui/web/visit.js';
import { TextWriting, type Language } from './text-writing.staff.js';

interface Address {
  course: string;
  lesson: string;
}

/** Where a lesson is written, and what was published of it. */
@ApiExcludeController()
@Controller('staff/courses/:course/lessons/:lesson')
@RequiresRole('editor', 'manager')
export class LessonWriting extends TextWriting<Address> {
  protected place(visit: Visit, { course, lesson }: Address, { language }: Language) {
    return this.desk.lesson(visit.locale, course, lesson, language);
  }
}
