import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person's place in a course. */
@Entity('enrolment')
export class Enrolment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt!: Date;

  /** The version of what 'complete' means that it was made under. */
  @Column('smallint')
  contract!: number;

  /** Set once; the database refuses to change it again. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('uuid', { name: 'resume_lesson_id', nullable: true })
  resumeLessonId!: string | null;

  /** When the page of the resume lesson was opened, by our clock. */
  @Column('timestamptz', { name: 'resume_opened_at', nullable: true })
  resumeOpenedAt!: Date | null;

  /** True for the person whose place this is. */
  belongsTo(person: { id: string }): boolean {
    return this.personId === person.id;
  }
}
