import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import type { Paged } from '../../platform/http/paging.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { MAIL_STATES } from '../../platform/mail/mail-reasons.js';
import { MAIL_TOPICS } from '../../platform/mail/mail-topics.js';
import { deliveriesInput, MARKS } from './ledger.input.js';
import { LedgerQueries } from './ledger.queries.js';
import type { Delivery } from './ledger.views.js';
import { sayFate } from './fate.js';

const at = z.iso.datetime();
const answer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string().describe('What kind of mail: `registration-confirmed`'),
      recipient: z.string(),
      locale: z.enum(LOCALES),
      topic: z.enum(MAIL_TOPICS).describe('What it is about, as people switch it on and off'),
      subjectId: z.uuid().describe('What it is about, such as a registration'),
      sessionId: z.uuid().nullable(),
      sequenceId: z.uuid().nullable().describe('The sequence that asked for it'),
      sequenceName: z.string().nullable(),
      step: z.int().nullable().describe('Its step, counted from 1; null for a step taken out since'),
      state: z.enum(MAIL_STATES),
      reason: z.string().nullable().describe('The rule that decided: `expired`, `too-many-attempts`'),
      why: z.string().describe('The same in a sentence'),
      attempts: z.int(),
      heldFor: z.string().nullable().describe('What a due mail waits for: `weekly-cap`, `domain-limit`'),
      createdAt: at,
      dueAt: at,
      expiresAt: at.nullable(),
      claimedAt: at.nullable(),
      settledAt: at.nullable(),
      ambiguousAt: at.nullable().describe('Set when nobody knows whether the server took it'),
      bouncedAt: at.nullable(),
      bounceStatus: z.string().nullable().describe('The status with which it came back: `5.1.1`'),
      messageId: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Give it as `after` to read the next page; null on the last one'),
});

/** The mail ledger, for programs of staff. */
@ApiTags('Deliveries')
@ApiBearerAuth()
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: LedgerQueries) {}

  /** Every mail with the rule that decided whether it was sent. */
  @Get()
  @RequiresRole('manager')
  @ApiOperation({
    summary: 'List mails and what became of them',
    description:
      'Newest first. Needs a token of the role manager. A mail is never shown, only that it was written, for whom and why it was or was not sent.',
  })
  @ApiQuery({
    name: 'recipient',
    required: false,
    description: 'An e-mail address, or a part of one',
    schema: { type: 'string', example: 'els@example.org' },
  })
  @ApiQuery({
    name: 'session',
    required: false,
    description: 'Mails about registrations for this session',
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiQuery({ name: 'state', required: false, schema: { type: 'string', enum: [...MAIL_STATES] } })
  @ApiQuery({ name: 'kind', required: false, schema: { type: 'string', example: 'registration-confirmed' } })
  @ApiQuery({ name: 'topic', required: false, schema: { type: 'string', enum: [...MAIL_TOPICS] } })
  @ApiQuery({
    name: 'sequence',
    required: false,
    description: 'Mails of this sequence',
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiQuery({ name: 'mark', required: false, schema: { type: 'string', enum: [...MARKS] } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'after', required: false, description: '`next` of the page before', schema: { type: 'string' } })
  @ApiOkResponse({ schema: z.toJSONSchema(answer, { target: 'openapi-3.0' }) as never })
  async list(@Query() query: unknown): Promise<Paged<Delivery & { why: string }>> {
    const { items, next } = await this.deliveries.list(parseInput(deliveriesInput, query));
    const say = translator('en');
    return { items: items.map((delivery) => ({ ...delivery, why: sayFate(say, delivery) })), next };
  }
}
