import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lesson that a learner marked as done. Undoing deletes the row. */
@Entity('lesson_completion')
export class LessonCompletion {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @PrimaryColumn('uuid', { name: 'lesson_id' })
  lessonId!: string;

  /** Stands here so that the database can check that lesson and enrolment belong to one course. */
  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('timestamptz', { name: 'done_at' })
  doneAt!: Date;
}
