import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';

/** One part of a masterclass's programme. */
export interface ProgrammePart {
  minutes: number;
  text: string;
}

/**
 * A live class that is given again and again, each time as a session. Its title stands in every language; the other
 * texts may miss one, and are then shown in another with a note.
 */
@Entity('masterclass')
export class Masterclass {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  status!: 'draft' | 'published';

  @Column('text')
  host!: string;

  /** The name of a figure of the design system, or null. */
  @Column('text', { nullable: true })
  figure!: string | null;

  @Column('jsonb')
  title!: Localized;

  @Column('jsonb')
  subtitle!: Partial<Localized>;

  @Column('jsonb')
  summary!: Partial<Localized>;

  /** Markdown. */
  @Column('jsonb')
  body!: Partial<Localized>;

  @Column('jsonb')
  programme!: Partial<Localized<ProgrammePart[]>>;

  @Column('jsonb', { name: 'what_to_bring' })
  whatToBring!: Partial<Localized>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
