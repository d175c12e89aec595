import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimPictures } from './claim-pictures.web.js';
import { Claim } from './claim.entity.js';
import { EvidenceApi } from './evidence.api.js';
import { EvidenceQueries } from './evidence.queries.js';
import { ClaimSearch } from './evidence.search.js';
import { EvidencePages } from './evidence.web.js';
import { Grade } from './grade.entity.js';
import { ClaimStudy, Study } from './study.entity.js';

/** Claims, the studies behind them and the grades that say how sure we are. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Claim, Study, ClaimStudy, Grade])],
  controllers: [ClaimPictures, EvidencePages, EvidenceApi],
  providers: [EvidenceQueries, ClaimSearch],
  exports: [EvidenceQueries],
})
export class EvidenceModule {}
