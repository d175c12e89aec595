import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/locales.js';

/** What the checklist asks of a picture or a film. */
export interface MediaDescription {
  kind: 'image' | 'video';
  alt: Partial<Localized>;
  /** True for an image that says nothing and needs no words. */
  decorative: boolean;
}

/** Knows the pictures and films that a text may name, with their words for those who cannot see them. */
@Injectable()
export class MediaDescriptions {
  /** Of these names, each that exists. */
  async of(names: readonly string[], on: Queryable): Promise<Map<string, MediaDescription>> {
    if (names.length === 0) return new Map();
    // Each picture or film of these names with its words in every language.
    const rows = await on.query<MediaDescription & { name: string }>(
      'SELECT name, kind, alt, decorative FROM media WHERE name = ANY ($1)',
      [names],
    );
    return new Map(rows.map(({ name, ...media }) => [name, media]));
  }
}
