import { Entity, PrimaryColumn } from 'typeorm';

/** A lesson that an enrolment requires: pinned when the person enrolled. */
@Entity('enrolment_requirement')
export class EnrolmentRequirement {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @PrimaryColumn('uuid', { name: 'lesson_id' })
  lessonId!: string;
}
