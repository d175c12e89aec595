import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { aboutOf, ASKED_LEVELS, chooseQuestions, type GradedClaim } from './claim-questions.rules.js';
import {
  RecallQuestions,
  type AskedQuestion,
  type DrawnQuestion,
  type JudgedAnswer,
  type QuestionContent,
  type RecallWish,
} from './recall-questions.js';
import { RECALL_MESSAGES as say } from './recall.messages.js';

const contentInput = z.object({ form: z.enum(['grade', 'strong']), claim: z.string(), choices: z.array(z.string()) });

/** Questions made of the claims that a course states: the source that every course with graded claims has. */
@Injectable()
export class ClaimRecallQuestions extends RecallQuestions {
  readonly source = 'claims';
  readonly rank = 0;

  constructor(private readonly evidence: EvidenceQueries) {
    super();
  }

  async draw(
    on: Queryable,
    { courseId, enrolmentId, round, asked }: RecallWish,
    most: number,
  ): Promise<DrawnQuestion[]> {
    // The claims that the course's published lessons state, with the grade in force of each.
    const claims = await on.query<GradedClaim & Record<string, unknown>>(
      `SELECT DISTINCT c.slug, g.level FROM lesson l JOIN lesson_claim lc ON lc.lesson_id = l.id JOIN claim c ON c.id = lc.claim_id
       JOIN LATERAL (SELECT level FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE l.course_id = $1 AND l.status = 'published'`,
      [courseId],
    );
    const questions = chooseQuestions(claims, { asked, seed: `${enrolmentId} ${round}` }, most);
    return questions.map((question) => ({ about: aboutOf(question), content: { ...question } }));
  }

  async ask(content: QuestionContent, locale: Locale): Promise<AskedQuestion | null> {
    const { form, claim, choices } = contentInput.parse(content);
    const t = translator(locale);
    const notes = await this.evidence.notes([claim, ...choices], locale);
    const text = (slug: string) => notes.get(slug)?.text ?? slug;
    if (!notes.has(claim)) return null;
    if (form === 'strong')
      return {
        prompt: t(say.whichStrong),
        quote: null,
        choices: choices.map((slug) => ({ value: slug, label: text(slug) })),
      };
    return {
      prompt: t(say.howSure),
      quote: text(claim),
      choices: ASKED_LEVELS.map((level) => ({ value: level, label: t(say[level]) })),
    };
  }

  async judge(on: Queryable, content: QuestionContent, answer: string): Promise<JudgedAnswer | null> {
    const { form, claim, choices } = contentInput.parse(content);
    const possible: readonly string[] = form === 'strong' ? choices : ASKED_LEVELS;
    if (!possible.includes(answer)) return null;
    const levels = await this.#levels(on, [claim, ...choices]);
    const right =
      form === 'strong'
        ? choices.filter((slug) => levels.get(slug) === 'strong')
        : [levels.get(claim) ?? ''].filter((level) => possible.includes(level));
    return { right, correct: right.length === 0 ? null : right.includes(answer) };
  }

  claims(content: QuestionContent): string[] {
    const { claim, choices } = contentInput.parse(content);
    return [...new Set([claim, ...choices])];
  }

  async #levels(on: Queryable, slugs: readonly string[]): Promise<Map<string, string>> {
    // The grade in force of these claims.
    const rows = await on.query<{ slug: string; level: string }>(
      `SELECT c.slug, g.level FROM claim c JOIN LATERAL (SELECT level FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE c.slug = ANY ($1)`,
      [slugs],
    );
    return new Map(rows.map(({ slug, level }) => [slug, level]));
  }
}
