import { z } from 'zod';
import { statusIn } from '../bounces/bounce.rules.js';

/** What a provider tells of a mail. */
export type Told = { messageId: string } & (
  | { kind: 'bounced'; status: string }
  | { kind: 'complained' | 'unsubscribed' }
  /** Nothing that counts: it is being tried again, or was delivered. */
  | { kind: 'nothing' }
);

/** The body of the generic webhook. */
export const genericInput = z.object({
  id: z.string().min(1).max(200).describe('Unique for each event; one that came before changes nothing'),
  type: z.enum(['bounced', 'delayed', 'complained', 'unsubscribed']),
  messageId: z.string().min(3).max(400).describe('The Message-ID of the mail, with or without angle brackets'),
  status: z
    .string()
    .regex(/^[45]\.\d{1,3}\.\d{1,3}$/)
    .optional()
    .describe('Of a bounce, as in RFC 3463: `5.1.1`'),
});

/** What the generic webhook tells. */
export function toldByGeneric({ type, messageId, status }: z.output<typeof genericInput>): Told {
  if (type === 'bounced') return { kind: 'bounced', messageId, status: status ?? '5.0.0' };
  return type === 'delayed' ? { kind: 'nothing', messageId } : { kind: type, messageId };
}

/** What is read of a webhook of Mailgun; there is more in it. */
export const mailgunInput = z.object({
  signature: z.object({
    timestamp: z.union([z.string().max(12), z.int().transform(String)]),
    token: z.string().min(1).max(100),
    signature: z.string().min(1).max(200),
  }),
  'event-data': z.object({
    id: z.string().min(1).max(150),
    event: z.string().max(50),
    severity: z.string().max(50).optional(),
    reason: z.string().max(100).optional(),
    'delivery-status': z
      .object({
        code: z.union([z.number(), z.string().max(10)]).optional(),
        'enhanced-code': z.string().max(20).optional(),
      })
      .optional(),
    message: z.object({ headers: z.object({ 'message-id': z.string().max(400).optional() }).optional() }).optional(),
  }),
});

/** What Mailgun tells. A temporary failure is one try of several: only the permanent one that may follow is a bounce. */
export function toldByMailgun(data: z.output<typeof mailgunInput>['event-data']): Told {
  const messageId = data.message?.headers?.['message-id'] ?? '';
  if (data.event === 'complained' || data.event === 'unsubscribed') return { kind: data.event, messageId };
  if (data.event !== 'failed' || data.severity !== 'permanent') return { kind: 'nothing', messageId };
  // Mailgun refuses by itself what it has on a list of its own, and gives up after too many temporary failures.
  if (data.reason === 'old') return { kind: 'bounced', messageId, status: '4.4.7' };
  const { code, 'enhanced-code': enhanced } = data['delivery-status'] ?? {};
  const status = statusIn(enhanced ?? '') ?? statusIn(String(code ?? '')) ?? '5.0.0';
  return { kind: 'bounced', messageId, status: status.startsWith('2') ? '5.0.0' : status };
}
