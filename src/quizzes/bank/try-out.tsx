import { Injectable } from '@nestjs/common';
import type { ComponentChild } from 'preact';
import { DomainError } from '../../platform/errors.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';
import type { FormValues } from '../../ui/quiz-response.js';
import { formAnswer } from '../../ui/quiz-response.js';
import type { Visit } from '../../ui/web/visit.js';
import { fromBrowser } from '../attempts/aliases.rules.js';
import { ATTEMPT_ERROR_MESSAGES } from '../attempts/attempts.errors.messages.js';
import type { AttemptQuestionView } from '../attempts/attempts.views.js';
import { seeded, shownOf, type Shown } from '../attempts/draw.rules.js';
import { QuestionPart } from '../attempts/pages/question-part.js';
import { PictureLibrary } from '../attempts/picture-library.js';
import { checkedResponse, shapedResponse } from '../attempts/responses.js';
import { sheetOf } from '../attempts/sheet.rules.js';
import type { Question } from '../questions/question.js';
import type { Response } from '../questions/response.js';
import { scoreResponse } from '../scoring/score.js';
import { QuestionPreview, type Tried } from './pages/question-preview.js';

/** The order in which a question that is tried out shows its options: always the same, so that nothing need be kept. */
export const previewOrder = (question: Question): Shown => shownOf(question, seeded(1));

/** A question as an attempt would show it. */
export function previewView(question: Question, number: number, locale: Locale): AttemptQuestionView {
  return {
    ...{ position: number, number: question.kind === 'text' ? null : number },
    ...sheetOf(question, previewOrder(question), locale),
    ...{ response: null, certainty: null, hints: [], hintsLeft: 0, tries: 0, review: null },
  };
}

/** Shows questions to staff as learners answer them. Nothing that is answered here is kept. */
@Injectable()
export class TryOut {
  constructor(private readonly pictures: PictureLibrary) {}

  /** One question in a form of its own; with what was typed, also what that answer comes to. */
  async form(visit: Visit, path: string, question: Question, typed?: FormValues): Promise<ComponentChild> {
    const { tried = null, error } = typed ? scored(visit, question, typed) : {};
    return (
      <QuestionPreview action={`${localizePath(visit.locale, path)}#preview`} tried={tried}>
        {await this.part(visit.locale, question, 1, { typed, error })}
      </QuestionPreview>
    );
  }

  /** One question without a form around it. */
  async part(
    locale: Locale,
    question: Question,
    number: number,
    sent: { typed?: FormValues | undefined; error?: string | undefined } = {},
  ): Promise<ComponentChild> {
    const view = previewView(question, number, locale);
    const names = [view.picture, ...view.options.map(({ picture }) => picture)].filter((name) => name !== null);
    const pictures = await this.pictures.pictures(names, locale);
    return <QuestionPart question={view} pictures={pictures} claims={new Map()} {...sent} />;
  }
}

function scored(visit: Visit, question: Question, typed: FormValues): { tried?: Tried; error?: string } {
  const { locale } = visit;
  try {
    const response = responseOf(question, typed, locale);
    return { tried: { score: scoreResponse(question, response, { locale }), given: response !== null } };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    return { error: Object.values(visit.fieldErrors(error))[0]! };
  }
}

function responseOf(question: Question, typed: FormValues, locale: Locale): Response | null {
  const { response, unfinished } = formAnswer(question.kind, typed);
  if (unfinished)
    throw new DomainError('invalid', 'invalid-input', ATTEMPT_ERROR_MESSAGES.eachPlaceOnce, {}, [
      { field: 'response', message: ATTEMPT_ERROR_MESSAGES.eachPlaceOnce },
    ]);
  if (response === null) return null;
  return checkedResponse(
    question,
    fromBrowser(question, previewOrder(question), shapedResponse(question, response)),
    locale,
  );
}
