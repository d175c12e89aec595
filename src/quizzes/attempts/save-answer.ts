import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Question } from '../questions/question.js';
import type { Response } from '../questions/response.js';
import { fromBrowser } from './aliases.rules.js';
import { insertAnswer, keptAnswer } from './answer-rows.js';
import { AnswerSeal } from './answer-seal.js';
import { AttemptPlaces, type AskedItem, type AttemptPlace } from './attempt-places.js';
import { ATTEMPT_ERRORS, badAnswer } from './attempts.errors.js';
import { ATTEMPT_ERROR_MESSAGES } from './attempts.errors.messages.js';
import { sameAnswer } from './log.rules.js';
import { QuestionVersions } from './question-versions.js';
import type { Receipt } from './receipt.js';
import { checkedResponse, rawFraction, shapedResponse } from './responses.js';
import { tellsAtOnce, type QuizWay } from './result.rules.js';

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

/** Where an answer goes, and whose it is. */
interface Target {
  attemptId: string;
  position: number;
  personId: string;
}

const LOOKS = 2;

/** Keeps one answer of an attempt in its log, which only grows. The same answer sent twice is there once. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly database: Database,
    private readonly places: AttemptPlaces,
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
    const target = { ...at, personId: actor.id };
    for (let look = 1; ; look++) {
      const place = await this.places.of(at.attemptId);
      if (place?.personId !== actor.id) throw notFound();
      const item = place.items.find(({ position }) => position === at.position);
      if (!item) throw ATTEMPT_ERRORS.notAsked();
      const question = await this.versions.one(item.versionId);
      const response = read(question, place.way, item, given);
      const receipt =
        (await this.#keep(target, place, item, question, { ...given, response }, now)) ??
        (await this.#again(target, question, { ...given, response }));
      if (receipt) return receipt;
      // Nothing was written: it is over, or not what it was when it was read.
      this.places.forget(at.attemptId);
      if (look === LOOKS) throw ATTEMPT_ERRORS.finished();
    }
  }

  async #keep(
    target: Target,
    place: AttemptPlace,
    { versionId }: AskedItem,
    question: Question,
    answer: GivenAnswer & { response: Response | null },
    now: Date,
  ): Promise<Receipt | null> {
    const { clientId, clientTurn, response, certainty, check } = answer;
    const isProfile = place.kind === 'profile';
    const kept = await insertAnswer(this.database, {
      ...target,
      ...{ versionId, clientId, clientTurn: clientTurn ?? null, certainty, check, receivedAt: now },
      response: isProfile ? null : response,
      sealed: isProfile && response ? await this.seal.seal(target.personId, response) : null,
      fraction: isProfile || !response ? null : rawFraction(question, response),
      givenAt: between(place.startedAt, answer.givenAt, now),
    });
    return kept && { ...kept, clientId, position: target.position, receivedAt: now, again: false };
  }

  async #again(
    { attemptId, position, personId }: Target,
    question: Question,
    { clientId, response }: { clientId: string; response: Response | null },
  ): Promise<Receipt | null> {
    const kept = await keptAnswer(this.database, { attemptId, personId, clientId });
    if (!kept) return null;
    const { response: before, sealed, ...receipt } = kept;
    const same = receipt.position === position && (sealed || sameAnswer(question, before, response));
    if (!same) throw ATTEMPT_ERRORS.reusedClientId();
    return { ...receipt, again: true };
  }
}

/** @throws DomainError `invalid-input` */
function read(question: Question, way: QuizWay, { shown }: AskedItem, given: GivenAnswer): Response | null {
  if (given.check && !tellsAtOnce(way)) throw badAnswer(ATTEMPT_ERROR_MESSAGES.noChecking, 'check');
  const nothing = (given.response ?? null) === null;
  if (given.check && nothing) throw badAnswer(ATTEMPT_ERROR_MESSAGES.answerFirst);
  if (nothing) return null;
  return checkedResponse(
    question,
    fromBrowser(question, shown, shapedResponse(question, given.response)),
    given.locale,
  );
}

/** A clock of a browser may be wrong: an answer was given neither before the attempt began nor after it came. */
function between(first: Date, moment: Date, last: Date): Date {
  return moment < first ? first : moment > last ? last : moment;
}
