import { Global, Module } from '@nestjs/common';
import { ApiDocument } from './api-documents.js';
import { ForgetOldAnswers } from './forget-old-answers.js';
import { HealthController } from './health.api.js';
import { IdempotentAnswers } from './idempotency.js';
import { Limits } from './limits.js';
import { Metrics } from './metrics.js';
import { PageCache } from './page-cache.js';
import { SecurityHeaders } from './security-headers.js';

/** What both faces need to answer requests. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [PageCache, Metrics, IdempotentAnswers, Limits, ForgetOldAnswers, ApiDocument, SecurityHeaders],
  exports: [PageCache, Metrics, IdempotentAnswers, Limits, ApiDocument, SecurityHeaders],
})
export class HttpModule {}
