import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ArticleQueries } from '../courses/articles.queries.js';
import { CertificateQueries } from '../learning/certificates/certificates.queries.js';
import { NewsletterQueries } from '../follow-ups/consent/newsletter/newsletter.queries.js';
import { LearningQueries } from '../learning/learning.queries.js';
import { PathQueries } from '../learning/paths/path.queries.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { Clock } from '../platform/clock.js';
import { SignedIn } from '../platform/http/access.js';
import { AttendanceQueries } from '../registrations/attendance/attendance.queries.js';
import { ReplayQueries } from '../registrations/replay/replay.queries.js';
import { RegistrationQueries } from '../registrations/registrations.queries.js';
import { ThisVisit, type Drawn, type Visit } from '../ui/web/visit.js';
import { HomeQueries } from './home.queries.js';
import { HomePage } from './pages/home-page.js';
import { MySchoolPage } from './pages/my-school-page.js';

const SESSIONS = 3;
const ARTICLES = 3;
const GOING = 2;
/** Free seats are not announced, so a page that shows them is never older than this. */
const SECONDS = 3;

/** The front page and 'my school'. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly home: HomeQueries,
    private readonly journal: ArticleQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly learning: LearningQueries,
    private readonly paths: PathQueries,
    private readonly registrations: RegistrationQueries,
    private readonly replays: ReplayQueries,
    private readonly attendance: AttendanceQueries,
    private readonly certificates: CertificateQueries,
    private readonly newsletter: NewsletterQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async front(@ThisVisit() visit: Visit): Promise<Drawn> {
    const { locale, viewer } = visit;
    const now = this.clock.now();
    return visit.publicPage(
      { tags: ['courses', 'articles', 'evidence', 'masterclasses'], seconds: SECONDS },
      async () => {
        const [going, sessions, courses, claims, articles] = await Promise.all([
          viewer ? this.learning.ofPerson(viewer.id, locale) : [],
          this.masterclasses.upcomingSessions(locale, SESSIONS, now),
          this.home.courses(locale),
          this.home.claims(locale),
          this.journal.articles(locale),
        ]);
        return (
          <HomePage
            going={going.filter((course) => !course.finishedAt || course.recallReady).slice(0, GOING)}
            articles={articles.slice(0, ARTICLES)}
            {...{ sessions, courses, claims }}
          />
        );
      },
    );
  }

  @Get('me')
  @SignedIn()
  async mine(@ThisVisit() visit: Visit): Promise<string> {
    const [courses, registrations, attended, certificates, newsletter, replays] = await Promise.all([
      this.learning.ofPerson(visit.person.id, visit.locale),
      this.registrations.upcomingOf(visit.person, this.clock.now()),
      this.attendance.attendedBy(visit.person),
      this.certificates.ofPerson(visit.person.id),
      this.newsletter.offeredTo(visit.person),
      this.replays.openTo(visit.person, visit.locale, this.clock.now()),
    ]);
    const paths = await this.paths.going(courses, visit.locale);
    return visit.page(
      <MySchoolPage {...{ paths, courses, registrations, attended, certificates, newsletter, replays }} />,
    );
  }
}
