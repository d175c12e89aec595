import { useContext } from 'preact/hooks';
import { CheckboxField, RadioGroup, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow } from '../../../ui/components/form.js';
import { figures } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import { KIND_NAMES, ORDERING_NAMES } from '../../questions/kinds.messages.js';
import { ORDERING_MODES } from '../../questions/question.js';
import { kindOf } from '../question-form.rules.js';
import { QUESTION_FORM as say } from '../question-form.messages.js';
import { textAt, type Tree } from '../question-tree.rules.js';
import { AreaFields } from './area-fields.js';
import { FeedbackFields, InLanguages, More, Parts, PREFIX, QuestionFormContext } from './form-parts.js';

const WORDS = 2_000;

/** What belongs to the kind of the question: its answers and how they count. */
export function AnswerFields() {
  const { t } = usePage();
  const { tree } = useContext(QuestionFormContext);
  const tick = (name: string, label: string) => <CheckboxField name={`${PREFIX}.${name}`} label={label} />;
  switch (kindOf(tree)) {
    case 'choice':
      return (
        <>
          {tick('several', t(say.several))}
          {tick('allOrNothing', t(say.allOrNothing))}
          {tick('shuffle', t(say.shuffle))}
          <Options path="options" />
        </>
      );
    case 'true-false':
      return <TrueFalse />;
    case 'matching':
      return (
        <>
          {tick('shuffle', t(say.shuffle))}
          <Pairs />
        </>
      );
    case 'ordering':
      return <Ordering />;
    case 'numeric':
      return (
        <>
          <NumericAnswers path="answers" />
          <Units />
        </>
      );
    case 'short':
      return (
        <>
          {tick('matchCase', t(say.matchCase))}
          <ShortAnswers path="answers" />
        </>
      );
    case 'blanks':
      return <Blanks />;
    case 'hotspot':
      return (
        <>
          <SelectField
            name={`${PREFIX}.figure`}
            label={t(say.figure)}
            placeholder={null}
            options={Object.entries(figures).map(([name, figure]) => ({ value: name, label: figure.name(t) }))}
          />
          {tick('several', t(say.areasMany))}
          <AreaFields />
        </>
      );
    case 'scale':
      return <Named path="points" legend={say.point} add={t(say.addPoint)} />;
    case 'long':
      return (
        <>
          <TextField name={`${PREFIX}.mostWords`} label={t(say.mostWords)} inputMode="numeric" short />
          <InLanguages name={`${PREFIX}.guide`} what={t(say.guide)} maxLength={20_000} rows={4} neverNeeded />
        </>
      );
    default:
      return null;
  }
}

function Options({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts path={path} legend={(number) => t(say.option, { number })} add={[{ label: t(say.addOption) }]}>
      {({ tree, name }) => (
        <>
          <Id {...{ tree, name }} />
          <InLanguages
            name={`${name}.words`}
            what={t(say.option, { number: '' }).trim()}
            maxLength={WORDS}
            neverNeeded
          />
          <Share name={name} />
          <More name={name} tree={tree} picture />
        </>
      )}
    </Parts>
  );
}

function TrueFalse() {
  const { t } = usePage();
  return (
    <>
      <RadioGroup
        name={`${PREFIX}.key`}
        label={t(say.key)}
        options={[
          { value: 'true', label: t(say.isTrue) },
          { value: 'false', label: t(say.isFalse) },
        ]}
      />
      <FeedbackFields name={`${PREFIX}.whenTrue`} label={t(say.whenTrue)} />
      <FeedbackFields name={`${PREFIX}.whenFalse`} label={t(say.whenFalse)} />
    </>
  );
}

function Pairs() {
  const { t } = usePage();
  return (
    <>
      <p class="hint">{t(say.pairHint)}</p>
      <Parts path="pairs" legend={(number) => t(say.pair, { number })} add={[{ label: t(say.addPair) }]}>
        {({ tree, name }) => (
          <>
            <Id {...{ tree, name }} />
            <InLanguages name={`${name}.words`} what={t(say.pairWords)} maxLength={WORDS} neverNeeded />
            <InLanguages name={`${name}.answer`} what={t(say.pairAnswer)} maxLength={WORDS} />
          </>
        )}
      </Parts>
    </>
  );
}

function Ordering() {
  const { t } = usePage();
  return (
    <>
      <SelectField
        name={`${PREFIX}.mode`}
        label={t(say.mode)}
        placeholder={null}
        options={ORDERING_MODES.map((mode) => ({ value: mode, label: t(ORDERING_NAMES[mode]) }))}
      />
      <p class="hint">{t(say.itemsHint)}</p>
      <Named path="items" legend={say.item} add={t(say.addItem)} />
    </>
  );
}

/** Parts that have nothing but words. */
function Named({ path, legend, add }: { path: string; legend: typeof say.item; add: string }) {
  const { t } = usePage();
  return (
    <Parts path={path} legend={(number) => t(legend, { number })} add={[{ label: add }]}>
      {({ tree, name }) => (
        <>
          <Id {...{ tree, name }} />
          <InLanguages name={`${name}.words`} what={t(legend, { number: '' }).trim()} maxLength={WORDS} />
        </>
      )}
    </Parts>
  );
}

function NumericAnswers({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts
      path={path}
      legend={(number) => t(say.option, { number })}
      add={[{ variant: 'numeric', label: t(say.addOption) }]}
    >
      {({ tree, name }) => (
        <>
          <FieldRow>
            <TextField name={`${name}.value`} label={t(say.value)} hint={t(say.valueHint)} inputMode="text" />
            <Share name={name} />
          </FieldRow>
          <FieldRow>
            <TextField name={`${name}.tolerance`} label={t(say.tolerance)} inputMode="decimal" />
            <SelectField
              name={`${name}.toleranceKind`}
              label={t(say.toleranceKind)}
              placeholder={null}
              options={(['nominal', 'relative', 'geometric'] as const).map((kind) => ({
                value: kind,
                label: t(say[kind]),
              }))}
            />
          </FieldRow>
          <More name={name} tree={tree} />
        </>
      )}
    </Parts>
  );
}

function Units() {
  const { t } = usePage();
  return (
    <fieldset class="fieldset">
      <legend>{t(say.units)}</legend>
      <p class="hint">{t(say.multiplierHint)}</p>
      <Parts path="units" legend={(number) => t(say.unit, { number })} add={[{ label: t(say.addUnit) }]}>
        {({ name }) => (
          <FieldRow>
            <TextField name={`${name}.name`} label={t(say.unitName)} maxLength={40} />
            <TextField name={`${name}.multiplier`} label={t(say.multiplier)} inputMode="decimal" />
          </FieldRow>
        )}
      </Parts>
      <FieldRow>
        <SelectField
          name={`${PREFIX}.unitPenalty.of`}
          label={t(say.unitPenalty)}
          optional
          placeholder={t(say.unitPenaltyOff)}
          options={[
            { value: 'mark', label: t(say.ofMark) },
            { value: 'maximum', label: t(say.ofMaximum) },
          ]}
        />
        <TextField name={`${PREFIX}.unitPenalty.share`} label={t(say.unitShare)} inputMode="decimal" optional />
      </FieldRow>
    </fieldset>
  );
}

function ShortAnswers({ path }: { path: string }) {
  const { t } = usePage();
  return (
    <Parts
      path={path}
      legend={(number) => t(say.option, { number })}
      add={[{ variant: 'short', label: t(say.addOption) }]}
    >
      {({ tree, name }) => (
        <>
          <FieldRow>
            <TextField name={`${name}.pattern`} label={t(say.pattern)} hint={t(say.patternHint)} maxLength={1_000} />
            <Share name={name} />
          </FieldRow>
          <More name={name} tree={tree} />
        </>
      )}
    </Parts>
  );
}

function Blanks() {
  const { t } = usePage();
  const kinds = ['short', 'numeric', 'choice'] as const;
  return (
    <Parts
      path="blanks"
      legend={(number) => t(say.blank, { number })}
      add={kinds.map((variant) => ({
        variant,
        label: t(say.addBlank, { kind: t(KIND_NAMES[variant]).toLowerCase() }),
      }))}
    >
      {({ tree, name, path }) => (
        <>
          <input type="hidden" name={`${name}.kind`} value={textAt(tree, 'kind')} />
          <FieldRow>
            <TextField name={`${name}.id`} label={t(say.blankName)} maxLength={40} />
            <TextField name={`${name}.weight`} label={t(say.weight)} inputMode="decimal" />
          </FieldRow>
          <BlankAnswers {...{ tree, name, path }} />
        </>
      )}
    </Parts>
  );
}

function BlankAnswers({ tree, name, path }: { tree: Tree; name: string; path: string }) {
  const { t } = usePage();
  const kind = textAt(tree, 'kind');
  if (kind === 'numeric') return <NumericAnswers path={`${path}.answers`} />;
  if (kind === 'choice')
    return (
      <>
        <CheckboxField name={`${name}.shuffle`} label={t(say.shuffle)} />
        <Options path={`${path}.options`} />
      </>
    );
  return (
    <>
      <CheckboxField name={`${name}.matchCase`} label={t(say.matchCase)} />
      <ShortAnswers path={`${path}.answers`} />
    </>
  );
}

/** The id of a part travels along: an answer that was given names it. */
export function Id({ tree, name }: { tree: Tree; name: string }) {
  return <input type="hidden" name={`${name}.id`} value={textAt(tree, 'id')} />;
}

/** What an answer is worth, in per cent. */
export function Share({ name }: { name: string }) {
  const { t } = usePage();
  return <TextField name={`${name}.fraction`} label={t(say.fraction)} inputMode="text" short />;
}
