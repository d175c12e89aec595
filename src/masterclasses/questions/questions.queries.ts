import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../platform/database/change-feed.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Question, QuestionSet } from './question.rules.js';

const NONE: QuestionSet = { version: 0, questions: [] };
const MOST_KEPT = 5_000;

type Row = { version: number; questions: Question[] };

/** What masterclasses ask of those who register. */
@Injectable()
export class QuestionQueries {
  readonly #kept = new Map<string, QuestionSet>();
  #changes = 0;

  constructor(
    private readonly database: Database,
    private readonly feed: ChangeFeed,
  ) {
    feed.listen('content_changed', (tag) => {
      if (tag !== null && tag !== 'masterclasses') return;
      this.#changes += 1;
      this.#kept.clear();
    });
  }

  /** What is asked for a masterclass now; inside a transaction when one is given. */
  async ofMasterclass(id: string, within: Queryable = this.database): Promise<QuestionSet> {
    // What is the newest version?
    const [row] = await within.query<Row>(
      'SELECT version, questions FROM masterclass_questions WHERE masterclass_id = $1 ORDER BY version DESC LIMIT 1',
      [id],
    );
    return row ?? NONE;
  }

  /**
   * What is asked for a session now. Kept until the database announces a change, since a session that a mailing sends
   * thousands to is asked this by each of them.
   */
  async ofSession(sessionId: string): Promise<QuestionSet> {
    const kept = this.feed.live ? this.#kept.get(sessionId) : undefined;
    if (kept) return kept;
    const changes = this.#changes;
    // What is the newest version of this session's masterclass?
    const [row] = await this.database.prepared<Row>(
      'questions-of-session',
      `SELECT q.version, q.questions FROM session s JOIN masterclass_questions q ON q.masterclass_id = s.masterclass_id
       WHERE s.id = $1 ORDER BY q.version DESC LIMIT 1`,
      [sessionId],
    );
    const set = row ?? NONE;
    if (this.feed.live && changes === this.#changes && this.#kept.size < MOST_KEPT) this.#kept.set(sessionId, set);
    return set;
  }

  /** Every version that a masterclass has had, the oldest first. */
  async versions(masterclassId: string, within: Queryable = this.database): Promise<QuestionSet[]> {
    // What was asked, and when?
    return within.query<Row>(
      'SELECT version, questions FROM masterclass_questions WHERE masterclass_id = $1 ORDER BY version',
      [masterclassId],
    );
  }

  /** The same for a session's masterclass. */
  async versionsOfSession(sessionId: string): Promise<QuestionSet[]> {
    // What was asked of those who registered for this session or another of its masterclass?
    return this.database.query<Row>(
      `SELECT q.version, q.questions FROM session s JOIN masterclass_questions q ON q.masterclass_id = s.masterclass_id
       WHERE s.id = $1 ORDER BY q.version`,
      [sessionId],
    );
  }
}
