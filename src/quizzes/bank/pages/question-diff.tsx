import { DataTable } from '../../../ui/components/data-table.js';
import { LOCALE_NAMES, isLocale } from '../../../platform/i18n/locales.js';
import { usePage } from '../../../ui/page-context.js';
import { BANK as say } from '../bank.messages.js';
import { QUESTION_FORM } from '../question-form.messages.js';
import type { QuestionChange } from '../question-diff.rules.js';

/** The name of a part in the words of the form, for those that differ from the field's own. */
const PART_NAMES: Record<string, keyof typeof QUESTION_FORM> = {
  options: 'option',
  pairs: 'pair',
  items: 'item',
  points: 'point',
  areas: 'area',
  blanks: 'blank',
  units: 'unit',
  hints: 'hint',
  loads: 'load',
  answers: 'option',
};

/** Names that say nothing to a reader: what stands in them does. */
const SILENT = new Set(['words', 'label', 'shape']);

/** What changed between two versions, before and after side by side. */
export function QuestionDiff({ changes }: { changes: readonly QuestionChange[] }) {
  const { t } = usePage();
  const name = (path: QuestionChange['path']) => pathWords(path, t);
  if (changes.length === 0) return <p class="muted">{t(say.noChange)}</p>;
  return (
    <DataTable
      caption={t(say.versions)}
      captionHidden
      rows={changes}
      rowKey={({ path }) => path.join('.')}
      columns={[
        { key: 'where', label: t(say.where), header: true, cell: ({ path }) => name(path) },
        { key: 'before', label: t(say.before), cell: ({ before }) => before !== null && <del>{before}</del> },
        { key: 'after', label: t(say.after), cell: ({ after }) => after !== null && <ins>{after}</ins> },
      ]}
    />
  );
}

function pathWords(path: QuestionChange['path'], t: ReturnType<typeof usePage>['t']): string {
  const said: string[] = [];
  path.forEach((part, at) => {
    const next = path[at + 1];
    if (typeof part === 'number' || SILENT.has(part)) return;
    const known = PART_NAMES[part];
    if (known && typeof next === 'number') said.push(t(QUESTION_FORM[known], { number: next }));
    else if (part === 'order') said.push(t(say.order));
    else if (isLocale(part)) said.push(LOCALE_NAMES[part]);
    else said.push(part in QUESTION_FORM ? fieldWord(part as keyof typeof QUESTION_FORM, t) : part);
  });
  return said.join(' · ');
}

function fieldWord(field: keyof typeof QUESTION_FORM, t: ReturnType<typeof usePage>['t']): string {
  return t(QUESTION_FORM[field], { number: '', kind: '', what: '', language: '' }).trim();
}
