import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { mayShow } from './course-publication.rules.js';
import type { Finding } from './checklist.rules.js';
import { IS_PLAN_OF, planOf, type PlanTarget } from './plan-target.js';
import { PublishArticle } from './publish-article.js';
import { PublishCourse } from './publish-course.js';
import { PublishLesson, type Publication, type Publisher } from './publish-lesson.js';
import type { Checklist, TextState } from './publishing.views.js';

/** How many plans were carried out, and how many stand blocked since. */
export interface CarriedOut {
  published: number;
  blocked: number;
}

/** What publishes lessons, or what publishes articles. */
interface TextPublisher<S extends TextState> {
  lock(tx: Transaction, id: string): Promise<S | null>;
  within(
    tx: Transaction,
    actor: Publisher,
    state: S,
    publication: Publication,
    now: Date,
  ): Promise<{ checklist: Checklist; published: object | null }>;
  target(state: S): PlanTarget;
}

interface DuePlan extends Record<string, unknown> {
  course_id: string | null;
  lesson_id: string | null;
  article_id: string | null;
}

/**
 * Publishes what was planned for a moment that has come. The plans are rows: after any downtime they are all still
 * there, and each is carried out once, whoever looks at the same time. One that the checklist refuses is kept with the
 * reasons, for staff to see, and is not tried again.
 */
@Injectable()
export class CarryOutPlans {
  constructor(
    private readonly database: Database,
    private readonly publishLesson: PublishLesson,
    private readonly publishArticle: PublishArticle,
    private readonly publishCourse: PublishCourse,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(now: Date): Promise<CarriedOut> {
    const done: CarriedOut = { published: 0, blocked: 0 };
    for (const plan of await this.#due(now)) {
      try {
        const carriedOut = await this.database.transaction((tx) => this.#carryOut(tx, plan, now));
        if (carriedOut) done[carriedOut] += 1;
      } catch (error) {
        // The others need not wait for it; it is looked at again at the next round.
        this.log.error({ err: error, plan }, 'a planned publication failed');
      }
    }
    return done;
  }

  #due(now: Date): Promise<DuePlan[]> {
    // Plans whose moment has come, oldest first; a course after the lessons that are to open with it.
    return this.database.query<DuePlan>(
      `SELECT p.course_id, p.lesson_id, p.article_id FROM publication_plan p
       LEFT JOIN course c ON c.id = p.course_id AND p.lesson_id IS NULL
       LEFT JOIN lesson l ON l.id = p.lesson_id LEFT JOIN article a ON a.id = p.article_id
       WHERE p.blocked_at IS NULL AND coalesce(c.publish_at, l.publish_at, a.publish_at) <= $1
       ORDER BY coalesce(c.publish_at, l.publish_at, a.publish_at), c.id IS NOT NULL, p.id LIMIT 500`,
      [now],
    );
  }

  #carryOut(tx: Transaction, plan: DuePlan, now: Date): Promise<keyof CarriedOut | null> {
    if (plan.article_id) return this.#text(tx, this.publishArticle, plan.article_id, now);
    if (plan.lesson_id) return this.#text(tx, this.publishLesson, plan.lesson_id, now);
    return this.#course(tx, plan.course_id!, now);
  }

  async #text<S extends TextState>(
    tx: Transaction,
    publisher: TextPublisher<S>,
    textId: string,
    now: Date,
  ): Promise<keyof CarriedOut | null> {
    const state = await publisher.lock(tx, textId);
    // Somebody else has carried it out, moved it or taken it back since we looked.
    const plan = state?.plan;
    if (!state || !plan || plan.blockedAt || plan.at > now) return null;
    try {
      const { locales, saidOpenly, alsoRequired, plannedBy } = plan;
      const publication = { locales, saidOpenly, alsoRequired };
      const { checklist, published } = await publisher.within(tx, plannedBy, state, publication, now);
      if (published) return 'published';
      return await this.#block(tx, publisher.target(state), checklist.findings, now);
    } catch (error) {
      // Thrown before anything was written: there was nothing left to publish.
      if (!(error instanceof DomainError)) throw error;
      return this.#block(tx, publisher.target(state), [], now);
    }
  }

  async #course(tx: Transaction, courseId: string, now: Date): Promise<keyof CarriedOut | null> {
    const course = await this.publishCourse.lock(tx, courseId);
    // What is planned for the course itself, if it still is.
    const [plan] = await tx.query<{ planned_by: string | null; planned_by_name: string }>(
      `SELECT p.planned_by, p.planned_by_name FROM publication_plan p JOIN course c ON c.id = p.course_id
       WHERE p.course_id = $1 AND p.lesson_id IS NULL AND p.blocked_at IS NULL AND c.publish_at <= $2`,
      [courseId, now],
    );
    if (!course || !plan) return null;
    if (course.status === 'published' || !mayShow(await this.publishCourse.faults(course, tx)))
      return this.#block(tx, { courseId, lessonId: null }, [], now);
    await this.publishCourse.within(
      tx,
      { id: plan.planned_by, name: plan.planned_by_name },
      courseId,
      'published',
      now,
    );
    return 'published';
  }

  async #block(tx: Transaction, target: PlanTarget, findings: readonly Finding[], now: Date): Promise<'blocked'> {
    await tx.query(`UPDATE publication_plan SET blocked_at = $4, findings = $5 WHERE ${IS_PLAN_OF}`, [
      ...planOf(target).columns,
      now,
      JSON.stringify(findings.filter(({ blocks }) => blocks)),
    ]);
    return 'blocked';
  }
}
