import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../platform/http/access.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { StaffCoursesPage } from './pages/staff-courses-page.js';
import { StaffCourseQueries } from './staff-courses.queries.js';

/** The console's pages about courses. */
@ApiExcludeController()
@Controller('staff/courses')
@RequiresRole('editor', 'host', 'manager')
export class StaffCoursePages {
  constructor(private readonly courses: StaffCourseQueries) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(<StaffCoursesPage courses={await this.courses.courses(visit.locale)} />);
  }
}
