import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { IssuerKeys } from '../../../platform/crypto/issuer-keys.js';
import { notFound } from '../../../platform/http/input.js';
import { StatusListQueries } from './status-list.queries.js';
import { CredentialSigner } from './credential-signer.js';
import { didDocument, keyAddress, keySet } from './issuer.rules.js';

/** Keys change so rarely, and a verifier that meets an unknown one asks again. */
const KEYS_SECONDS = 300;
/** A badge that was taken back must not verify much longer. */
const STATUS_SECONDS = 60;

/** What those who verify a badge ask the school: who it is, its keys, and what it has taken back. */
@ApiExcludeController()
@Controller()
export class IssuerController {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly signer: CredentialSigner,
    private readonly lists: StatusListQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('.well-known/did.json')
  async did(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    open(reply, 'application/did+json', KEYS_SECONDS);
    return didDocument(this.config.publicUrl, await this.keys.all());
  }

  @Get('.well-known/jwks.json')
  async jwks(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    open(reply, 'application/jwk-set+json', KEYS_SECONDS);
    return keySet(this.config.publicUrl, await this.keys.all());
  }

  /** One key as a bare JWK: where the `kid` of a badge leads. */
  @Get('credentials/keys/:id')
  async key(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const { publicUrl } = this.config;
    const found = keySet(publicUrl, await this.keys.all()).keys.find(({ kid }) => kid === keyAddress(publicUrl, id));
    if (!found) throw notFound();
    open(reply, 'application/jwk+json', KEYS_SECONDS);
    return found;
  }

  @Get('credentials/status/:list')
  async status(@Param('list') list: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const revoked = /^[1-9]\d{0,5}$/.test(list) ? await this.lists.revoked(Number(list)) : null;
    if (!revoked) throw notFound();
    open(reply, 'application/vc+jwt', STATUS_SECONDS);
    return this.signer.signStatusList(Number(list), revoked, this.clock.now());
  }
}

/** Verifiers run in browsers of other sites as well; nothing here is anybody's own. */
function open(reply: FastifyReply, type: string, seconds: number): void {
  void reply
    .type(type)
    .header('cache-control', `public, max-age=${seconds}`)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}
