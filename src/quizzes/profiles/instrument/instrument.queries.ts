import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../../evidence/evidence.queries.js';
import { Database } from '../../../platform/database/database.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { instrumentInput, type Instrument } from '../instrument.input.js';
import { PageTitles } from '../page-titles.js';
import { faultsOf, type InstrumentFault, type ProfileItem } from './instrument.rules.js';

/** A version that a profile has had. */
export interface InstrumentVersion {
  version: number;
  createdAt: Date;
  createdBy: string | null;
  /** How many results are read under it. */
  results: number;
}

/** A profile's factors and items as staff see them. */
export interface StaffInstrument {
  instrument: Instrument;
  items: ProfileItem[];
  versions: InstrumentVersion[];
  faults: InstrumentFault[];
}

/** What a profile makes of answers, for those who make it. */
@Injectable()
export class InstrumentQueries {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceQueries,
    private readonly titles: PageTitles,
  ) {}

  /** Null when the quiz is no profile. */
  async of(quizId: string, locale: Locale): Promise<StaffInstrument | null> {
    const [quiz] = await this.database.query<{ instrument: unknown }>(
      `SELECT instrument FROM quiz WHERE id = $1 AND kind = 'profile'`,
      [quizId],
    );
    if (!quiz) return null;
    const instrument = instrumentInput.parse(quiz.instrument);
    const [items, versions, claims, lessons] = await Promise.all([
      this.#items(quizId),
      this.#versions(quizId),
      this.evidence.idsBySlug(instrument.factors.flatMap((factor) => factor.claims)),
      this.titles.of([...new Set(instrument.factors.flatMap((factor) => factor.lessons))], locale),
    ]);
    const known = { claims: new Set(claims.keys()), lessons: new Set(lessons.keys()) };
    return { instrument, items, versions, faults: faultsOf(instrument, items, known, locale) };
  }

  async #items(quizId: string): Promise<ProfileItem[]> {
    // What the profile asks, in its order, as the bank has it now; passages ask nothing.
    return this.database.query<ProfileItem & Record<string, unknown>>(
      `SELECT o.id, o.version, v.content AS question FROM quiz_slot s JOIN question o ON o.id = s.question_id AND o.kind <> 'text'
       JOIN question_version v ON v.question_id = o.id AND v.version = o.version WHERE s.quiz_id = $1 ORDER BY s.position`,
      [quizId],
    );
  }

  async #versions(quizId: string): Promise<InstrumentVersion[]> {
    // Every version with how many finished profiles are read under it. Whose they are is nobody's business.
    return this.database.query<InstrumentVersion & Record<string, unknown>>(
      `SELECT p.version, p.created_at AS "createdAt", b.name AS "createdBy",
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = p.quiz_id AND a.instrument_version = p.version AND a.finished_at IS NOT NULL) AS results
       FROM profile_instrument p LEFT JOIN person b ON b.id = p.created_by WHERE p.quiz_id = $1 ORDER BY p.version DESC`,
      [quizId],
    );
  }
}
