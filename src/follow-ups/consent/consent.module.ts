import { Module } from '@nestjs/common';
import { ReleaseAddress } from './addresses/release-address.js';
import { SuppressAddress } from './addresses/suppress-address.js';
import { ChangePreference } from './change-preference.js';
import { MailAddresses } from './mail-addresses.js';
import { MailPreferences } from './mail-preferences.queries.js';

/** What people want of our mail, and what came back of it. */
@Module({
  providers: [MailAddresses, MailPreferences, ChangePreference, SuppressAddress, ReleaseAddress],
  exports: [MailAddresses, MailPreferences, ChangePreference, SuppressAddress, ReleaseAddress],
})
export class ConsentModule {}
