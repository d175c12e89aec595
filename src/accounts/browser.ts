import type { FastifyRequest } from 'fastify';
import { signInToken } from '../platform/http/viewer.js';
import { describeDevice } from './accounts.rules.js';
import type { Browser } from './sign-ins.js';

/** The browser behind a request, as a sign-in remembers it. */
export function browserOf(request: FastifyRequest): Browser {
  return { device: describeDevice(request.headers['user-agent']), token: signInToken(request) };
}
