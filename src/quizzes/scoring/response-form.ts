import { DomainError } from '../../platform/errors.js';
import type { Question } from '../questions/question.js';
import type { Response } from '../questions/response.js';
import { parseResponse, type ResponseOptions } from './response.input.js';

/** The fields of a form as they were posted: one of several values is an array. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the answer to a question from the flat fields of a page without JavaScript. With the name `answer` they are:
 * choice, hotspot, true-false (`true`, `false`), scale, short, long: `answer`, once or several times; numeric: `answer`
 * and `answer.unit`; matching, blanks: `answer.<id>`; ordering: `answer.<id>` with its place from 1, or `answer` several times.
 * @param name how the fields are called: another name for each question of a page
 * @returns null when nothing was filled in
 * @throws DomainError `invalid-input` at the names of the fields
 */
export function parseResponseForm(
  question: Question,
  fields: Fields,
  options: ResponseOptions,
  name = 'answer',
): Response | null {
  const given = shapeOf(question, new Posted(fields, name));
  if (given === null) return null;
  try {
    return parseResponse(question, given, options);
  } catch (error) {
    throw error instanceof DomainError ? atFields(error, name) : error;
  }
}

/** The fields of one question among all that were posted. */
class Posted {
  constructor(
    private readonly fields: Fields,
    private readonly name: string,
  ) {}

  /** Every value of the question's own field that is not empty. */
  all(): unknown[] {
    return this.#read(this.name).filter((value) => value !== '');
  }

  /** The value of a field of one part; the empty text when there is none. */
  part(id: string): unknown {
    return this.#read(`${this.name}.${id}`)[0] ?? '';
  }

  #read(field: string): unknown[] {
    return Object.hasOwn(this.fields, field) ? [this.fields[field]].flat() : [];
  }
}

/** What JSON would hold for the same answer; null when nothing was filled in. */
function shapeOf(question: Question, posted: Posted): unknown {
  const all = posted.all();
  switch (question.kind) {
    case 'choice':
      return all.length === 0 ? null : { chosen: all };
    case 'hotspot':
      return all.length === 0 ? null : { areas: all };
    case 'true-false':
      return all.length === 0 ? null : { value: TRUTH.get(all[0]) ?? all[0] };
    case 'scale':
      return all.length === 0 ? null : { point: all[0] };
    case 'short':
    case 'long':
      return all.length === 0 ? null : { text: all[0] };
    case 'numeric':
      return numberShape(all[0], posted.part('unit'));
    case 'matching':
      return partsShape('pairs', question.pairs, posted);
    case 'blanks':
      return partsShape('blanks', question.blanks, posted);
    case 'ordering':
      return all.length > 0 ? { order: all } : orderShape(question.items, posted);
    case 'text':
      return null;
  }
}

const TRUTH = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

function numberShape(number: unknown, unit: unknown): unknown {
  if (number === undefined && unit === '') return null;
  return unit === '' ? { number } : { number: number ?? '', unit };
}

function partsShape(key: string, parts: readonly { id: string }[], posted: Posted): unknown {
  const filled = parts.map(({ id }) => [id, posted.part(id)] as const).filter(([, value]) => value !== '');
  return filled.length === 0 ? null : { [key]: Object.fromEntries(filled) };
}

/** Things by the places they were given. A place that is missing, twice or too high leaves no whole order, and is told. */
function orderShape(items: readonly { id: string }[], posted: Posted): unknown {
  const places = items.map(({ id }) => ({ id, place: Number(posted.part(id)) }));
  if (items.every(({ id }) => posted.part(id) === '')) return null;
  const order = items.map((_, at) => places.filter(({ place }) => place === at + 1));
  return { order: order.flatMap((found) => (found.length === 1 ? [found[0]!.id] : [])) };
}

/** The parts of a response that stand in the question's own field. */
const OWN_FIELD = new Set(['chosen', 'areas', 'value', 'point', 'text', 'number', 'order']);

function atFields(error: DomainError, name: string): DomainError {
  const fields = error.fields.map((fault) => {
    const [first = '', ...rest] = fault.field.split('.');
    const end = first === 'unit' ? ['unit'] : OWN_FIELD.has(first) ? [] : rest;
    return { ...fault, field: [name, ...end].join('.') };
  });
  return new DomainError(error.kind, error.code, error.say, error.values, fields);
}
