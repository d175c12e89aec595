import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../platform/i18n/locales.js';
import type { Heard } from './heard.js';

/** What has become of somebody's wish to come. `offered` is a place held for somebody who has yet to accept it. */
export const REGISTRATION_STATUSES = ['confirmed', 'offered', 'waiting', 'cancelled'] as const;

/** One of the states of a registration. */
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** Who ended a registration; the clock lets an offer lapse. */
export type CancelledBy = 'attendee' | 'staff' | 'clock';

/** Whether somebody with a place came. */
export type Attendance = 'attended' | 'no-show';

/** Where a registration came from, as far as the link that led to the form said so. */
export interface RegistrationSource {
  /** Parameters of a campaign, such as `utm_source`. */
  utm?: Record<string, string>;
  /** How the person says that she heard of the school, and her own words for another way. */
  heard?: Heard;
  heardOther?: string;
  /** Hash of the secret in the form that was sent: whoever sends that same form again is the same person. */
  form?: string;
}

/** A person's or a guest's place at a session, or in its queue. */
@Entity('registration')
export class Registration {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  /** Null for a guest. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('citext')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  locale!: Locale;

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('text')
  status!: RegistrationStatus;

  /** The order of arrival within the session; a bigint, which the driver hands over as text. */
  @Column('bigint')
  arrival!: string;

  /** Whoever waits is served by priority, highest first, then by arrival. */
  @Column('integer')
  priority!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('jsonb')
  source!: RegistrationSource;

  @Column('text', { name: 'consent_version' })
  consentVersion!: string;

  /** Added to the session's own number: the SEQUENCE of this person's calendar entry. */
  @Column('integer', { name: 'calendar_sequence' })
  calendarSequence!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy!: CancelledBy | null;

  /** What it was when it ended. */
  @Column('text', { name: 'cancelled_was', nullable: true })
  cancelledWas!: Exclude<RegistrationStatus, 'cancelled'> | null;

  @Column('timestamptz', { name: 'offered_at', nullable: true })
  offeredAt!: Date | null;

  /** Until when an offered place is held. */
  @Column('timestamptz', { name: 'offer_expires_at', nullable: true })
  offerExpiresAt!: Date | null;

  /** The registration of the colleague who came in its place. */
  @Column('uuid', { name: 'handed_over_to', nullable: true })
  handedOverTo!: string | null;

  @Column('text', { nullable: true })
  attendance!: Attendance | null;

  /** When the meeting was entered by the personal link. */
  @Column('timestamptz', { name: 'joined_at', nullable: true })
  joinedAt!: Date | null;

  /** Answers to the masterclass's own questions, by their id. */
  @Column('jsonb')
  answers!: Record<string, unknown>;

  /** The version of the questions that was answered. */
  @Column('integer', { name: 'questions_version', nullable: true })
  questionsVersion!: number | null;

  /** Wording that was agreed to beyond what registering needs, by purpose. */
  @Column('jsonb')
  consents!: Record<string, string>;

  /** Null when the person did it herself; else how staff added her. */
  @Column('text', { name: 'added_by', nullable: true })
  addedBy!: 'staff' | 'import' | null;

  /** True while it holds a place or waits for one. */
  isLive(): boolean {
    return this.status !== 'cancelled';
  }

  /** True while it takes one of the session's places. */
  holdsPlace(): boolean {
    return this.status === 'confirmed' || this.status === 'offered';
  }
}
