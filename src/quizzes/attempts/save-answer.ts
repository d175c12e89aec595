import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Question, Response } from '../questions/question.js';
import { fromBrowser } from './aliases.rules.js';
import { AnswerSeal } from './answer-seal.js';
import { ATTEMPT_ERRORS, badAnswer } from './attempts.errors.js';
import { ATTEMPT_ERROR_MESSAGES } from './attempts.errors.messages.js';
import type { Shown } from './draw.rules.js';
import { compareTurns, sameAnswer } from './log.rules.js';
import { QuestionVersions } from './question-versions.js';
import { checkedResponse, rawFraction, shapedResponse } from './responses.js';
import { tellsAtOnce, type QuizWay } from './result.rules.js';
import { cameAt, endsAt, type Came, type Timing } from './time.rules.js';

/** An answer as a browser gives it. */
export interface GivenAnswer {
  clientId: string;
  /** Left out by a form, which is always the latest word: then the server counts on. */
  clientTurn?: number;
  givenAt: Date;
  /** In the names that the attempt shows; null takes the answer back. */
  response: unknown;
  certainty: number | null;
  /** Marks it at once, where the way of the quiz does that. */
  check: boolean;
  /** In which language numbers were typed. */
  locale: Locale;
}

/** What the server acknowledges. It is on the disk by then. */
export interface Receipt {
  clientId: string;
  clientTurn: number;
  position: number;
  receivedAt: Date;
  came: Came;
  /** True when this is the answer to its question that stands now. */
  stands: boolean;
  /** True when it had been kept before, under the same id. */
  again: boolean;
  /** The highest turn of the attempt: the next answer of any browser counts on from it. */
  highestTurn: number;
  endsAt: Date | null;
}

interface Place extends Timing {
  personId: string;
  kind: 'knowledge' | 'profile';
  way: QuizWay;
  startedAt: Date;
  finishedAt: Date | null;
  versionId: string | null;
  shown: Shown;
  hints: number;
  highestTurn: string | null;
  top: { clientTurn: number; givenAt: string; clientId: string } | null;
  again: Kept | null;
  [column: string]: unknown;
}

interface Kept {
  position: number;
  clientTurn: number;
  receivedAt: string;
  came: Came;
  response: Response | null;
  sealed: boolean;
}

/** Keeps one answer of an attempt in its log, which only grows. The same answer sent twice is there once. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly seal: AnswerSeal,
  ) {}

  /** @throws DomainError `not-found` for another's attempt, ATTEMPT_ERRORS, or `invalid-input` naming what is wrong */
  async run(
    actor: Pick<Viewer, 'id'>,
    at: { attemptId: string; position: number },
    given: GivenAnswer,
    now: Date,
  ): Promise<Receipt> {
    const place = await this.#place(at, given.clientId);
    if (place?.personId !== actor.id) throw notFound();
    if (!place.versionId) throw ATTEMPT_ERRORS.notAsked();
    const question = await this.versions.one(place.versionId);
    const response = read(question, place, given);
    if (place.again) return this.#again(question, at, place, { ...given, response });
    const came = cameAt(place, now);
    if (place.finishedAt && came !== 'late') throw ATTEMPT_ERRORS.finished();
    const clientTurn = given.clientTurn ?? Number(place.highestTurn ?? 0) + 1;
    const answer = { ...given, response, clientTurn, givenAt: between(place.startedAt, given.givenAt, now) };
    const kept = await this.#insert(at, place, question, answer, came, now);
    if (!kept) return this.#lost(actor, at, given, now);
    return receipt(place, { ...answer, position: at.position, receivedAt: now, came }, false);
  }

  async #place({ attemptId, position }: { attemptId: string; position: number }, clientId: string) {
    // Everything that decides about one answer: whose attempt, its time with accommodations, what the question shows,
    // what stands so far, and whether this answer was kept before.
    const [place] = await this.database.prepared<Place>(
      'place-of-answer',
      `SELECT a.person_id AS "personId", q.kind, a.way, a.started_at AS "startedAt", a.finished_at AS "finishedAt", a.deadline_at AS "deadlineAt",
         q.grace_seconds AS "graceSeconds", coalesce(x.extra_seconds, 0) AS "extraSeconds", i.version_id AS "versionId", i.shown, i.hints,
         (SELECT max(client_turn) FROM attempt_answer WHERE attempt_id = a.id) AS "highestTurn",
         (SELECT jsonb_build_object('clientTurn', t.client_turn, 'givenAt', t.given_at, 'clientId', t.client_id) FROM attempt_answer t
            WHERE t.attempt_id = a.id AND t.position = $2 AND t.came <> 'late'
            ORDER BY t.client_turn DESC, t.given_at DESC, t.client_id DESC LIMIT 1) AS top,
         (SELECT jsonb_build_object('position', k.position, 'clientTurn', k.client_turn, 'receivedAt', k.received_at, 'came', k.came,
              'response', k.response, 'sealed', k.sealed IS NOT NULL)
            FROM attempt_answer k WHERE k.attempt_id = a.id AND k.client_id = $3) AS again
       FROM attempt a JOIN quiz q ON q.id = a.quiz_id
       LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
       LEFT JOIN attempt_item i ON i.attempt_id = a.id AND i.position = $2
       WHERE a.id = $1`,
      [attemptId, position, clientId],
    );
    return place;
  }

  async #insert(
    { attemptId, position }: { attemptId: string; position: number },
    place: Place,
    question: Question,
    answer: GivenAnswer & { clientTurn: number; response: Response | null },
    came: Came,
    now: Date,
  ): Promise<boolean> {
    const { response } = answer;
    const isProfile = place.kind === 'profile';
    const sealed = isProfile && response ? await this.seal.seal(place.personId, response) : null;
    const fraction = isProfile || !response ? null : rawFraction(question, response);
    // The share of the lock lets answers pass each other, yet not an end: whichever of the two is first, the other sees it.
    const rows = await this.database.prepared(
      'keep-answer',
      `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, sealed, certainty, given_at, received_at, came, fraction, checked, hints)
       SELECT a.id, $2::int, $3::uuid, $4::bigint, $5::jsonb, $6::bytea, $7::int, $8::timestamptz, $9::timestamptz, $10::text, $11::float8, $12::boolean, $13::int
       FROM attempt a WHERE a.id = $1 AND (a.finished_at IS NULL OR $10::text = 'late') FOR SHARE
       ON CONFLICT (attempt_id, client_id) DO NOTHING RETURNING id`,
      [
        ...[attemptId, position, answer.clientId, answer.clientTurn],
        ...[isProfile || !response ? null : JSON.stringify(response), sealed, answer.certainty],
        ...[answer.givenAt, now, came, fraction, answer.check, place.hints],
      ],
    );
    return rows.length > 0;
  }

  /** Nothing was written: the same answer came a second time at this very moment, or the attempt ended at it. */
  async #lost(
    actor: Pick<Viewer, 'id'>,
    at: { attemptId: string; position: number },
    given: GivenAnswer,
    now: Date,
  ): Promise<Receipt> {
    const place = await this.#place(at, given.clientId);
    if (!place?.again) throw ATTEMPT_ERRORS.finished();
    return this.run(actor, at, given, now);
  }

  #again(
    question: Question,
    at: { position: number },
    place: Place,
    given: GivenAnswer & { response: Response | null },
  ): Receipt {
    const kept = place.again!;
    const same = kept.position === at.position && (kept.sealed || sameAnswer(question, kept.response, given.response));
    if (!same) throw ATTEMPT_ERRORS.reusedClientId();
    const { clientTurn, came } = kept;
    const answer = { ...given, clientTurn, came, position: at.position, receivedAt: new Date(kept.receivedAt) };
    return { ...receipt(place, answer, true), stands: place.top?.clientId === given.clientId };
  }
}

/** @throws DomainError `invalid-input` */
function read(question: Question, place: Place, given: GivenAnswer): Response | null {
  if (given.check && !tellsAtOnce(place.way)) throw badAnswer(ATTEMPT_ERROR_MESSAGES.noChecking, 'check');
  if (given.check && (given.response ?? null) === null) throw badAnswer(ATTEMPT_ERROR_MESSAGES.answerFirst);
  if ((given.response ?? null) === null) return null;
  return checkedResponse(
    question,
    fromBrowser(question, place.shown, shapedResponse(question, given.response)),
    given.locale,
  );
}

/** A clock of a browser may be wrong: an answer was given neither before the attempt began nor after it came. */
function between(first: Date, moment: Date, last: Date): Date {
  return moment < first ? first : moment > last ? last : moment;
}

function receipt(
  place: Place,
  answer: { clientId: string; clientTurn: number; givenAt: Date; position: number; receivedAt: Date; came: Came },
  again: boolean,
): Receipt {
  const { clientId, clientTurn, position, receivedAt, came } = answer;
  const top = place.top && { ...place.top, givenAt: new Date(place.top.givenAt) };
  return {
    ...{ clientId, clientTurn, position, receivedAt, came, again },
    stands: came !== 'late' && (top === null || compareTurns(answer, top) > 0),
    highestTurn: Math.max(clientTurn, Number(place.highestTurn ?? 0)),
    endsAt: endsAt(place),
  };
}
