import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { readLongForm } from '../../platform/http/upload.js';
import { isLocale, type Locale } from '../../platform/i18n/locales.js';
import { figures } from '../../ui/figures/index.js';
import { MediaQueries } from '../media/media.queries.js';
import { draftFields, MOST_CHARACTERS } from './lesson-draft.input.js';
import { LessonDraftQueries } from './lesson-drafts.queries.js';
import type { LessonToWrite } from './lesson-drafts.views.js';
import { findFaults, namesIn, type Fault } from './lesson-faults.rules.js';
import { farTooLong } from './writing.errors.js';

/** The most bytes that a text of the editor may have: far more than a lesson holds, so that a long one can be sent back whole. */
const MOST_BYTES = 8 * MOST_CHARACTERS;
const FIGURES: ReadonlySet<string> = new Set(Object.keys(figures));

/** Which lesson a request is about, and in which language. */
export interface Place {
  lesson: LessonToWrite;
  locale: Locale;
}

/** What the pages about a lesson's text have in common: finding it, reading a form of it, and looking it over. */
@Injectable()
export class WritingDesk {
  constructor(
    private readonly drafts: LessonDraftQueries,
    private readonly evidence: EvidenceQueries,
    private readonly media: MediaQueries,
  ) {}

  /** The lesson at an address and the language asked for; its source's when none is. @throws DomainError `not-found` */
  async place(reader: Locale, course: string, lesson: string, language: unknown): Promise<Place> {
    const found = await this.drafts.lesson(slugParam(course), slugParam(lesson), reader);
    if (!found || (language !== undefined && !isLocale(language))) throw notFound();
    return { lesson: found, locale: language ?? found.sourceLocale };
  }

  /** The fields of a form with a text in it. @throws DomainError `text-too-large` */
  async fields(request: FastifyRequest): Promise<Record<string, unknown>> {
    const fields = await readLongForm(request, MOST_BYTES);
    if (!fields) throw farTooLong();
    const read = draftFields(fields);
    request.body = read;
    return read;
  }

  /** Everything in a text that its readers would not see as it was meant. */
  async faults(body: string): Promise<Fault[]> {
    const names = namesIn(body);
    const [claims, images, videos] = await Promise.all([
      this.evidence.idsBySlug(names.claims),
      this.media.exists(names.images, 'image'),
      this.media.exists(names.videos, 'video'),
    ]);
    return findFaults(body, { claims: new Set(claims.keys()), figures: FIGURES, images, videos });
  }
}
