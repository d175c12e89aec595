import { Inject, Injectable, type CanActivate } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { notFound } from '../platform/http/input.js';

/** Hides a page wherever people are served: with a mail server, or in production, it does not exist. */
@Injectable()
export class DevelopmentOnly implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(): boolean {
    if (!this.config.development || this.config.smtpUrl) throw notFound();
    return true;
  }
}
