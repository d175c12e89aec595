import { usePage } from '../../../ui/page-context.js';
import { EDITOR as m } from '../editor.messages.js';
import { INSERTS } from './body-field.js';

const TITLES = {
  claim: m.insertClaim,
  figure: m.insertFigure,
  tool: m.insertTool,
  image: m.insertImage,
  video: m.insertVideo,
  quiz: m.insertQuiz,
} as const;
/** The currencies in which our readers meet prices. */
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KRW'];

/** The dialogs of the editor; its script opens them and fills their lists. */
export function InsertDialogs() {
  const { t } = usePage();
  return (
    <>
      {INSERTS.map((kind) => (
        <dialog key={kind} class="insert" aria-labelledby={`insert-${kind}-title`} data-dialog={kind}>
          <div class="insert-head">
            <h2 id={`insert-${kind}-title`}>{t(TITLES[kind])}</h2>
            <button type="button" class="btn btn-plain btn-small" data-close>
              {t(m.close)}
            </button>
          </div>
          {kind === 'tool' ? <ToolForm /> : <Choices kind={kind} />}
        </dialog>
      ))}
    </>
  );
}

function Choices({ kind }: { kind: string }) {
  const { t } = usePage();
  return (
    <>
      <div class="field">
        <label for={`insert-${kind}-search`}>{t(m.search)}</label>
        <p class="hint keys-only" id={`insert-${kind}-hint`}>
          {t(m.searchHint)}
        </p>
        <input
          class="input"
          type="search"
          id={`insert-${kind}-search`}
          aria-describedby={`insert-${kind}-hint`}
          autoComplete="off"
          data-search
        />
      </div>
      <p class="visually-hidden" role="status" data-found />
      <ul class="choices-list" aria-labelledby={`insert-${kind}-title`} data-list />
    </>
  );
}

function ToolForm() {
  const { t, now } = usePage();
  const field = (name: string, label: string, attributes: Record<string, string | number | boolean>) => (
    <div class="field">
      <label for={`tool-${name}`}>{label}</label>
      <input class="input" id={`tool-${name}`} name={name} {...attributes} />
    </div>
  );
  return (
    <form method="dialog" class="form" data-tool>
      {field('name', t(m.toolName), { type: 'text', required: true, maxLength: 120 })}
      <div class="field-row">
        {field('price', t(m.toolPrice), {
          type: 'text',
          required: true,
          inputMode: 'decimal',
          pattern: '[0-9]{1,6}([.,][0-9]{1,2})?',
        })}
        <div class="field">
          <label for="tool-currency">{t(m.toolCurrency)}</label>
          <select class="input" id="tool-currency" name="currency">
            {CURRENCIES.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </div>
      </div>
      {field('asOf', t(m.toolAsOf), {
        type: 'month',
        required: true,
        value: now.toISOString().slice(0, 7),
        pattern: '[0-9]{4}-[0-9]{2}',
      })}
      {field('text', t(m.toolText), { type: 'text', required: true, maxLength: 500 })}
      <p class="hint">{t(m.toolNote)}</p>
      <div>
        <button type="submit" class="btn">
          {t(m.toolInsert)}
        </button>
      </div>
    </form>
  );
}
