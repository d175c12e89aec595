import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLocale } from '../i18n/locales.js';
import { translator } from '../i18n/messages.js';
import { LOG, type Log } from '../log/log.js';
import { alreadyAnswered, asDomainError, problemOf, type Problem } from './problem.js';

/** Draws the page that tells a person what went wrong. The face on the right provides it. */
export abstract class ErrorPage {
  abstract draw(request: FastifyRequest, problem: Problem): string;
}

/** Answers every error: a problem document for programs, a page for people; notes those that are our fault. */
@Injectable()
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly page: ErrorPage,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also called for errors that arise before a route is found. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = asDomainError(thrown);
    if (!error)
      this.log.error({ err: thrown, request: request.id, route: request.routeOptions?.url }, 'request failed');
    if (alreadyAnswered(reply.raw)) return;
    const forProgram = request.url.startsWith('/api/');
    const locale = forProgram ? negotiateLocale(request.headers['accept-language']) : (request.locale ?? 'en');
    const problem = problemOf(error, translator(locale));
    void reply.status(problem.status).header('cache-control', 'no-store').header('content-language', locale);
    if (error?.kind === 'unavailable') void reply.header('retry-after', '10');
    if (error?.kind === 'signed-out' && !forProgram && request.method === 'GET') {
      const to = encodeURIComponent(request.url);
      void reply.redirect(`${locale === 'en' ? '' : `/${locale}`}/sign-in?to=${to}`, 303);
    } else if (forProgram) {
      if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
      void reply.type('application/problem+json').send(problem);
    } else {
      this.#drawn(request, reply, problem);
    }
  }

  /** When even the page of the error cannot be drawn, its bare sentence is still better than a cut connection. */
  #drawn(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    let html: string;
    try {
      html = this.page.draw(request, problem);
    } catch (fault) {
      this.log.error({ err: fault, request: request.id }, 'the error page failed');
      void reply.type('text/plain; charset=utf-8').send(problem.detail);
      return;
    }
    void reply.type('text/html; charset=utf-8').send(html);
  }
}
