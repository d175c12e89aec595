import type { FastifyRequest } from 'fastify';

/** How often one address may search: often enough for a class behind one, not for taking everything down. */
export const SEARCHES = {
  rateLimit: { max: 120, timeWindow: '1 minute', allowList: (request: FastifyRequest) => request.byToken },
};
