import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { FieldError, fieldId, useForm } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../question-form.messages.js';
import { listAt, type Branch, type Tree } from '../question-tree.rules.js';

/** The form around its parts: where it posts to, and everything it holds. */
export const QuestionFormContext = createContext<{ here: string; tree: Branch; prefix: string }>({
  here: '',
  tree: {},
  prefix: 'q',
});

/** Every field of a question is named by where it stands in it, after this. */
export const PREFIX = 'q';

/** One text in each language, the reader's own first: that one is needed, the others fall back to it unless all are needed. */
export function InLanguages(props: {
  name: string;
  what: string;
  maxLength: number;
  rows?: number;
  neverNeeded?: boolean;
  allNeeded?: boolean;
}) {
  const { t, locale } = usePage();
  const { name, what, maxLength, rows, neverNeeded = false, allNeeded = false } = props;
  return (
    <div class="in-languages">
      {inOrder(locale).map((language, index) => {
        const field = {
          name: `${name}.${language}`,
          label: t(say.inLanguage, { what, language }),
          optional: neverNeeded || (index > 0 && !allNeeded),
          maxLength,
        };
        return rows ? <TextArea key={language} {...field} rows={rows} /> : <TextField key={language} {...field} />;
      })}
    </div>
  );
}

/** A button that changes the form and saves nothing; the page comes back at the part it is about. */
export function Command(props: { command: string; at: string; children: ComponentChildren; plain?: boolean }) {
  const { here } = useContext(QuestionFormContext);
  return (
    <Button
      kind={props.plain ? 'plain' : 'quiet'}
      small
      name="do"
      value={props.command}
      formAction={`${here}#${partId(props.at)}`}
    >
      {props.children}
    </Button>
  );
}

/** Where a part of the form stands on the page. */
export const partId = (path: string): string => `part-${path.replaceAll('.', '-')}`;

/** A list of parts with buttons that add, move and remove them. `legend` names one of them by its number from 1. */
export function Parts(props: {
  /** Where the list stands in the question, such as `blanks.0.options`. */
  path: string;
  legend: (number: number) => string;
  add: readonly { variant?: string; label: string }[];
  children: (part: { tree: Tree; name: string; path: string }) => ComponentChildren;
}) {
  const { t } = usePage();
  const { errors } = useForm();
  const { tree, prefix } = useContext(QuestionFormContext);
  const { path, legend, add } = props;
  const list = listAt(tree, path);
  const error = errors[`${prefix}.${path}`];
  return (
    <div class="stack" id={fieldId(`${prefix}.${path}`)} tabIndex={-1}>
      {error && <FieldError id={fieldId(`${prefix}.${path}`)}>{error}</FieldError>}
      {list.map((part, index) => {
        const own = `${path}.${index}`;
        const title = legend(index + 1);
        const named = (word: string) => (
          <>
            {word}
            <span class="visually-hidden">: {title}</span>
          </>
        );
        return (
          <fieldset class="draft-option draft-part" key={index} id={partId(own)}>
            <legend>{title}</legend>
            {props.children({ tree: part, name: `${prefix}.${own}`, path: own })}
            <div class="actions">
              {index > 0 && (
                <Command plain command={`up:${own}`} at={`${path}.${index - 1}`}>
                  {named(t(say.up))}
                </Command>
              )}
              {index < list.length - 1 && (
                <Command plain command={`down:${own}`} at={`${path}.${index + 1}`}>
                  {named(t(say.down))}
                </Command>
              )}
              <Command plain command={`remove:${own}`} at={`${path}.${Math.max(0, index - 1)}`}>
                {named(t(say.remove))}
              </Command>
            </div>
          </fieldset>
        );
      })}
      <div class="actions">
        {add.map(({ variant = '', label }) => (
          <Command key={label} command={`add:${path}:${variant}`} at={`${path}.${list.length}`}>
            {label}
          </Command>
        ))}
      </div>
    </div>
  );
}

/** What is said about an answer, its claims, and a picture where there can be one; closed until it holds something. */
export function More({ name, tree, picture = false }: { name: string; tree: Tree; picture?: boolean }) {
  const { t } = usePage();
  const { errors } = useForm();
  const filled = holdsText((tree as Branch).feedback) || (picture && holdsText((tree as Branch).picture));
  const wrong = Object.keys(errors).some(
    (field) => field.startsWith(`${name}.feedback.`) || field.startsWith(`${name}.picture`),
  );
  return (
    <details class="draft-more" open={filled || wrong}>
      <summary>{t(say.more)}</summary>
      <div class="stack">
        <FeedbackFields name={`${name}.feedback`} label={t(say.feedback)} />
        {picture && <PictureField name={`${name}.picture`} />}
      </div>
    </details>
  );
}

/** The words of a feedback and the claims behind it. */
export function FeedbackFields({ name, label }: { name: string; label: string }) {
  const { t } = usePage();
  return (
    <>
      <InLanguages name={`${name}.words`} what={label} maxLength={5_000} rows={2} neverNeeded />
      <TextField
        name={`${name}.claims`}
        label={`${label}: ${t(say.claims)}`}
        hint={t(say.claimsHint)}
        optional
        maxLength={1_000}
        list="claims"
      />
    </>
  );
}

/** The name of a picture of the library. */
export function PictureField({ name }: { name: string }) {
  const { t } = usePage();
  return (
    <TextField name={`${name}.media`} label={t(say.picture)} hint={t(say.pictureHint)} optional maxLength={120} short />
  );
}

function holdsText(tree: Tree | undefined): boolean {
  if (tree === undefined) return false;
  return typeof tree === 'string' ? tree.trim() !== '' : Object.values(tree).some(holdsText);
}

function inOrder(first: Locale): Locale[] {
  return [first, ...LOCALES.filter((locale) => locale !== first)];
}
