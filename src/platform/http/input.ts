import { z } from 'zod';
import { DomainError, type FieldError } from '../errors.js';
import { isTimeZone } from '../i18n/dates.js';
import { isLocale, LOCALES, type Locale } from '../i18n/locales.js';
import type { Message, MessageValues } from '../i18n/messages.js';
import { HTTP_MESSAGES } from './http.messages.js';

/** Parameters of a custom check: the message it fails with. */
export const says = (say: Message, values?: MessageValues) => ({ params: { say, values } });

/**
 * One e-mail address and nothing else, in the form in which it is kept: trimmed, with its domain in lower case.
 * A display name, a trailing dot and line breaks are refused rather than guessed at.
 */
export const emailInput = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine(isEmail, says(HTTP_MESSAGES.notEmail))
  .transform((address) => address.replace(/@.*$/, (domain) => domain.toLowerCase()));

/** A person's name on one line. */
export const nameInput = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .refine((name) => !/\p{Cc}/u.test(name), says(HTTP_MESSAGES.wrongType)),
  );

/** One of the school's languages. */
export const localeInput = z.enum(LOCALES);

/** An IANA time zone. */
export const timeZoneInput = z.string().trim().max(64).refine(isTimeZone, says(HTTP_MESSAGES.notTimeZone));

/** A tick box of a page's form or a boolean of the API. */
export const tickInput = z
  .union([
    z.boolean(),
    z.literal(['on', 'true', '1']).transform(() => true),
    z.literal(['', 'false', '0']).transform(() => false),
  ])
  .default(false);

/** A whole number, also from a form, where it arrives as text. */
export const wholeNumberInput = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value),
    z.int().min(least).max(most),
  );

const LOCAL_PART = /^[^\s"(),:;<>@[\\\]\p{Cc}]+$/u;
const DOMAIN = /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

function isEmail(address: string): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return at > 0 && at <= 64 && LOCAL_PART.test(local) && !/^\.|\.\.|\.$/.test(local) && DOMAIN.test(domain);
}

/** Reads input by a schema. @throws DomainError `invalid-input` naming every field that is wrong */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const unkeepable = unkeepableTexts(parsed.data);
  if (unkeepable.length > 0) throw invalidFields(unkeepable);
  return parsed.data;
}

/** The error that tells what is wrong with which field. */
export function invalidInput(issues: readonly z.core.$ZodIssue[]): DomainError {
  return invalidFields(issues.flatMap(fieldErrors));
}

function invalidFields(fields: readonly FieldError[]): DomainError {
  // One sentence for each field is enough; the first is the most basic one.
  const first = [...new Map(fields.map((field) => [field.field, field] as const).reverse()).values()].reverse();
  return new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, first);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const field = issue.path.map(String).join('.');
  const said = (message: Message, values?: MessageValues): FieldError[] => [{ field, message, values }];
  switch (issue.code) {
    case 'custom': {
      const { say, values } = (issue.params ?? {}) as { say?: Message; values?: MessageValues };
      return said(say ?? HTTP_MESSAGES.wrongType, values);
    }
    case 'too_small':
      if (issue.origin === 'string')
        return said(issue.minimum === 1 ? HTTP_MESSAGES.required : HTTP_MESSAGES.tooShort, {
          least: Number(issue.minimum),
        });
      return said(HTTP_MESSAGES.tooSmall, { least: Number(issue.minimum) });
    case 'too_big':
      return said(issue.origin === 'string' ? HTTP_MESSAGES.tooLong : HTTP_MESSAGES.tooBig, {
        most: Number(issue.maximum),
      });
    case 'invalid_type':
      if (issue.input === undefined || issue.input === '') return said(HTTP_MESSAGES.required);
      return said(
        issue.expected === 'number' || issue.expected === 'int' ? HTTP_MESSAGES.notNumber : HTTP_MESSAGES.wrongType,
      );
    case 'invalid_value':
    case 'invalid_union':
      return said(issue.input === undefined || issue.input === '' ? HTTP_MESSAGES.required : HTTP_MESSAGES.notChoice);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path.map(String), key].join('.'),
        message: HTTP_MESSAGES.unknownField,
      }));
    default:
      return said(HTTP_MESSAGES.wrongType);
  }
}

/** What Postgres keeps in no text: NUL, and half of a pair of surrogates. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;

/** The fields that hold a character which cannot be kept, wherever they stand in what was read. */
function unkeepableTexts(read: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof read === 'string')
    return UNKEEPABLE.test(read) ? [{ field: path.join('.'), message: HTTP_MESSAGES.notKeepable }] : [];
  if (Array.isArray(read))
    // Several values of one field of a form: told at that field.
    return read.flatMap((one) => unkeepableTexts(one, path));
  if (read === null || typeof read !== 'object') return [];
  return Object.entries(read).flatMap(([key, one]) =>
    UNKEEPABLE.test(key)
      ? [{ field: path.join('.'), message: HTTP_MESSAGES.notKeepable }]
      : unkeepableTexts(one, [...path, key]),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from an address. @throws DomainError `not-found` when it cannot be one */
export function idParam(value: string): string {
  if (!UUID.test(value)) throw notFound();
  return value.toLowerCase();
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A slug from an address. @throws DomainError `not-found` when it cannot be one */
export function slugParam(value: string): string {
  if (value.length > 200 || !SLUG.test(value)) throw notFound();
  return value;
}

/** A language from an address. @throws DomainError `not-found` when the school does not speak it */
export function localeParam(value: string): Locale {
  if (!isLocale(value)) throw notFound();
  return value;
}

/** The error of an address that leads nowhere. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'not-found', HTTP_MESSAGES.notFound);
}
