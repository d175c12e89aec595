import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COMPRESS = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
};

/** A page that was drawn once and is sent many times: its bytes, its tag, and its small forms once they are made. */
export class KeptPage {
  readonly body: Buffer;
  readonly etag: string;
  readonly #small: Partial<Record<keyof typeof COMPRESS, Buffer>> = {};

  constructor(html: string) {
    this.body = Buffer.from(html);
    this.etag = etagOf(this.body);
    // Beside the first request, not before it: the next reader gets the small form.
    for (const encoding of ['br', 'gzip'] as const) {
      void COMPRESS[encoding](this.body).then((small) => {
        this.#small[encoding] = small;
      });
    }
  }

  /** Sets tag, status and encoding on the answer. @returns what is to be sent: nothing when the reader has the page already */
  answer(request: FastifyRequest, reply: FastifyReply): Buffer | '' {
    void reply.header('etag', this.etag);
    if (matches(request.headers['if-none-match'], this.etag)) {
      void reply.status(304);
      return '';
    }
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const small = encoding && this.#small[encoding];
    if (!small) return this.body;
    void reply.header('content-encoding', encoding);
    return small;
  }
}

/** A tag that changes with the bytes. Weak, since the same page also travels compressed. */
export function etagOf(body: Buffer | string): string {
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Tells whether an If-None-Match header names the tag. */
export function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((part) => part.trim() === etag || part.trim() === '*');
}

function chooseEncoding(header: string | string[] | undefined): keyof typeof COMPRESS | null {
  const text = String(header ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(\.0+)?(,|$))/.test(text)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0+)?(,|$))/.test(text) ? 'gzip' : null;
}
