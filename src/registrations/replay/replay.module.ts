import { Module } from '@nestjs/common';
import { MasterclassesModule } from '../../masterclasses/masterclasses.module.js';
import { RegistrationsModule } from '../registrations.module.js';
import { CountAsWatched } from './count-as-watched.js';
import { RemoveReplay } from './remove-replay.js';
import { ReplayApi } from './replay.api.js';
import { StaffReplayController } from './replay.staff.js';
import { ReplayController } from './replay.web.js';
import { ReplayFiles } from './replay-files.js';
import { ReplayOfSessionController } from './replay-of-session.web.js';
import { ReplayStream } from './replay-stream.js';
import { SaveReplay } from './save-replay.js';
import { SaveReplayTrack } from './save-replay-track.js';
import { SayWatched } from './say-watched.js';
import { SweepReplayFiles } from './sweep-replay-files.js';
import { TellPlayed } from './tell-played.js';

/** Recordings of sessions, for those who were registered. */
@Module({
  imports: [MasterclassesModule, RegistrationsModule],
  controllers: [ReplayController, ReplayOfSessionController, StaffReplayController, ReplayApi],
  providers: [
    ...[ReplayFiles, ReplayStream, SweepReplayFiles],
    ...[SaveReplay, SaveReplayTrack, RemoveReplay, TellPlayed, SayWatched, CountAsWatched],
  ],
})
export class ReplayModule {}
