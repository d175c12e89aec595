import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassStaffQueries } from '../masterclasses.staff.queries.js';
import { calendarQuery } from './calendar.input.js';
import { CalendarQueries } from './calendar.queries.js';
import { beginOf, monthAt, monthsFrom } from './month.rules.js';
import { StaffCalendarPage } from './pages/staff-calendar.js';

/** The sessions of all masterclasses by month, on the clock of whoever looks. */
@Controller('staff/sessions/calendar')
@RequiresRole('manager', 'host')
export class CalendarStaff {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly masterclasses: MasterclassStaffQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async month(@ThisVisit() visit: Visit): Promise<string> {
    const filter = parseInput(calendarQuery, visit.request.query);
    const { timeZone } = visit.person;
    const month = filter.month ?? monthAt(this.clock.now(), timeZone);
    const [from, to] = [beginOf(month, timeZone), beginOf(monthsFrom(month, 1), timeZone)];
    const [sessions, masterclasses] = await Promise.all([
      this.queries.between(from, to, filter, visit.locale),
      this.masterclasses.titles(visit.locale),
    ]);
    return visit.page(<StaffCalendarPage {...{ month, sessions, filter, masterclasses }} />);
  }
}
