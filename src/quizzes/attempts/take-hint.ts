import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import { QuestionVersions } from './question-versions.js';
import { tellsAtOnce, type QuizWay } from './result.rules.js';

interface Place {
  personId: string;
  way: QuizWay;
  finishedAt: Date | null;
  versionId: string | null;
  [column: string]: unknown;
}

/** Uncovers the next hint of a question, at the cost that it names. */
@Injectable()
export class TakeHint {
  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
  ) {}

  /**
   * @param had how many hints she saw when she asked: asked for twice, it is uncovered once
   * @throws DomainError `not-found`, or ATTEMPT_ERRORS
   */
  async run(
    actor: Pick<Viewer, 'id'>,
    { attemptId, position }: { attemptId: string; position: number },
    had: number,
  ): Promise<void> {
    // Whose attempt it is, and what stands at this place.
    const [place] = await this.database.query<Place>(
      `SELECT a.person_id AS "personId", a.way, a.finished_at AS "finishedAt", i.version_id AS "versionId"
       FROM attempt a LEFT JOIN attempt_item i ON i.attempt_id = a.id AND i.position = $2 WHERE a.id = $1`,
      [attemptId, position],
    );
    if (place?.personId !== actor.id) throw notFound();
    if (!place.versionId) throw ATTEMPT_ERRORS.notAsked();
    if (place.finishedAt) throw ATTEMPT_ERRORS.finished();
    const { hints } = await this.versions.one(place.versionId);
    if (!tellsAtOnce(place.way) || had >= hints.length) throw ATTEMPT_ERRORS.noHints();
    await this.database.query(
      'UPDATE attempt_item SET hints = hints + 1 WHERE attempt_id = $1 AND position = $2 AND hints = $3',
      [attemptId, position, had],
    );
  }
}
