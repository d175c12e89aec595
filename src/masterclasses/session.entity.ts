import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale, Localized } from '../platform/i18n/locales.js';

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

  /** Its own title, summary and host; null where the masterclass's own hold. */
  @Column('jsonb', { nullable: true })
  title!: Localized | null;

  @Column('jsonb', { nullable: true })
  summary!: Partial<Localized> | null;

  @Column('text', { nullable: true })
  host!: string | null;

  /** When people may begin and must end to register; null: as soon as it is published, until it begins. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  /** True when a place that comes free is offered and held for a while, rather than given outright. */
  @Column('boolean')
  acceptance!: boolean;

  /** For how long an offer is held. */
  @Column('integer', { name: 'offer_hours' })
  offerHours!: number;

  /** Where the meeting is; for those with a place. */
  @Column('text', { name: 'join_url', nullable: true })
  joinUrl!: string | null;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** Its place in the series as planned, on the clock of the zone: `2026-12-10T19:30`. */
  @Column('text', { name: 'series_slot', nullable: true })
  seriesSlot!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** What those concerned are told when it does not take place, as staff wrote it. */
  @Column('text', { name: 'cancel_message', nullable: true })
  cancelMessage!: string | null;

  /** What those concerned were told of its latest new hour, as staff wrote it. */
  @Column('text', { name: 'change_message', nullable: true })
  changeMessage!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
