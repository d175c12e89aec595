import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import type { PublicationStatus } from './course.entity.js';

/** An article of the journal; what it says stands in its texts. */
@Entity('article')
export class Article {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { nullable: true })
  figure!: string | null;

  /** Slugs of courses that go further. */
  @Column('text', { array: true })
  related!: string[];

  @Column('text')
  status!: PublicationStatus;

  /** The language in which it is written first; the others are translations of it. */
  @Column('text', { name: 'source_locale' })
  sourceLocale!: Locale;

  /** As it is signed, by language. */
  @Column('jsonb')
  author!: Partial<Localized>;

  /** A day without a zone; null while a draft has none. */
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** What an article says in one language. */
@Entity('article_text')
export class ArticleText {
  @PrimaryColumn('uuid', { name: 'article_id' })
  articleId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
