import type { ComponentChild } from 'preact';
import { DomainError } from '../../platform/errors.js';
import { localizePath } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import type { Visit } from '../../ui/web/visit.js';
import type { Question } from '../questions/question.js';
import { parseResponseForm } from '../scoring/response-form.js';
import { scoreResponse } from '../scoring/score.js';
import { ANSWER, PreviewFields } from './pages/preview-fields.js';
import { QuestionPreview, type Tried } from './pages/question-preview.js';

/** A question as a learner answers it; with what was typed, also what that answer comes to. Nothing is kept. */
export function tryOut(visit: Visit, path: string, question: Question, typed?: FieldValues): ComponentChild {
  const { tried, errors } = typed ? scored(visit, question, typed) : { tried: null, errors: {} };
  return (
    <QuestionPreview
      action={`${localizePath(visit.locale, path)}#preview`}
      tried={tried}
      values={typed ?? {}}
      errors={errors}
    >
      <PreviewFields question={question} />
    </QuestionPreview>
  );
}

function scored(visit: Visit, question: Question, typed: FieldValues): { tried: Tried | null; errors: FieldErrors } {
  const { locale } = visit;
  try {
    const response = parseResponseForm(question, typed, { locale }, ANSWER);
    return { tried: { score: scoreResponse(question, response, { locale }), given: response !== null }, errors: {} };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    return { tried: null, errors: visit.fieldErrors(error) };
  }
}
