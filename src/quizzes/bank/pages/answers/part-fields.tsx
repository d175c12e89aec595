import { TextField } from '../../../../ui/components/fields.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { textAt, type Tree } from '../../question-tree.rules.js';

/** The longest words of an answer, in characters. */
export const WORDS = 2_000;

/** The id of a part travels along: an answer that was given names it. */
export function Id({ tree, name }: { tree: Tree; name: string }) {
  return <input type="hidden" name={`${name}.id`} value={textAt(tree, 'id')} />;
}

/** What an answer is worth, in per cent. */
export function Share({ name }: { name: string }) {
  const { t } = usePage();
  return <TextField name={`${name}.fraction`} label={t(say.fraction)} inputMode="text" short />;
}
