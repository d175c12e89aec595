import { Button } from '../../../ui/components/button.js';
import { TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset, Form, type FieldErrors } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { Parts, QuestionFormContext } from '../../bank/pages/form-parts.js';
import { Suggestions } from '../../bank/pages/question-editor.js';
import { flatTree, textAt, type Branch, type Tree } from '../../bank/question-tree.rules.js';
import { KIND_NAMES } from '../../questions/kinds.messages.js';
import { plainWords } from '../../questions/words.js';
import { MAKING as say } from '../making.messages.js';
import type { SlotQuestion, StaffQuiz } from '../making.views.js';
import { QuizFrame } from './quiz-frame.js';

/** What the page of a quiz's places shows. */
export interface SlotsPageProps {
  quiz: StaffQuiz;
  tree: Branch;
  revision: string;
  questions: ReadonlyMap<string, SlotQuestion>;
  /** How many questions are left for each place that draws. */
  left: readonly (number | null)[];
  /** What was looked for, and what was found. */
  search: { words: string; found: readonly SlotQuestion[] } | null;
  tags: readonly string[];
  errors?: FieldErrors | undefined;
}

/** What a quiz asks, in its order: buttons change the list, and only the last one saves it. */
export function SlotsPage(props: SlotsPageProps) {
  const { t, link } = usePage();
  const { quiz, tree, revision, errors = {}, questions, left } = props;
  const here = link(`/staff/quizzes/${quiz.id}/questions`);
  return (
    <QuizFrame quiz={quiz} part="questions" scripts={['questions.js']}>
      <p class="hint">{t(say.slotsIntro)}</p>
      <QuestionFormContext.Provider value={{ here, tree, prefix: 's' }}>
        <Form
          action={here}
          values={{ ...flatTree(tree, 's'), find: props.search?.words ?? '' }}
          errors={errors}
          class="form question-form"
          data-questions
        >
          <input type="hidden" name="revision" value={revision} />
          <button type="submit" name="do" value="save" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
          {!Array.isArray(tree.slots) || tree.slots.length === 0 ? <p class="muted">{t(say.slotsNone)}</p> : null}
          <Parts
            path="slots"
            legend={(number) => t(say.place, { number })}
            add={[{ variant: 'draw', label: t(say.addDraw) }]}
          >
            {({ tree: slot, name }) => (
              <Slot
                {...{ slot, name }}
                question={questions.get(textAt(slot, 'question'))}
                left={left[Number(name.split('.').at(-1))] ?? null}
              />
            )}
          </Parts>
          <Finder {...props} />
          <div class="actions">
            <Button name="do" value="save">
              {t(say.saveSlots)}
            </Button>
          </div>
          <Suggestions id="tags" words={props.tags} />
        </Form>
      </QuestionFormContext.Provider>
    </QuizFrame>
  );
}

function Slot(props: { slot: Tree; name: string; question: SlotQuestion | undefined; left: number | null }) {
  const { t, link, locale } = usePage();
  const { slot, name, question, left } = props;
  const id = textAt(slot, 'question');
  if (id === '')
    return (
      <>
        <FieldRow>
          <TextField name={`${name}.tags`} label={t(say.drawTags)} maxLength={600} list="tags" />
          <TextField name={`${name}.draw`} label={t(say.draw)} inputMode="numeric" short />
        </FieldRow>
        <TextField name={`${name}.mark`} label={t(say.mark)} inputMode="decimal" optional short />
        <p class="hint">{left !== null && t(say.matches, { count: left })}</p>
      </>
    );
  return (
    <div class="slot">
      <input type="hidden" name={`${name}.question`} value={id} />
      <p>
        {question ? (
          <>
            <a class="clamped" href={link(`/staff/questions/${id}`)}>
              {plainWords(question.stem, locale)}
            </a>
            <span class="sub">
              {t(KIND_NAMES[question.kind])} · {question.name} {question.archived && <Tag>{t(say.archived)}</Tag>}
            </span>
          </>
        ) : (
          id
        )}
      </p>
      <TextField
        name={`${name}.mark`}
        label={t(say.mark)}
        hint={question && t(say.markHint, { mark: question.mark })}
        inputMode="decimal"
        optional
        short
      />
    </div>
  );
}

function Finder({ search, quiz }: SlotsPageProps) {
  const { t, link, locale } = usePage();
  const here = link(`/staff/quizzes/${quiz.id}/questions`);
  return (
    <div id="find">
      <Fieldset large legend={t(say.find)}>
        <div class="find-row">
          <TextField name="find" label={t(say.search)} type="search" optional maxLength={100} />
          <Button kind="quiet" name="do" value="find" formAction={`${here}#find`}>
            {t(say.search)}
          </Button>
        </div>
        {search && search.found.length === 0 && <p class="muted">{t(say.foundNone)}</p>}
        {search && search.found.length > 0 && (
          <ul class="rows">
            {search.found.map(({ id, stem, kind, name }) => (
              <li key={id} class="row found-row">
                <p>
                  {plainWords(stem, locale).slice(0, 160)}
                  <span class="sub">
                    {t(KIND_NAMES[kind])} · {name}
                  </span>
                </p>
                <Button kind="quiet" small name="do" value={`question:${id}`} formAction={`${here}#find`}>
                  {t(say.add)}
                  <span class="visually-hidden">: {plainWords(stem, locale).slice(0, 160)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Fieldset>
    </div>
  );
}
