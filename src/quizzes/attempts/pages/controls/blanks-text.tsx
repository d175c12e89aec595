import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageProvider, usePage } from '../../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../../attempt-pages.messages.js';
import { controlId, valueOf, type ControlProps } from './control-props.js';
import { Select } from './select.js';

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
            value={valueOf(values[field])}
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
        value={valueOf(values[field])}
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
