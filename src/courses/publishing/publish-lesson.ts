import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { LessonReaders } from '../outline/lesson-readers.js';
import { SaveLessonText } from '../save-texts.js';
import { mayPublish } from './checklist.rules.js';
import { TextChecklist } from './text-checklist.js';
import { TextStateQueries } from './text-states.queries.js';
import type { PlanTarget } from './plan-target.js';
import { chosenDrafts, publishDrafts } from './publish-drafts.js';
import { notPublishable, peopleChanged } from './publishing.errors.js';
import type { Checklist, LessonState } from './publishing.views.js';

/** What is to be published, and what the editor saw when she said so. */
export interface Publication {
  /** Whose drafts; all that have one when none is named. */
  locales: readonly Locale[];
  /** The claims without a grade of which she says that the text says so openly. */
  saidOpenly: readonly string[];
  /** Whether those who are enrolled and have not finished must do the lesson too. */
  alsoRequired: boolean;
  /** How many people that is, as she was told; null where nobody looked. */
  people?: number | null;
  /** The version of each draft that she looked at; one that was not looked at is published as it is. */
  versions?: Partial<Record<Locale, number>>;
}

/** Who publishes: a person, or her plan when its moment has come. */
export interface Publisher {
  id: string | null;
  name: string;
}

/** What came of publishing. */
export interface Published {
  locales: Locale[];
  /** True when readers could not open the lesson before. */
  opened: boolean;
  /** How many people are asked to do it too. */
  asked: number;
}

/** Moves the drafts of a lesson to where readers find them, all in one transaction, when the checklist allows it. */
@Injectable()
export class PublishLesson {
  constructor(
    private readonly database: Database,
    private readonly states: TextStateQueries,
    private readonly checklist: TextChecklist,
    private readonly save: SaveLessonText,
    private readonly readers: LessonReaders,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `not-publishable`, `nothing-to-publish`, `draft-changed` or `people-changed` */
  run(actor: Publisher, lessonId: string, publication: Publication, now: Date): Promise<Published> {
    return this.database.transaction(async (tx) => {
      const state = await this.lock(tx, lessonId);
      if (!state) throw notFound();
      const { checklist, published } = await this.within(tx, actor, state, publication, now);
      if (!published) throw notPublishable(checklist.findings);
      return published;
    });
  }

  /** Locks a lesson and its course: whoever enrols or publishes at this moment takes her turn. Null when it is gone. */
  async lock(tx: Transaction, lessonId: string): Promise<LessonState | null> {
    await tx.query('SELECT c.id FROM course c WHERE c.id = (SELECT course_id FROM lesson WHERE id = $1) FOR UPDATE', [
      lessonId,
    ]);
    await tx.query('SELECT id FROM lesson WHERE id = $1 FOR UPDATE', [lessonId]);
    return this.states.of(lessonId, tx);
  }

  /** What a plan of this lesson is about. */
  target({ id, course }: LessonState): PlanTarget {
    return { courseId: course.id, lessonId: id };
  }

  /** Publishes a locked lesson, or changes nothing and says what is in the way. */
  async within(
    tx: Transaction,
    actor: Publisher,
    state: LessonState,
    publication: Publication,
    now: Date,
  ): Promise<{ checklist: Checklist; published: Published | null }> {
    const locales = chosenDrafts(state, publication);
    const checklist = await this.checklist.of(state, publication, tx);
    if (!mayPublish(checklist.findings)) return { checklist, published: null };
    // A course may be complete for somebody because this lesson was withdrawn: she has been shown that, so it stays.
    await this.readers.settle(tx, state.course.id, now);
    await publishDrafts(tx, 'lesson', this.save, state, locales, now);
    await tx.query(`UPDATE lesson SET status = 'published', withdrawn_at = NULL, publish_at = NULL WHERE id = $1`, [
      state.id,
    ]);
    await tx.query('DELETE FROM publication_plan WHERE lesson_id = $1', [state.id]);
    const asked = publication.alsoRequired ? await this.#ask(tx, state, publication.people ?? null) : 0;
    const published = { locales, opened: state.status !== 'published', asked };
    await this.#tell(tx, actor, state, published, publication);
    return { checklist, published };
  }

  async #ask(tx: Transaction, state: LessonState, told: number | null): Promise<number> {
    const asked = await this.readers.ask(tx, state.course.id, state.id);
    if (told !== null && told !== asked) throw peopleChanged(asked);
    return asked;
  }

  async #tell(
    tx: Transaction,
    actor: Publisher,
    state: LessonState,
    { locales, opened, asked }: Published,
    { saidOpenly }: Publication,
  ): Promise<void> {
    await this.outbox.publish(tx, {
      name: 'lesson.published',
      subjectId: state.id,
      payload: { courseId: state.course.id, locales, opened },
    });
    await this.audit.write(tx, {
      actor,
      action: 'lesson.publish',
      subject: 'lesson',
      subjectId: state.id,
      details: { locales, opened, asked, saidOpenly: [...saidOpenly], planned: state.plan !== null },
    });
  }
}
