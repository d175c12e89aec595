import { LOCALES, type Localized } from '../../platform/i18n/locales.js';
import {
  MOST_OPTIONS,
  MOST_QUESTIONS,
  offersOptions,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from './question.rules.js';

/** A question as its form holds it: everything as typed, nothing checked. */
export interface DraftQuestion {
  id: string;
  kind: string;
  required: string;
  min: string;
  max: string;
  label: Partial<Localized>;
  help: Partial<Localized>;
  options: DraftOption[];
}

/** One of its options as typed. */
export interface DraftOption {
  id: string;
  label: Partial<Localized>;
}

type Typed = Record<string, unknown>;

const FIELD =
  /^questions\.(\d{1,2})\.(?:(id|kind|required|min|max)|(label|help)\.(en|nl|fr)|options\.(\d{1,2})\.(?:(id)|label\.(en|nl|fr)))$/;

const blank = (kind = 'short'): DraftQuestion => ({
  id: '',
  kind,
  required: '',
  min: '',
  max: '',
  label: {},
  help: {},
  options:
    kind === 'one' || kind === 'several'
      ? [
          { id: '', label: {} },
          { id: '', label: {} },
        ]
      : [],
});

/** Reads the flat fields of the form, such as `questions.0.label.nl`. */
export function readDraft(typed: Typed): DraftQuestion[] {
  const draft: DraftQuestion[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const match = FIELD.exec(name);
    if (!match || typeof value !== 'string') continue;
    const [, at, plain, text, locale, optionAt, optionId, optionLocale] = match;
    const question = (draft[Number(at)] ??= { ...blank(), options: [] });
    if (plain) question[plain as 'id'] = value;
    else if (text) question[text as 'label'][locale as 'en'] = value;
    else {
      const option = (question.options[Number(optionAt)] ??= { id: '', label: {} });
      if (optionId) option.id = value;
      else option.label[optionLocale as 'en'] = value;
    }
  }
  // A number that was left out leaves a hole.
  return draft.filter(Boolean).map((question) => ({ ...question, options: question.options.filter(Boolean) }));
}

/** The questions that are kept, as the form holds them. */
export function draftOf(questions: readonly Question[]): DraftQuestion[] {
  return questions.map(({ id, kind, required, min, max, label, help, options }) => ({
    id,
    kind,
    required: required ? 'on' : '',
    min: min === null ? '' : String(min),
    max: max === null ? '' : String(max),
    label,
    help,
    options,
  }));
}

/** The draft as flat fields. */
export function draftValues(draft: readonly DraftQuestion[]): Record<string, string> {
  const values: Record<string, string> = {};
  const put = (name: string, text: Partial<Localized>) => {
    for (const locale of LOCALES) values[`${name}.${locale}`] = text[locale] ?? '';
  };
  draft.forEach(({ label, help, options, ...plain }, at) => {
    const name = `questions.${at}`;
    for (const [field, value] of Object.entries(plain)) values[`${name}.${field}`] = value;
    put(`${name}.label`, label);
    put(`${name}.help`, help);
    options.forEach((option, optionAt) => {
      values[`${name}.options.${optionAt}.id`] = option.id;
      put(`${name}.options.${optionAt}.label`, option.label);
    });
  });
  return values;
}

/** The draft as whoever registers would meet it; what is not filled in yet is left out. */
export function previewOf(draft: readonly DraftQuestion[]): Question[] {
  const filled = (text: Partial<Localized>) =>
    Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== '')) as Partial<Localized>;
  return draft
    .map(({ kind, required, label, help, options }, at) => ({
      id: `preview-${at}`,
      kind: kind as QuestionKind,
      required: required !== '',
      label: filled(label),
      help: filled(help),
      options: options.map((option, optionAt) => ({ id: String(optionAt), label: filled(option.label) })),
      min: null,
      max: null,
    }))
    .filter(({ kind, label }) => QUESTION_KINDS.includes(kind) && Object.keys(label).length > 0);
}

/** What a button of the form does to the draft: `add:one`, `up:2`, `remove-option:2:0`; anything else changes nothing. */
export function changeDraft(draft: readonly DraftQuestion[], command: string): DraftQuestion[] {
  const [verb, first = '', second = ''] = command.split(':');
  const at = Number(first);
  const changed = [...draft];
  const question = draft[at];
  if (verb === 'add' && draft.length < MOST_QUESTIONS) return [...draft, blank(first)];
  if (!question) return changed;
  if (verb === 'remove') return draft.filter((_, index) => index !== at);
  if (verb === 'up') return swap(changed, at, at - 1);
  if (verb === 'down') return swap(changed, at, at + 1);
  changed[at] = { ...question, options: changeOptions(question, verb, Number(second)) };
  return changed;
}

function changeOptions({ kind, options }: DraftQuestion, verb: string | undefined, at: number): DraftOption[] {
  if (verb === 'add-option' && offersOptions(kind as QuestionKind) && options.length < MOST_OPTIONS)
    return [...options, { id: '', label: {} }];
  if (verb === 'remove-option') return options.filter((_, index) => index !== at);
  return verb === 'option-up' ? swap([...options], at, at - 1) : options;
}

function swap<T>(list: T[], from: number, to: number): T[] {
  if (list[from] === undefined || list[to] === undefined) return list;
  [list[from], list[to]] = [list[to], list[from]];
  return list;
}
