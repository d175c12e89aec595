import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';

/** How much a course asks of its reader. */
export type CourseLevel = 'beginner' | 'intermediate' | 'advanced';

/** Whether the public sees it. */
export type PublicationStatus = 'draft' | 'published';

/** A course: modules of lessons that belong together. */
@Entity('course')
export class Course {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  /** Its place in the catalogue. */
  @Column('integer')
  position!: number;

  @Column('text')
  status!: PublicationStatus;

  @Column('text')
  level!: CourseLevel;

  /** The name of a drawing of the design system. */
  @Column('text', { nullable: true })
  figure!: string | null;

  @Column('jsonb')
  teacher!: Localized;

  @Column('jsonb')
  title!: Localized;

  @Column('jsonb')
  subtitle!: Localized;

  @Column('jsonb')
  summary!: Localized;

  @Column('jsonb')
  outcomes!: Localized<string[]>;

  @Column('jsonb', { name: 'evidence_policy' })
  evidencePolicy!: Localized;

  /** Whether whoever finishes it gets a certificate. */
  @Column('boolean')
  certificates!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  isPublished(): boolean {
    return this.status === 'published';
  }
}

/** A part of a course. */
@Entity('course_module')
export class CourseModule {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('integer')
  position!: number;

  @Column('jsonb')
  title!: Localized;
}
