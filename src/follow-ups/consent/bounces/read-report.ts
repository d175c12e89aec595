import PostalMime, { type Email } from 'postal-mime';
import { statusIn, type Report } from './bounce.rules.js';

/** The message cannot be taken apart; what is wrong with it stands in `message`. */
export class UnreadableReport extends Error {}

/** How much of a part is looked at: reports are short, what they send back may be long. */
const PART_CHARACTERS = 64 * 1024;

/** How much of a message is taken apart: what is reported stands before what is sent back, and that is known already. */
const MESSAGE_BYTES = 512 * 1024;

/** The fields of one group of lines, by their names in lower case; of a name that comes twice the first counts. */
type Fields = ReadonlyMap<string, string>;

/**
 * Reads what came to the address for bounces: a delivery status (RFC 3464), a complaint (RFC 5965), or an answer that
 * says nothing of delivery.
 * @throws UnreadableReport for what is no message, or is nested deeper than anybody nests
 */
export async function readReport(raw: Uint8Array): Promise<Report> {
  const email = await parse(raw);
  const headers = headersOf(email);
  const part = (type: string) => email.attachments.find(({ mimeType }) => mimeType === type);
  const complaint = part('message/feedback-report');
  const messageId = returnedId(email);
  if (complaint) {
    const fields = groupsOf(textOf(complaint.content)).at(0);
    // 'not-spam' is the opposite of a complaint, and what else there is speaks of forgery, not of our reader.
    return /^(abuse|opt-out|fraud|other)?$/i.test(fields?.get('feedback-type') ?? '')
      ? { kind: 'complained', messageId: messageId ?? idIn(fields?.get('original-message-id')) }
      : { kind: 'other' };
  }
  const delivery = part('message/delivery-status') ?? part('message/global-delivery-status');
  if (delivery) return deliveryReport(groupsOf(textOf(delivery.content)), messageId);
  return withoutStatus(email, headers, messageId);
}

/** The part before the @ of each address of our domain that a mail says it was delivered to. */
export function addressesIn(raw: Uint8Array, domain: string | null): string[] {
  const text = textOf(raw);
  const head = groupsOf(text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length)).at(0);
  return ['delivered-to', 'x-original-to', 'envelope-to', 'to'].flatMap((name) =>
    [...(head?.get(name) ?? '').matchAll(/([\w+-]{1,64})@([\w.-]{1,253})/g)]
      .filter(([, , at]) => at?.toLowerCase() === domain)
      .map(([, local = '']) => local),
  );
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw.subarray(0, MESSAGE_BYTES), {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
    });
  } catch (error) {
    throw new UnreadableReport(error instanceof Error ? error.message : String(error));
  }
}

/** One group of lines is about the message, each further one about a recipient. */
function deliveryReport(groups: readonly Fields[], messageId: string | null): Report {
  const recipients = groups.filter((group) => group.has('action') || group.has('status'));
  const failed = recipients.find((group) => action(group) === 'failed');
  if (failed) {
    const status = statusIn(failed.get('status') ?? '') ?? statusIn(failed.get('diagnostic-code') ?? '') ?? '5.0.0';
    // 'failed' with a status of success is a contradiction; what is certain is that it came back.
    return { kind: 'bounced', status: status.startsWith('2') ? '5.0.0' : precise(status, failed), messageId };
  }
  if (recipients.some((group) => action(group) === 'delayed')) return { kind: 'delayed', messageId };
  return { kind: 'other' };
}

/** Some servers give the status 5.0.0 and say what they mean beside it. */
function precise(status: string, fields: Fields): string {
  if (!/^[45]\.0\.0$/.test(status)) return status;
  const told = statusIn(fields.get('diagnostic-code') ?? '');
  return told && told[0] === status[0] ? told : status;
}

function action(fields: Fields): string {
  return /^[a-z-]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase() ?? '';
}

/** Servers from before RFC 3464 name the recipients that failed in a header and tell the rest in words. */
function withoutStatus(email: Email, headers: Fields, messageId: string | null): Report {
  if (headers.has('x-failed-recipients')) {
    const words = (email.text ?? '').slice(0, PART_CHARACTERS);
    if (/^warning: message .* delayed/i.test(email.subject ?? '')) return { kind: 'delayed', messageId };
    return { kind: 'bounced', status: statusIn(words) ?? '5.0.0', messageId };
  }
  const automatic = headers.get('auto-submitted');
  const answered =
    (automatic !== undefined && !/^no\b/i.test(automatic)) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    headers.has('x-auto-response-suppress') ||
    /\b(auto_reply|bulk|junk)\b/i.test(headers.get('precedence') ?? '');
  return answered ? { kind: 'answered' } : { kind: 'other' };
}

/** The Message-ID of the mail that came back, whole or only its headers; not that of the report. */
function returnedId(email: Email): string | null {
  for (const { mimeType, content } of email.attachments) {
    if (!/^(message\/(rfc822|global)(-headers)?|text\/rfc822-headers)$/.test(mimeType)) continue;
    const text = textOf(content);
    const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
    const id = idIn(groupsOf(text.slice(0, end)).at(0)?.get('message-id'));
    if (id) return id;
  }
  // Without a part of its own, what came back stands below the words.
  return idIn(/^message-id:(.*)$/im.exec((email.text ?? '').slice(0, PART_CHARACTERS))?.[1]);
}

/** The id in angle brackets, within reason. */
function idIn(value: string | undefined): string | null {
  return /<([^<>\s]{1,300})>/.exec(value ?? '')?.[1] ?? null;
}

function headersOf(email: Email): Fields {
  const fields = new Map<string, string>();
  for (const { key, value } of email.headers) if (!fields.has(key)) fields.set(key, value);
  return fields;
}

/** Groups of `name: value` lines between empty lines; a line that begins with a blank goes on with the one before. */
export function groupsOf(text: string): Fields[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      if (group.size > 0) groups.push(group);
      group = new Map();
      last = null;
      continue;
    }
    if (/^[ \t]/.test(line) && last !== null) {
      group.set(last, `${group.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : null;
    if (last === null) continue;
    if (group.has(last)) last = `${last}#again`;
    group.set(last, line.slice(colon + 1).trim());
  }
  if (group.size > 0) groups.push(group);
  return groups;
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content.slice(0, PART_CHARACTERS);
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return new TextDecoder().decode(bytes.subarray(0, PART_CHARACTERS));
}
