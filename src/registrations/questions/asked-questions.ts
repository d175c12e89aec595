import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { QuestionSet } from '../../masterclasses/questions/question.rules.js';
import { QuestionQueries } from '../../masterclasses/questions/questions.queries.js';
import type { Answers, Asked } from './answers.rules.js';

/** Finds what a session asks, beside what somebody was asked who may have opened the form a while ago. */
@Injectable()
export class AskedQuestions {
  constructor(private readonly questions: QuestionQueries) {}

  /** What the form of a session asks; `sent` is the version that came with it, or undefined for a form not yet sent. */
  async of(sessionId: string, sent?: unknown): Promise<Asked> {
    const now = await this.questions.ofSession(sessionId);
    const version = Number(sent);
    if (sent === undefined || version === now.version) return { now, before: null };
    const versions = await this.questions.versionsOfSession(sessionId);
    const before: QuestionSet = versions.find((set) => set.version === version) ?? {
      version: 0,
      questions: [],
    };
    return { now, before };
  }

  /**
   * Sorts answers of a program, which may have been written for an earlier version: those to questions asked no longer
   * are ignored, by name.
   * @throws DomainError `invalid-input` for an answer to a question that never was
   */
  async sort(sessionId: string, { now }: Asked, given: Answers): Promise<{ answers: Answers; ignored: string[] }> {
    const asked = new Set(now.questions.map(({ id }) => id));
    const others = Object.keys(given).filter((id) => !asked.has(id));
    if (others.length === 0) return { answers: given, ignored: [] };
    const ever = new Set(
      (await this.questions.versionsOfSession(sessionId)).flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
    const unknown = others.filter((id) => !ever.has(id));
    if (unknown.length > 0)
      throw new DomainError(
        'invalid',
        'invalid-input',
        HTTP_MESSAGES.invalidInput,
        {},
        unknown.map((id) => ({ field: `answers.${id}`, message: HTTP_MESSAGES.unknownField })),
      );
    return { answers: Object.fromEntries(Object.entries(given).filter(([id]) => asked.has(id))), ignored: others };
  }
}
