import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ui } from '../../../ui/messages.js';
import { PageProvider, usePage } from '../../../ui/page-context.js';
import type { FormValues } from '../../../ui/quiz-response.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import type { AttemptQuestionView } from '../attempts.views.js';
import { Hotspot } from './hotspot.js';
import { OptionPicture, type Pictures } from './pictures.js';

/** What every control takes: the question, what its form holds, and the ids of what names and describes it. */
export interface ControlProps {
  question: AttemptQuestionView;
  values: FormValues;
  pictures: Pictures;
  /** The id of the element that asks. */
  labelledBy: string;
  /** The ids of the hint and the error, for screen readers. */
  describedBy: string | undefined;
  invalid: boolean;
  /** True where nothing can be answered any more. */
  closed: boolean;
}

const one = (value: FormValues[string]): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? String(value[0] ?? '') : '';
const all = (value: FormValues[string]): readonly string[] =>
  typeof value === 'string' ? [value] : ((value as readonly string[] | undefined) ?? []);

/** The id of a control of a question: two questions of one document keep apart. */
export const controlId = (position: number, part: string | number) => `q${position}-${part}`;

/** The fields with which a question is answered. */
export function Control(props: ControlProps) {
  const { question } = props;
  switch (question.kind) {
    case 'choice':
    case 'scale':
      return <Options {...props} options={question.options} />;
    case 'true-false':
      return <TrueFalse {...props} />;
    case 'matching':
      return <Matching {...props} />;
    case 'ordering':
      return <Ordering {...props} />;
    case 'numeric':
      return <NumberWithUnit {...props} />;
    case 'hotspot':
      return <Hotspot {...props} />;
    case 'long':
      return <Long {...props} />;
    case 'short':
      return <Line {...props} name="answer" />;
    default:
      return null;
  }
}

/** One or several of a list; pictures stand with their words. */
export function Options(props: ControlProps & { options: AttemptQuestionView['options'] }) {
  const { question, values, labelledBy, describedBy, invalid, closed, options, pictures } = props;
  const chosen = all(values.answer);
  const type = question.several ? 'checkbox' : 'radio';
  return (
    <div
      class={question.kind === 'scale' ? 'choices quiz-scale' : 'choices'}
      role={question.several ? 'group' : 'radiogroup'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={!question.several && invalid ? 'true' : undefined}
    >
      {options.map((option) => {
        const id = controlId(question.position, option.id);
        return (
          <div class="choice" key={option.id}>
            <input
              {...{ type, id }}
              name="answer"
              value={option.id}
              checked={chosen.includes(option.id)}
              disabled={closed}
            />
            <label for={id}>
              <span dangerouslySetInnerHTML={{ __html: option.html }} />
              <OptionPicture name={option.picture} pictures={pictures} />
            </label>
          </div>
        );
      })}
    </div>
  );
}

function TrueFalse(props: ControlProps) {
  const { t } = usePage();
  const option = (id: string, text: string) => ({ id, text, html: text, picture: null });
  return <Options {...props} options={[option('true', t(m.true)), option('false', t(m.false))]} />;
}

function Select(props: {
  id: string;
  name: string;
  value: string;
  closed: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  label?: string;
  options: { id: string; text: string }[];
}) {
  const { t } = usePage();
  return (
    <select
      class="input"
      id={props.id}
      name={props.name}
      disabled={props.closed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? 'true' : undefined}
    >
      <option value="">{t(ui.choose)}</option>
      {props.options.map(({ id, text }) => (
        <option key={id} value={id} selected={id === props.value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Matching({ question, values, closed, invalid, describedBy, labelledBy }: ControlProps) {
  return (
    <div class="quiz-pairs" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {question.stems.map((stem) => {
        const id = controlId(question.position, `stem-${stem.id}`);
        const name = `answer.${stem.id}`;
        return (
          <div class="quiz-pair" key={stem.id}>
            <label for={id} dangerouslySetInnerHTML={{ __html: stem.html }} />
            <Select
              {...{ id, name, closed, invalid, describedBy }}
              value={one(values[name])}
              options={question.options}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Each line with its place; a script puts arrows and dragging in the place of the numbers. */
function Ordering({ question, values, closed, invalid, describedBy, labelledBy }: ControlProps) {
  const { t } = usePage();
  const place = (id: string) => Number(one(values[`answer.${id}`])) || Infinity;
  const lines = [...question.options].sort((a, b) => place(a.id) - place(b.id) || 0);
  const places = lines.map((_, index) => ({ id: String(index + 1), text: String(index + 1) }));
  const words = { up: t(m.moveUp, { line: '{line}' }), down: t(m.moveDown, { line: '{line}' }) };
  const moved = t(m.moved, { line: '{line}', place: '{place}', total: lines.length });
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <ol
        class="quiz-order"
        data-quiz-order={JSON.stringify({ ...words, moved, start: t(m.orderStart), hint: t(m.orderDrag) })}
      >
        {lines.map((line) => {
          const name = `answer.${line.id}`;
          const id = controlId(question.position, line.id);
          const label = t(m.placeOf, { line: line.text });
          return (
            <li key={line.id} data-line={line.text}>
              <Select
                {...{ id, name, closed, invalid, label, describedBy }}
                value={one(values[name])}
                options={places}
              />
              <span dangerouslySetInnerHTML={{ __html: line.html }} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Line(props: ControlProps & { name: string; inputMode?: 'decimal' }) {
  const { question, values, name, closed, invalid, labelledBy, describedBy, inputMode } = props;
  return (
    <input
      class={inputMode ? 'input input-short' : 'input'}
      type="text"
      id={controlId(question.position, 'answer')}
      {...{ name, inputMode }}
      value={one(values[name])}
      maxLength={500}
      disabled={closed}
      autoComplete="off"
      autocapitalize="off"
      spellcheck={false}
      dir="auto"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid ? 'true' : undefined}
    />
  );
}

function NumberWithUnit(props: ControlProps) {
  const { t } = usePage();
  const { question, values, closed } = props;
  const id = controlId(question.position, 'unit');
  if (question.units.length === 0) return <Line {...props} name="answer" inputMode="decimal" />;
  return (
    <div class="quiz-number">
      <Line {...props} name="answer" inputMode="decimal" />
      <select class="input" id={id} name="unit" disabled={closed} aria-label={t(m.unit)}>
        <option value="">{t(m.unit)}</option>
        {question.units.map((unit) => (
          <option key={unit} value={unit} selected={unit === one(values.unit)}>
            {unit}
          </option>
        ))}
      </select>
    </div>
  );
}

function Long({ question, values, closed, invalid, labelledBy, describedBy }: ControlProps) {
  const { t } = usePage();
  return (
    <div class="quiz-long">
      <textarea
        class="input"
        rows={10}
        id={controlId(question.position, 'answer')}
        name="answer"
        disabled={closed}
        dir="auto"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      >
        {one(values.answer)}
      </textarea>
      <p
        class="fine"
        data-quiz-words={t(m.words, { count: 2 }).replace('2', '{count}')}
        data-quiz-word={t(m.words, { count: 1 })}
      />
    </div>
  );
}

/** The text of a question with blanks, each in its place in the sentence. */
export function BlanksText(props: ControlProps) {
  const page = usePage();
  const { question, values, closed, invalid, describedBy } = props;
  const draw = (content: ComponentChildren) => renderToString(<PageProvider value={page}>{content}</PageProvider>);
  const html = question.stem.replace(/\[\[([\w-]+)\]\]/g, (written, name: string) => {
    const index = question.blanks.findIndex((blank) => blank.id === name);
    const blank = question.blanks[index];
    if (!blank) return written;
    const field = `answer.${blank.id}`;
    const id = controlId(question.position, `blank-${blank.id}`);
    const label = page.t(m.blank, { number: index + 1 });
    if (blank.kind === 'choice')
      return draw(
        <span class="quiz-blank">
          <Select
            {...{ id, label, closed, invalid, describedBy }}
            name={field}
            value={one(values[field])}
            options={blank.options}
          />
        </span>,
      );
    return draw(
      <input
        class="input quiz-blank-line"
        type="text"
        {...{ id }}
        name={field}
        value={one(values[field])}
        maxLength={200}
        inputMode={blank.kind === 'numeric' ? 'decimal' : undefined}
        disabled={closed}
        autoComplete="off"
        dir="auto"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      />,
    );
  });
  return <div class="quiz-stem prose" id={props.labelledBy} dangerouslySetInnerHTML={{ __html: html }} />;
}
