import { useContext } from 'preact/hooks';
import { Button } from '../../../ui/components/button.js';
import { CheckboxField, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset, Form, type FieldErrors } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { kindOf } from '../question-form.rules.js';
import { QUESTION_FORM as say } from '../question-form.messages.js';
import { flatTree, type Branch } from '../question-tree.rules.js';
import { AnswerFields } from './answers/answer-fields.js';
import { FeedbackFields, InLanguages, Parts, PictureField, PREFIX, QuestionFormContext } from './form-parts.js';

/** What the form of a question holds beside the question. */
export interface EditorProps {
  /** Where the form posts to. */
  here: string;
  tree: Branch;
  /** Its fields beside the question: name, tags, category, note and the version it began from. */
  around: Record<string, string>;
  errors?: FieldErrors;
  isNew: boolean;
  known: { tags: readonly string[]; categories: readonly string[]; claims: readonly string[] };
}

/** The form on which staff write a question of any kind. Buttons that change its lists save nothing. */
export function QuestionEditor({ here, tree, around, errors = {}, isNew, known }: EditorProps) {
  const { t } = usePage();
  const kind = kindOf(tree);
  return (
    <QuestionFormContext.Provider value={{ here, tree, prefix: PREFIX }}>
      <Form
        action={here}
        errors={errors}
        values={{ ...around, ...flatTree(tree, PREFIX) }}
        class="form question-form"
        data-questions
      >
        <input type="hidden" name="version" value={around.version} />
        <input type="hidden" name={`${PREFIX}.kind`} value={kind} />
        {/* The first button of a form is the one that Enter presses. */}
        <button type="submit" name="do" value="save" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <Fieldset large legend={t(say.asked)} hint={t(kind === 'blanks' ? say.blanksHint : say.stemHint)}>
          <InLanguages
            name={`${PREFIX}.stem`}
            what={t(kind === 'text' ? say.passage : say.stem)}
            maxLength={20_000}
            rows={4}
          />
          <PictureField name={`${PREFIX}.picture`} />
        </Fieldset>
        {kind !== 'text' && (
          <Fieldset large legend={t(say.answers)}>
            <AnswerFields />
          </Fieldset>
        )}
        {kind !== 'text' && <About />}
        {kind !== 'text' && kind !== 'long' && <Factors />}
        <PlaceFields isNew={isNew} />
        <div class="actions">
          <Button name="do" value="save">
            {t(isNew ? say.create : say.save)}
          </Button>
          {!isNew && <span class="hint">{t(say.saveHint)}</span>}
        </div>
        <Suggestions id="tags" words={known.tags} />
        <Suggestions id="categories" words={known.categories} />
        <Suggestions id="claims" words={known.claims} />
      </Form>
    </QuestionFormContext.Provider>
  );
}

/** Words that a field suggests. */
export function Suggestions({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

function About() {
  const { t } = usePage();
  return (
    <Fieldset large legend={t(say.about)}>
      <FieldRow>
        <TextField name={`${PREFIX}.mark`} label={t(say.mark)} inputMode="decimal" />
        <TextField name={`${PREFIX}.penalty`} label={t(say.penalty)} inputMode="decimal" />
      </FieldRow>
      <Parts path="hints" legend={(number) => t(say.hint, { number })} add={[{ label: t(say.addHint) }]}>
        {({ name }) => <InLanguages name={name} what={t(say.hint, { number: '' }).trim()} maxLength={5_000} />}
      </Parts>
      <FeedbackFields name={`${PREFIX}.general`} label={t(say.general)} />
    </Fieldset>
  );
}

function Factors() {
  const { t } = usePage();
  const { tree } = useContext(QuestionFormContext);
  const used = kindOf(tree) === 'scale' || (Array.isArray(tree.loads) && tree.loads.length > 0);
  return (
    <details class="draft-more" open={used}>
      <summary>{t(say.profile)}</summary>
      <div class="stack">
        <Parts path="loads" legend={(number) => t(say.load, { number })} add={[{ label: t(say.addLoad) }]}>
          {({ name }) => (
            <>
              <FieldRow>
                <TextField name={`${name}.factor`} label={t(say.factor)} maxLength={120} />
                <TextField name={`${name}.weight`} label={t(say.weight)} inputMode="decimal" />
              </FieldRow>
              <CheckboxField name={`${name}.reversed`} label={t(say.reversed)} />
            </>
          )}
        </Parts>
        <SelectField
          name={`${PREFIX}.missing`}
          label={t(say.missing)}
          placeholder={null}
          options={(['skip', 'middle'] as const).map((rule) => ({ value: rule, label: t(say[rule]) }))}
        />
      </div>
    </details>
  );
}

function PlaceFields({ isNew }: { isNew: boolean }) {
  const { t } = usePage();
  return (
    <Fieldset large legend={t(say.place)}>
      {isNew && <TextField name="name" label={t(say.name)} hint={t(say.nameHint)} optional maxLength={100} />}
      <FieldRow>
        <TextField name="tags" label={t(say.tags)} hint={t(say.tagsHint)} optional maxLength={2_000} list="tags" />
        <TextField
          name="category"
          label={t(say.category)}
          hint={t(say.categoryHint)}
          optional
          maxLength={1_000}
          list="categories"
        />
      </FieldRow>
      {!isNew && <TextField name="note" label={t(say.note)} optional maxLength={300} />}
    </Fieldset>
  );
}
