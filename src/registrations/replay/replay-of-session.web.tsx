import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import { Clock } from '../../platform/clock.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { drawReplay } from './draw-replay.js';
import { StrangerPage } from './pages/stranger.js';
import { ReplayQueries } from './replay.queries.js';

/** The recording of a session for whoever is signed in; who is not, or was not registered, reads how to come to it. */
@ApiExcludeController()
@Controller('sessions/:id/replay')
export class ReplayOfSessionController {
  constructor(
    private readonly masterclasses: MasterclassQueries,
    private readonly registrations: RegistrationQueries,
    private readonly replays: ReplayQueries,
    private readonly links: RegistrationLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session || session.status === 'draft') throw notFound();
    const own = visit.viewer && (await this.replays.registrationOf(visit.viewer, session.id));
    const registration = own && (await this.registrations.byId(own, visit.locale));
    if (!registration && !session.published) throw notFound();
    if (!registration) return visit.page(<StrangerPage session={session} />, visit.viewer ? 403 : 401);
    const token = this.links.token(registration.id);
    const replay = await this.replays.ofRegistration(registration, token, this.clock.now());
    return drawReplay(visit, { registration, token, replay });
  }
}
