import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { readLongForm } from '../../platform/http/upload.js';
import { isLocale, type Locale } from '../../platform/i18n/locales.js';
import { figures } from '../../ui/figures/index.js';
import { MediaQueries } from '../media/media.queries.js';
import { draftFields, MOST_CHARACTERS } from './draft.input.js';
import { DraftQueries } from './drafts.queries.js';
import type { TextToWrite } from './drafts.views.js';
import { findFaults, namesIn, type Fault } from './text-faults.rules.js';
import { farTooLong } from './writing.errors.js';

/** The most bytes that a text of the editor may have: far more than a lesson holds, so that a long one can be sent back whole. */
const MOST_BYTES = 8 * MOST_CHARACTERS;
const FIGURES: ReadonlySet<string> = new Set(Object.keys(figures));

/** Which text a request is about, and in which language. */
export interface Place {
  text: TextToWrite;
  locale: Locale;
}

/** What the pages about a text have in common: finding it, reading a form of it, and looking it over. */
@Injectable()
export class WritingDesk {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly evidence: EvidenceQueries,
    private readonly media: MediaQueries,
  ) {}

  /** The lesson at an address and the language asked for; its source's when none is. @throws DomainError `not-found` */
  async lesson(reader: Locale, course: string, lesson: string, language: unknown): Promise<Place> {
    return placeOf(await this.drafts.lesson(slugParam(course), slugParam(lesson), reader), language);
  }

  /** The article at an address, in the same way. @throws DomainError `not-found` */
  async article(reader: Locale, slug: string, language: unknown): Promise<Place> {
    return placeOf(await this.drafts.article(slugParam(slug), reader), language);
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

function placeOf(text: TextToWrite | null, language: unknown): Place {
  if (!text || (language !== undefined && !isLocale(language))) throw notFound();
  return { text, locale: language ?? text.sourceLocale };
}
