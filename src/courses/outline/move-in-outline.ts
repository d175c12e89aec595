import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { keepOutline, lockOutline } from './locked-outline.js';
import type { Move } from './outline.input.js';
import { placeLesson, sameOrder, stepLesson, stepModule, type Outline } from './outline.rules.js';

/** Where something stands after a move: its place in its list from 1, and how long the list is. */
export interface Moved {
  place: number;
  total: number;
}

/** Moves a lesson or a module of a course. */
@Injectable()
export class MoveInOutline {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, or `outline-changed` when `version` is not its present state */
  async run(actor: Viewer, course: string, { move, version }: { move: Move; version: number }): Promise<Moved> {
    return this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, course, version);
      const moved = moveIn(outline, move);
      if (!sameOrder(outline, moved)) {
        await keepOutline(tx, courseId, moved);
        await this.audit.write(tx, {
          actor,
          action: 'course.move',
          subject: 'course',
          subjectId: courseId,
          details: { ...move },
        });
      }
      return placeOf(moved, move.id);
    });
  }
}

function moveIn(outline: Outline, move: Move): Outline {
  const isModule = outline.some(({ id }) => id === move.id);
  if (!isModule && !outline.some(({ lessons }) => lessons.includes(move.id))) throw notFound();
  if (move.step) return isModule ? stepModule(outline, move.id, move.step) : stepLesson(outline, move.id, move.step);
  if (isModule || !outline.some(({ id }) => id === move.moduleId)) throw notFound();
  return placeLesson(outline, move.id, move.moduleId, move.place);
}

function placeOf(outline: Outline, id: string): Moved {
  const module = outline.findIndex((one) => one.id === id);
  if (module >= 0) return { place: module + 1, total: outline.length };
  const { lessons } = outline.find((one) => one.lessons.includes(id))!;
  return { place: lessons.indexOf(id) + 1, total: lessons.length };
}
