import { Module } from '@nestjs/common';
import { DeleteResult } from './delete-result.js';
import { GiveConsent } from './give-consent.js';
import { ProfileQueries } from './profile.queries.js';
import { ProfilePages } from './profiles.web.js';
import { TellProfileDone } from './tell-profile-done.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** The skin-ageing profile. What seals its answers belongs to the attempts, and is provided beside them. */
@Module({
  controllers: [ProfilePages],
  providers: [ProfileQueries, GiveConsent, WithdrawConsent, DeleteResult, TellProfileDone],
})
export class ProfilesModule {}
