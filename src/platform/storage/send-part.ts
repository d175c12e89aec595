import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readRange, stillTheSame } from './byte-range.js';
import type { FileArea } from './file-area.js';

/** A kept file, its size in bytes, and the tag by which browsers know its content again. */
interface Sent {
  file: string;
  size: number;
  etag: string;
}

/** Answers with a kept file, whole or the part that was asked for; what stands in the other headers is the caller's. */
export function sendPart(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  area: FileArea,
  { file, size, etag }: Sent,
): Readable | '' {
  const asked = stillTheSame(headerOf(request, 'if-range'), etag) ? readRange(headerOf(request, 'range'), size) : null;
  if (asked === 'none') {
    void reply.status(416).header('content-range', `bytes */${size}`).header('cache-control', 'no-store');
    return '';
  }
  const { from, to } = asked ?? { from: 0, to: size - 1 };
  if (asked) void reply.status(206).header('content-range', `bytes ${from}-${to}/${size}`);
  void reply.header('content-length', to - from + 1);
  // Whoever asks for the head alone gets no body: the server reads what it is given to its end and drops it.
  return area.read(file, request.method === 'HEAD' ? { from, to: from } : { from, to });
}

function headerOf(request: FastifyRequest, name: 'if-range' | 'range'): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
