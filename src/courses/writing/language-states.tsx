import { Tag } from '../../ui/components/list.js';
import { usePage } from '../../ui/page-context.js';
import type { LanguageState } from './drafts.views.js';
import { LANGUAGE_STATES as m } from './writing.messages.js';

/** A text's languages in a table: each leads to the editor, with a word where something is missing, in draft or behind. */
export function LanguageStates(props: { path: string; languages: readonly LanguageState[] }) {
  const { t, link } = usePage();
  const { path, languages } = props;
  return (
    <ul class="language-states">
      {languages.map((state) => (
        <li key={state.locale}>
          <a href={link(`${path}/edit?language=${state.locale}`)}>
            <span aria-hidden="true">{state.locale}</span>
            <span class="visually-hidden">{t(m[state.locale])}</span>
          </a>
          {state.published === null && !state.draft && <Tag tone="problem">{t(m.missing)}</Tag>}
          {state.draft && <Tag>{t(m.draft)}</Tag>}
          {state.older && <Tag tone="accent">{t(m.older)}</Tag>}
        </li>
      ))}
    </ul>
  );
}
