import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock.js';
import { DomainError } from '../../../platform/errors.js';
import { RequiresRole } from '../../../platform/http/access.js';
import { parseInput } from '../../../platform/http/input.js';
import { typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { MailSettingsQueries } from '../../settings/settings.queries.js';
import { ErasePage } from '../pages/erase-address.js';
import { EraseAddress } from './erase-address.js';
import { erasureInput, erasureLook } from './erasure.input.js';
import { ADDRESS_ERASED } from './erasure.notices.js';
import { ErasureQueries } from './erasure.queries.js';

/** Where staff look what is kept of an address, and erase it. */
@ApiExcludeController()
@Controller('staff/mail/addresses/erase')
@RequiresRole('manager')
export class ErasureStaffController {
  constructor(
    private readonly queries: ErasureQueries,
    private readonly settings: MailSettingsQueries,
    private readonly erase: EraseAddress,
    private readonly clock: Clock,
  ) {}

  @Get()
  async look(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    if (!typed(query.email)) return visit.page(await this.#draw({}));
    try {
      return visit.page(await this.#draw({ email: parseInput(erasureLook, query).email }));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return visit.page(await this.#draw({ errors: visit.fieldErrors(error), values: query }), 422);
    }
  }

  @Post()
  async run(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      erasureInput,
      async ({ email, reason }) => {
        await this.erase.run(visit.person, email, reason, this.clock.now());
        visit.redirect('/staff/mail/addresses', ADDRESS_ERASED);
      },
      (errors, values) => this.#draw({ email: errors.email ? null : typed(values.email), errors, values }),
    );
  }

  async #draw({ email = null, ...form }: { email?: string | null; errors?: FieldErrors; values?: FieldValues }) {
    const [kept, paused] = await Promise.all([email ? this.queries.kept(email) : null, this.settings.paused()]);
    return <ErasePage {...{ email, kept, paused, form }} />;
  }
}
