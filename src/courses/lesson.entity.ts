import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../platform/i18n/locales.js';
import type { PublicationStatus } from './course.entity.js';

/** A lesson's place in its course; what it says stands in its texts. */
@Entity('lesson')
export class Lesson {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('uuid', { name: 'module_id' })
  moduleId!: string;

  @Column('text')
  slug!: string;

  @Column('integer')
  position!: number;

  /** How long it takes, in minutes. */
  @Column('integer')
  minutes!: number;

  /** Open to all, without enrolling. */
  @Column('boolean')
  preview!: boolean;

  @Column('text')
  status!: PublicationStatus;

  /** When a draft is to be published; null when nobody has planned it. */
  @Column('timestamptz', { name: 'publish_at', nullable: true })
  publishAt!: Date | null;

  /** The language in which it is written first; the others are translations of it. */
  @Column('text', { name: 'source_locale' })
  sourceLocale!: Locale;

  isPublished(): boolean {
    return this.status === 'published';
  }
}

/** What a lesson says in one language, in Markdown with directives for claims, figures and tools. */
@Entity('lesson_text')
export class LessonText {
  @PrimaryColumn('uuid', { name: 'lesson_id' })
  lessonId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  body!: string;

  /** Counts the savings from 1. */
  @Column('integer')
  revision!: number;

  /** The revision of the source language that this translation renders; null for the source itself. */
  @Column('integer', { name: 'source_revision', nullable: true })
  sourceRevision!: number | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
