import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimPictures } from './claim-pictures.web.js';
import { Claim } from './claim.entity.js';
import { AttachStudy } from './claims/attach-study.js';
import { ClaimEditor } from './claims/claim-editor.js';
import { ClaimPages } from './claims/claim-pages.queries.js';
import { ClaimsApi } from './claims/claims.api.js';
import { ClaimStaffQueries } from './claims/claims.queries.js';
import { ClaimsStaff } from './claims/claims.staff.js';
import { CreateClaim } from './claims/create-claim.js';
import { DetachStudy } from './claims/detach-study.js';
import { UpdateClaim } from './claims/update-claim.js';
import { EvidenceApi } from './evidence.api.js';
import { EvidenceQueries } from './evidence.queries.js';
import { ClaimSearch } from './evidence.search.js';
import { EvidencePages } from './evidence.web.js';
import { Grade } from './grade.entity.js';
import { ConfirmGrade } from './grades/confirm-grade.js';
import { EndCorrection } from './grades/end-correction.js';
import { GradesApi } from './grades/grades.api.js';
import { GradeQueries } from './grades/grades.queries.js';
import { GradesStaff } from './grades/grades.staff.js';
import { ProposeGrade } from './grades/propose-grade.js';
import { SettleProposal } from './grades/settle-proposal.js';
import { CheckReferences } from './references/check-references.js';
import { ReferenceQueries } from './references/references.queries.js';
import { ReferencesStaff } from './references/references.staff.js';
import { SaveReferences } from './references/save-references.js';
import { CheckStudy } from './studies/check-study.js';
import { CreateStudy } from './studies/create-study.js';
import { StudiesApi } from './studies/studies.api.js';
import { StudiesStaff } from './studies/studies.staff.js';
import { StudyQueries } from './studies/studies.queries.js';
import { UpdateStudy } from './studies/update-study.js';
import { ClaimStudy, Study } from './study.entity.js';

/** Claims, the studies behind them and the grades that say how sure we are. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Claim, Study, ClaimStudy, Grade])],
  controllers: [
    ClaimPictures,
    StudiesStaff,
    StudiesApi,
    ReferencesStaff,
    GradesStaff,
    GradesApi,
    ClaimsStaff,
    ClaimsApi,
    ClaimPictures,
    EvidencePages,
    EvidenceApi,
  ],
  providers: [
    EvidenceQueries,
    ClaimSearch,
    ClaimStaffQueries,
    ClaimEditor,
    ClaimPages,
    CreateClaim,
    UpdateClaim,
    AttachStudy,
    DetachStudy,
    StudyQueries,
    CreateStudy,
    UpdateStudy,
    CheckStudy,
    ReferenceQueries,
    CheckReferences,
    SaveReferences,
    GradeQueries,
    ProposeGrade,
    ConfirmGrade,
    SettleProposal,
    EndCorrection,
    ClaimSearch,
  ],
  exports: [EvidenceQueries, GradeQueries],
})
export class EvidenceModule {}
