import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock.js';
import { DomainError } from '../../../platform/errors.js';
import { RequiresRole } from '../../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { MailSettingsQueries } from '../../settings/settings.queries.js';
import { MailPreferences } from '../mail-preferences.queries.js';
import { AddressPage } from '../pages/address.js';
import { AddressesPage } from '../pages/addresses.js';
import { addressesInput, reasonInput, suppressInput } from './addresses.input.js';
import { ADDRESS_NOTICES as notices } from './addresses.notices.js';
import { AddressQueries, type AddressRow } from './addresses.queries.js';
import { ReleaseAddress } from './release-address.js';
import { SuppressAddress } from './suppress-address.js';

interface SentForm {
  errors: FieldErrors;
  values: FieldValues;
}

/** The addresses that the mail knows, for staff: what they want, what came back, and what was ever said. */
@ApiExcludeController()
@Controller('staff/mail/addresses')
@RequiresRole('manager')
export class AddressesStaffController {
  constructor(
    private readonly queries: AddressQueries,
    private readonly preferences: MailPreferences,
    private readonly settings: MailSettingsQueries,
    private readonly suppress: SuppressAddress,
    private readonly release: ReleaseAddress,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    try {
      return visit.page(await this.#list(query));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return visit.page(await this.#list({}, { errors: visit.fieldErrors(error), values: query }), 422);
    }
  }

  @Post()
  async add(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      suppressInput,
      async ({ email, reason }) => {
        const id = await this.suppress.run(visit.person, email, reason, this.clock.now());
        visit.redirect(`/staff/mail/addresses/${id}`, notices.suppressed);
      },
      (errors, values) => this.#list({}, { errors, values }),
    );
  }

  @Get(':id')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(await this.#address(id)));
  }

  @Post(':id/suppress')
  async stop(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const address = await this.#address(id);
    return this.#act(visit, address, notices.suppressed, (reason) =>
      this.suppress.run(visit.person, address.email, reason, this.clock.now()),
    );
  }

  @Post(':id/release')
  async goOn(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const address = await this.#address(id);
    return this.#act(visit, address, notices.released, (reason) =>
      this.release.run(visit.person, address.email, reason, this.clock.now()),
    );
  }

  #act(
    visit: Visit,
    address: AddressRow,
    notice: (typeof notices)[keyof typeof notices],
    act: (reason: string) => Promise<unknown>,
  ): Promise<string | void> {
    return visit.form(
      reasonInput,
      async ({ reason }) => {
        await act(reason);
        visit.redirect(`/staff/mail/addresses/${address.id}`, notice);
      },
      (errors, values) => this.#draw(address, { errors, values }),
    );
  }

  async #address(id: string): Promise<AddressRow> {
    const address = await this.queries.byId(idParam(id));
    if (!address) throw notFound();
    return address;
  }

  async #list(query: FieldValues, form?: SentForm) {
    const [addresses, paused] = await Promise.all([
      this.queries.list(parseInput(addressesInput, query)),
      this.settings.paused(),
    ]);
    return <AddressesPage addresses={addresses} values={query} paused={paused} form={form} />;
  }

  async #draw(address: AddressRow, form?: SentForm) {
    const [history, preferences, paused] = await Promise.all([
      this.queries.history(address.id),
      this.preferences.of(address.email),
      this.settings.paused(),
    ]);
    return <AddressPage {...{ address, history, preferences, paused, form }} />;
  }
}
