import { usePage } from '../page-context.js';
import { Button } from './button.js';
import { FieldError } from './form.js';
import { UNCLEAR_WORDS as m } from './unclear.messages.js';

/** Most characters of what somebody says about a section. */
export const MOST_UNCLEAR = 500;

/** The section of a lesson that a form is about. */
export interface UnclearSection {
  /** Its heading counts so many from 1; 0 in a text without headings. */
  section: number;
  heading: string;
  nth: number;
}

interface UnclearFormProps {
  /** Where the form posts to, localized. */
  action: string;
  about: UnclearSection;
  /** What she said before; null when nothing, or when that is not known here. */
  said?: string | null;
  /** What she typed and what is wrong with it. */
  typed?: string | undefined;
  error?: string | undefined;
  /** What was just done, read aloud. */
  status?: string | undefined;
  /** Leads to what she said about the lesson's sections. */
  mineHref?: string | undefined;
}

/** The address within a lesson of the control under a section. */
export const unclearId = (section: number): string => `unclear-${section}`;

/** A quiet control at the end of a section. It opens in place and works without a script; nothing in it is anybody's own. */
export function Unclear({ action, about }: { action: string; about: UnclearSection }) {
  const { t } = usePage();
  return (
    <details class="unclear" id={unclearId(about.section)} data-unclear={action} data-not-text>
      <summary>
        {t(m.unclear)}
        {about.heading && <span class="visually-hidden">: {t(m.section, { heading: about.heading })}</span>}
        <span class="unclear-thanks"> {t(m.thanks)}</span>
      </summary>
      <div data-unclear-part>
        <UnclearForm action={action} about={about} mineHref={action} />
      </div>
    </details>
  );
}

/** The form inside: a few words if she likes, and one button; beside it the way back once she has said something. */
export function UnclearForm({ action, about, said = null, typed, error, status, mineHref }: UnclearFormProps) {
  const { t } = usePage();
  const id = `${unclearId(about.section)}-${about.nth}-body`;
  return (
    <form class="unclear-form" method="post" action={action} noValidate>
      <input type="hidden" name="section" value={about.section} />
      <input type="hidden" name="heading" value={about.heading} />
      <input type="hidden" name="nth" value={about.nth} />
      <p class="unclear-status" role="status" data-not-sent={t(m.notSent)}>
        {status}
      </p>
      <div class="field">
        <label for={id}>{t(m.what)}</label>
        <p class="hint" id={`${id}-hint`}>
          {t(m.hint)}
        </p>
        {error && <FieldError id={id}>{error}</FieldError>}
        <textarea
          id={id}
          name="body"
          class="input"
          rows={2}
          maxLength={error ? undefined : MOST_UNCLEAR}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? 'true' : undefined}
        >
          {typed ?? said ?? ''}
        </textarea>
      </div>
      <div class="actions">
        <Button kind="quiet" small>
          {said === null ? t(m.tell) : t(m.change)}
        </Button>
        {said !== null && (
          <Button kind="plain" small name="act" value="take-back">
            {t(m.takeBack)}
          </Button>
        )}
        {mineHref && (
          <a class="fine" href={mineHref} data-unclear-mine>
            {t(m.mine)}
          </a>
        )}
      </div>
    </form>
  );
}
