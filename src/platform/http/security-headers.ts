import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import helmet from 'helmet';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';

/** The headers of every answer. They change only when videos begin or cease to stand on other hosts. */
@Injectable()
export class SecurityHeaders {
  #headers: Record<string, string>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#headers = securityHeaders(config);
  }

  get all(): Record<string, string> {
    return this.#headers;
  }

  /** Lets pages play videos from these hosts, given as `https://host`, and from no others. */
  allowMediaFrom(hosts: readonly string[]): void {
    this.#headers = securityHeaders(this.config, hosts);
  }
}

/**
 * The headers that keep our pages to themselves, by Helmet. They are the same for every answer, so they are worked out
 * once: doing it for each request took a third of the time of a kept page.
 * @throws Error when Helmet refuses its settings
 */
export function securityHeaders(
  config: Pick<Config, 'publicUrl'>,
  mediaHosts: readonly string[] = [],
): Record<string, string> {
  const secure = config.publicUrl.startsWith('https:');
  const work = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", ...mediaHosts],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  // An answer that goes nowhere: Helmet writes its headers on it, and we read them off.
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  work(request, answer, (fault?: unknown) => {
    if (fault instanceof Error) throw fault;
  });
  return Object.fromEntries(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]));
}

/** The same policy for a page whose script brings style elements of its own: those that carry this word of the page may stand. */
export function withStyleNonce(policy: string, nonce: string): string {
  return policy.replace(/style-src [^;]*/, (sources) => `${sources} 'nonce-${nonce}'`);
}

/** The same policy for a page that plays a video from one host besides, given as `https://host`. */
export function withMediaFrom(policy: string, host: string): string {
  return policy.replace(/media-src [^;]*/, (sources) => `${sources} ${host}`);
}
