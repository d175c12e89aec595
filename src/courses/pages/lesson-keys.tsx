import { Button, KeyHint } from '../../ui/components/button.js';
import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES as m } from '../access.messages.js';

/**
 * The keys of a lesson, and the switch that turns single keys off (WCAG 2.1.4). Without a script there are none, and
 * nothing of this shows.
 */
export function LessonKeys({ mayMark }: { mayMark: boolean }) {
  const { t } = usePage();
  const keys = [
    { does: t(m.keysNext), keys: ['j', 'n', '→'] },
    { does: t(m.keysPrevious), keys: ['k', 'p', '←'] },
    ...(mayMark ? [{ does: t(m.keysDone), keys: ['d'] }] : []),
    { does: t(m.keysHelp), keys: ['?'] },
  ];
  return (
    <>
      <p class="lesson-keys-open" data-keys-open hidden>
        <Button type="button" kind="plain" small aria-haspopup="dialog">
          {t(m.keys)}
        </Button>
        <KeyHint keys="?" />
      </p>
      <dialog class="keys" data-keys aria-labelledby="keys-title">
        <form method="dialog" class="stack">
          <h2 id="keys-title">{t(m.keys)}</h2>
          <dl class="keys-list">
            {keys.map((entry) => (
              <div key={entry.does}>
                <dt>{entry.does}</dt>
                <dd>
                  {entry.keys.map((key) => (
                    <KeyHint key={key} keys={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <div class="choice">
            <input type="checkbox" id="keys-on" data-keys-on aria-describedby="keys-on-hint" />
            <label for="keys-on">{t(m.keysOn)}</label>
            <p class="hint" id="keys-on-hint">
              {t(m.keysOnHint)}
            </p>
          </div>
          <Button kind="quiet">{t(m.close)}</Button>
        </form>
      </dialog>
    </>
  );
}
