import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { z } from 'zod';
import { DomainError } from '../../platform/errors.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';
import { translator, type Translate } from '../../platform/i18n/messages.js';
import { requireViewer } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import type { KeptPage } from '../../platform/http/kept-page.js';
import type { Freshness, PageCache } from '../../platform/http/page-cache.js';
import { statusOf } from '../../platform/http/problem.js';
import { SIGN_IN_COOKIE, type Viewer } from '../../platform/http/viewer.js';
import { PageProvider, type PageContext } from '../page-context.js';
import type { FieldErrors, FieldValues } from '../components/form.js';
import { fromNoticeCookie, toNoticeCookie, type NoticeKind } from './notices.js';

/** What every visit needs of the application; set once when it starts. */
export interface VisitSurroundings {
  publicUrl: string;
  asset: (name: string) => string;
  cache: PageCache;
  now: () => Date;
}

/** A page ready to be sent: drawn for this visit, or the kept bytes of an earlier one. */
export type Drawn = string | Buffer;

const NOTICE_COOKIE = 'notice';
/** Shown first to guests, whose own zone the server cannot know. */
const GUEST_TIME_ZONE = 'Europe/Brussels';
/** For what a shared cache may hold besides: seconds it may serve a page that it is fetching anew. */
const WHILE_REVALIDATE = 30;

/** One request of a person for a page: who asks, in which language, and how to answer. */
export class Visit {
  readonly t: Translate;
  readonly locale: Locale;
  readonly viewer: Viewer | null;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    private readonly surroundings: VisitSurroundings,
  ) {
    this.locale = request.locale;
    this.t = translator(this.locale);
    this.viewer = request.viewer;
  }

  /** The address, with content hash, of a built file. */
  get asset(): (name: string) => string {
    return this.surroundings.asset;
  }

  get secure(): boolean {
    return this.surroundings.publicUrl.startsWith('https:');
  }

  /** Whoever is signed in. @throws DomainError `signed-out` */
  get person(): Viewer {
    requireViewer(this.viewer);
    return this.viewer;
  }

  /** Draws a page for this visitor alone. */
  page(content: ComponentChild, status = 200): string {
    const html = this.draw(content);
    void this.reply.status(status).type('text/html; charset=utf-8').header('content-language', this.locale);
    void this.reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    return html;
  }

  /** Draws a page for its one reader, who may keep it as long as nothing on it has changed. */
  ownPage(page: KeptPage): Drawn {
    void this.reply.type('text/html; charset=utf-8').header('content-language', this.locale);
    void this.reply.header('cache-control', 'private, no-cache').header('vary', 'accept-encoding, cookie');
    return page.answer(this.request, this.reply);
  }

  /**
   * Draws a page that looks the same to every guest: kept in memory, and marked so that any cache in front may keep it.
   * For a person who is signed in it is drawn afresh.
   */
  async publicPage(freshness: Freshness, content: () => ComponentChild | Promise<ComponentChild>): Promise<Drawn> {
    const { cache } = this.surroundings;
    if (this.viewer || this.request.headers.cookie?.includes(`${NOTICE_COOKIE}=`)) return this.page(await content());
    const version = cache.version(freshness.tags);
    const html = this.draw(await content());
    const headers: Record<string, string> = {
      'content-type': 'text/html; charset=utf-8',
      'content-language': this.locale,
      'cache-control': `public, max-age=0, s-maxage=${freshness.seconds}, stale-while-revalidate=${WHILE_REVALIDATE}`,
      vary: this.request.raw.url === '/' ? 'accept-encoding, cookie, accept-language' : 'accept-encoding, cookie',
    };
    const page = cache.keep(this.request, html, freshness, version, headers);
    void this.reply.headers(headers);
    return page.answer(this.request, this.reply);
  }

  /** Goes on to another page of ours (given without language prefix), with a notice to show there; `counts` are the numbers in its message. */
  redirect(path: string, notice?: NoticeKind, counts?: Record<string, number>): void {
    if (notice) this.setCookie(NOTICE_COOKIE, toNoticeCookie(notice, counts), 60);
    void this.reply.header('cache-control', 'no-store').redirect(localizePath(this.locale, path), 303);
  }

  /** Like redirect, in the language given. */
  redirectIn(locale: Locale, path: string, notice?: NoticeKind): void {
    if (notice) this.setCookie(NOTICE_COOKIE, notice.code, 60);
    void this.reply.header('cache-control', 'no-store').redirect(localizePath(locale, path), 303);
  }

  /**
   * Reads a form and does what it asks. When the input is wrong, or the action says no, the form is drawn again with
   * the errors at their fields and everything the person typed still in it.
   */
  async form<S extends z.ZodType>(
    schema: S,
    work: (input: z.output<S>) => Promise<void>,
    redraw: (errors: FieldErrors, values: FieldValues) => ComponentChild | Promise<ComponentChild>,
  ): Promise<string | void> {
    const typed = (this.request.body ?? {}) as FieldValues;
    try {
      await work(parseInput(schema, typed));
    } catch (error) {
      if (
        !(error instanceof DomainError) ||
        !['invalid', 'conflict', 'gone', 'too-many', 'unavailable'].includes(error.kind)
      )
        throw error;
      return this.page(await redraw(this.fieldErrors(error), typed), statusOf(error));
    }
  }

  /** The errors of a 'no' by field, in this person's language; `_form` when it is about the whole. */
  fieldErrors(error: DomainError): FieldErrors {
    if (error.fields.length === 0) return { _form: this.t(error.say, error.values) };
    return Object.fromEntries(
      error.fields.map(({ field, message, values }) => [field || '_form', this.t(message, values)]),
    );
  }

  /** Keeps the browser signed in for `seconds`; 0 signs it out. */
  setSignIn(token: string, seconds: number): void {
    this.setCookie(SIGN_IN_COOKIE, token, seconds);
  }

  setCookie(name: string, value: string, seconds: number): void {
    void this.reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: seconds,
    });
  }

  /** Turns a page into HTML, doctype and all. */
  draw(content: ComponentChild, context = this.context()): string {
    return `<!doctype html>${renderToString(<PageProvider value={context}>{content}</PageProvider>)}`;
  }

  /** True when this visit asks for the page as such: there is no notice to show, and nothing behind its path. */
  get plain(): boolean {
    return !this.request.url.includes('?') && !this.request.headers.cookie?.includes(`${NOTICE_COOKIE}=`);
  }

  /** Turns a page that is kept for several people into HTML: of the person who asks it can show her roles, nothing else. */
  drawShared(content: ComponentChild): string {
    return this.draw(content, this.sharedContext());
  }

  /** Turns a part of a page that is kept for several people into HTML, for readers of a language. */
  drawPart(content: ComponentChild, locale = this.locale): string {
    const link = (path: string) => localizePath(locale, path);
    const context = { ...this.sharedContext(), locale, t: translator(locale), link };
    return renderToString(<PageProvider value={context}>{content}</PageProvider>);
  }

  private sharedContext(): PageContext {
    const viewer = this.viewer && {
      id: '',
      name: '',
      email: '',
      roles: this.viewer.roles,
      locale: this.locale,
      timeZone: GUEST_TIME_ZONE,
    };
    return {
      ...this.#common(),
      path: this.request.url.split('?')[0]!,
      viewer,
      timeZone: GUEST_TIME_ZONE,
      zoneGuessed: viewer === null,
      notice: null,
    };
  }

  /** What the components on this page may ask. */
  context(): PageContext {
    const { viewer } = this;
    return {
      ...this.#common(),
      path: this.request.url,
      viewer,
      timeZone: viewer?.timeZone ?? GUEST_TIME_ZONE,
      zoneGuessed: viewer === null,
      notice: this.#takeNotice(),
    };
  }

  #common(): Pick<PageContext, 'locale' | 't' | 'publicUrl' | 'link' | 'asset' | 'now'> {
    const { publicUrl, asset, now } = this.surroundings;
    return {
      locale: this.locale,
      t: this.t,
      publicUrl,
      link: (path) => localizePath(this.locale, path),
      asset,
      now: now(),
    };
  }

  #takeNotice(): PageContext['notice'] {
    const cookie = this.request.cookies?.[NOTICE_COOKIE];
    if (!cookie) return null;
    void this.reply.clearCookie(NOTICE_COOKIE, { path: '/' });
    const said = fromNoticeCookie(cookie);
    return said ? { tone: said.notice.tone, text: this.t(said.notice.message, said.counts) } : null;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    visitSurroundings: VisitSurroundings;
  }
}

/** Makes the visit of a request. */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  return new Visit(request, reply, request.server.visitSurroundings);
}

/** Hands a page controller the visit. */
export const ThisVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  return visitOf(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
