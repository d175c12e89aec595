import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';

/** The queues and the workers. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [JobQueues, JobRunner], exports: [JobQueues] })
export class QueueModule {}
