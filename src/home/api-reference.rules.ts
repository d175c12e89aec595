import type { OpenAPIObject } from '@nestjs/swagger';

/** A schema as far as the reference shows it. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** One field of a body or of an answer, or one parameter. */
export interface FieldDoc {
  name: string;
  type: string;
  required: boolean;
  says: string;
}

/** One operation of the API, ready to be shown. */
export interface OperationDoc {
  id: string;
  method: string;
  path: string;
  title: string;
  says: string;
  needsToken: boolean;
  parameters: (FieldDoc & { where: string })[];
  body: FieldDoc[];
  answers: { status: string; says: string; fields: FieldDoc[] }[];
  /** A call that can be pasted into a terminal. */
  curl: string;
}

/** The operations that belong together. */
export interface TagDoc {
  name: string;
  id: string;
  operations: OperationDoc[];
}

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const DEPTH = 4;
const API = '/api/v1';

/** Puts the operations of an OpenAPI document in the order of their tags and describes each. */
export function describeApi(document: OpenAPIObject, publicUrl: string): TagDoc[] {
  const tags = new Map<string, OperationDoc[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith(API)) continue;
    for (const method of METHODS) {
      const operation = (item as Record<string, unknown>)[method] as Operation | undefined;
      if (!operation) continue;
      const named = operation.tags?.[0] ?? 'Other';
      const tag = named[0]!.toUpperCase() + named.slice(1);
      tags.set(tag, [...(tags.get(tag) ?? []), describeOperation(document, publicUrl, method, path, operation)]);
    }
  }
  return [...tags]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, operations]) => ({
      name,
      id: anchor(name),
      operations: operations.sort((a, b) => a.path.localeCompare(b.path)),
    }));
}

function describeOperation(
  document: OpenAPIObject,
  publicUrl: string,
  method: string,
  path: string,
  operation: Operation,
): OperationDoc {
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const needsToken = (operation.security?.length ?? 0) > 0;
  return {
    id: anchor(`${method} ${path.slice(API.length)}`),
    method: method.toUpperCase(),
    path,
    title: operation.summary || `${method.toUpperCase()} ${path}`,
    says: operation.description ?? '',
    needsToken,
    parameters: (operation.parameters ?? []).map(({ name, in: where, required, description, schema }) => ({
      ...fieldOf(document, name, schema ?? {}, required ?? false),
      says: [description, limitsOf(resolve(document, schema ?? {}))].filter(Boolean).join('. '),
      where,
    })),
    body: body ? fieldsOf(document, body) : [],
    answers: Object.entries(operation.responses ?? {}).map(([status, response]) => {
      const schema = Object.values(response.content ?? {})[0]?.schema;
      return { status, says: response.description ?? '', fields: schema ? fieldsOf(document, schema) : [] };
    }),
    curl: curlOf(document, publicUrl, method, path, body, needsToken),
  };
}

function resolve(document: OpenAPIObject, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split('/').at(-1)!;
  return (document.components?.schemas?.[name] as Schema | undefined) ?? {};
}

/** The fields of an object, those of inner objects under `outer.inner`, those of lists under `list[].inner`. */
function fieldsOf(document: OpenAPIObject, given: Schema, prefix = '', depth = 0): FieldDoc[] {
  const schema = resolve(document, given);
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsOf(document, part, prefix, depth));
  const inner = schema.items ? resolve(document, schema.items) : schema;
  const base = schema.items && prefix === '' ? '[].' : prefix;
  return Object.entries(inner.properties ?? {}).flatMap(([key, value]) => {
    const name = base + key;
    const whole = resolve(document, value);
    const object = [whole, ...(whole.anyOf ?? []), ...(whole.oneOf ?? [])].map((option) => resolve(document, option));
    const nested = object.find((option) => option.properties ?? option.items);
    const deeper =
      nested && depth < DEPTH ? fieldsOf(document, nested, `${name}${nested.items ? '[]' : ''}.`, depth + 1) : [];
    return [fieldOf(document, name, value, inner.required?.includes(key) ?? false), ...deeper];
  });
}

function fieldOf(document: OpenAPIObject, name: string, given: Schema, required: boolean): FieldDoc {
  const schema = resolve(document, given);
  return {
    name,
    type: typeOf(document, schema),
    required,
    says: [given.description ?? schema.description, limitsOf(schema)].filter(Boolean).join('. '),
  };
}

function typeOf(document: OpenAPIObject, given: Schema): string {
  const schema = resolve(document, given);
  const options = schema.anyOf ?? schema.oneOf;
  if (options)
    return (
      [...new Set(options.map((option) => typeOf(document, option)))].join(' or ') + (schema.nullable ? ' or null' : '')
    );
  const base = schema.items ? `list of ${typeOf(document, schema.items)}` : [schema.type ?? 'any'].flat().join(' or ');
  return `${base}${schema.format ? ` (${schema.format})` : ''}${schema.nullable ? ' or null' : ''}`;
}

function limitsOf(schema: Schema): string {
  // Zod writes the bounds of safe integers, which tell a reader nothing.
  const telling = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  const [least, most] = [telling(schema.minimum), telling(schema.maximum)];
  return [
    schema.enum && `One of ${schema.enum.map((word) => `${String(word)}`).join(', ')}`,
    schema.const !== undefined && `Always ${JSON.stringify(schema.const)}`,
    least !== undefined && `At least ${least}`,
    most !== undefined && `At most ${most}`,
    schema.maxLength !== undefined && schema.maxLength < 10_000 && `Up to ${schema.maxLength} characters`,
    schema.default !== undefined && `${JSON.stringify(schema.default)} when left out`,
  ]
    .filter(Boolean)
    .join('. ');
}

function curlOf(
  document: OpenAPIObject,
  publicUrl: string,
  method: string,
  path: string,
  body: Schema | undefined,
  needsToken: boolean,
): string {
  const lines = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} ${publicUrl}${path.replace(/\{(\w+)\}/g, ':$1')}`,
  ];
  if (needsToken) lines.push(`-H 'Authorization: Bearer $TOKEN'`.replaceAll("'", '"'));
  if (method === 'post') lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  if (body)
    lines.push(
      `-H "Content-Type: application/json"`,
      `-d '${JSON.stringify(sampleOf(document, body), null, 2).replaceAll("'", "'\\''")}'`,
    );
  return lines.join(' \\\n  ');
}

const SAMPLES: Record<string, unknown> = {
  email: 'els@example.org',
  uuid: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b3c',
  'date-time': '2027-03-04T19:30:00+01:00',
  date: '2027-03-04',
  timeZone: 'Europe/Brussels',
  locale: 'nl',
  name: 'Els Peeters',
};

/** A body that would be understood: examples and defaults where the schema has them, plausible values elsewhere. */
function sampleOf(document: OpenAPIObject, given: Schema, name = '', depth = 0): unknown {
  const schema = resolve(document, given);
  const told = schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.const ?? schema.enum?.[0];
  if (told !== undefined && told !== '') return told;
  const option = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (option) return sampleOf(document, option, name, depth);
  if (schema.properties && depth < DEPTH) {
    const keys = Object.keys(schema.properties).filter((key) => depth <= 1 || schema.required?.includes(key));
    return Object.fromEntries(keys.map((key) => [key, sampleOf(document, schema.properties![key]!, key, depth + 1)]));
  }
  if (schema.items) return [sampleOf(document, schema.items, name, depth + 1)];
  const type = [schema.type].flat()[0];
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  return SAMPLES[schema.format ?? ''] ?? SAMPLES[name] ?? '...';
}

function anchor(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
