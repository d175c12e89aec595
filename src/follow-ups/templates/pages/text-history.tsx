import { isDeepStrictEqual } from 'node:util';
import { PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DifferenceLines } from '../../../ui/components/difference.js';
import { Section } from '../../../ui/components/page-head.js';
import { differenceOf } from '../../../ui/difference.rules.js';
import { usePage } from '../../../ui/page-context.js';
import { partsOf, TEXT_PARTS, type TemplateText } from '../template-text.js';
import type { TemplateRevision, TemplateTextView } from '../template.views.js';
import { TEMPLATE_WORDS as words } from '../templates.messages.js';

/** What changed in a text since it came, and every version there was. */
export function TextHistory(props: { here: string; text: TemplateTextView; revisions: readonly TemplateRevision[] }) {
  const { t } = usePage();
  const { here, text, revisions } = props;
  const { original, version } = text;
  const earlier = revisions.filter((revision) => revision.version !== version);
  const changed = original !== null && !isDeepStrictEqual(partsOf(original), partsOf(text));
  return (
    <>
      {original && (
        <Section id="difference" title={t(words.difference)}>
          <TextDifference before={original} after={text} />
          {changed && (
            <PostButton kind="plain" action={`${here}/restore`} fields={{ version: String(version) }}>
              {t(words.restore)}
            </PostButton>
          )}
        </Section>
      )}
      {earlier.length > 0 && (
        <Section id="history" title={t(words.history)}>
          {earlier.map((revision) => (
            <details key={revision.version}>
              <summary>
                {t(words.version, { version: revision.version })}, <DateTime at={revision.savedAt} />
                {revision.savedBy && `, ${revision.savedBy}`}
              </summary>
              <TextDifference before={revision.text} after={text} />
              <PostButton
                kind="plain"
                action={`${here}/restore`}
                fields={{ version: String(version), bring: String(revision.version) }}
              >
                {t(words.bring)}
              </PostButton>
            </details>
          ))}
        </Section>
      )}
    </>
  );
}

/** The parts that differ between two texts, line by line. */
function TextDifference({ before, after }: { before: TemplateText; after: TemplateText }) {
  const { t } = usePage();
  const parts = TEXT_PARTS.filter((part) => before[part] !== after[part]);
  if (parts.length === 0) return <p class="muted">{t(words.same)}</p>;
  return (
    <div class="difference">
      {parts.map((part) => (
        <div key={part}>
          <p class="difference-field">{t(words[part])}</p>
          <DifferenceLines lines={differenceOf(before[part], after[part])} />
        </div>
      ))}
    </div>
  );
}
