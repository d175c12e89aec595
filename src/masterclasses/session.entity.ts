import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../platform/i18n/locales.js';

/** What has become of a session. `finished` is said by staff; a session that is over by the clock may still be `published`. */
export type SessionStatus = 'draft' | 'published' | 'cancelled' | 'finished';

/** A masterclass at a time, with a number of places. */
@Entity('session')
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'masterclass_id' })
  masterclassId!: string;

  @Column('text')
  status!: SessionStatus;

  /** The language it is given in. */
  @Column('text')
  language!: Locale;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  /** The IANA zone in which its hour was chosen. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('integer', { name: 'duration_minutes' })
  durationMinutes!: number;

  @Column('integer')
  capacity!: number;

  @Column('boolean', { name: 'waiting_list' })
  waitingList!: boolean;

  /** Places confirmed or offered; changed only under the row's lock. */
  @Column('integer')
  taken!: number;

  @Column('integer')
  waiting!: number;

  /** The number the next arrival gets; a bigint, which the driver hands over as text. */
  @Column('bigint', { name: 'next_arrival' })
  nextArrival!: string;

  /** Rises with every change of time or status: the SEQUENCE of its calendar entries. */
  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence!: number;

  /** What those concerned are told when it does not take place, as staff wrote it. */
  @Column('text', { name: 'cancel_message', nullable: true })
  cancelMessage!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
