import { TRACK_KINDS } from '../../../courses/media/media.views.js';
import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { SelectField, TextArea } from '../../../ui/components/fields.js';
import { FileField } from '../../../ui/components/file-field.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { STAFF_REPLAY as words } from '../replay.staff.messages.js';
import type { ReplayFacts } from '../replay.views.js';

interface ReplayTracksProps {
  tracks: ReplayFacts['tracks'];
  action: string;
  /** Below it the tracks can be read. */
  base: string;
  sent: { errors: FieldErrors; values: FieldValues } | null;
}

/** The captions and chapters of a recording, and the form by which they come. */
export function ReplayTracks({ tracks, action, base, sent }: ReplayTracksProps) {
  const { t, locale } = usePage();
  return (
    <div class="stack">
      {tracks.length === 0 ? (
        <p class="muted">{t(words.noTracks)}</p>
      ) : (
        <DefinitionList
          items={tracks.map((track) => ({
            term: `${t(words[track.kind])}, ${LOCALE_NAMES[track.locale]}`,
            value: (
              <div class="actions">
                <a href={`${base}/tracks/${track.kind}.${track.locale}.vtt`}>{t(words.parts, { count: track.cues })}</a>
                <form method="post" action={action} encType="multipart/form-data" class="inline">
                  <input type="hidden" name="track" value={track.kind} />
                  <input type="hidden" name="locale" value={track.locale} />
                  <input type="hidden" name="remove" value="on" />
                  <Button kind="plain" small>
                    {t(words.removeTrack)}
                  </Button>
                </form>
              </div>
            ),
          }))}
        />
      )}
      <Form
        action={action}
        encType="multipart/form-data"
        class="form media-form"
        errors={sent?.errors ?? {}}
        values={sent?.values ?? { track: 'captions', locale }}
      >
        <FieldRow>
          <SelectField
            name="track"
            label={t(words.track)}
            placeholder={null}
            options={TRACK_KINDS.map((kind) => ({ value: kind, label: t(words[kind]) }))}
          />
          <SelectField
            name="locale"
            label={t(words.language)}
            placeholder={null}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
        </FieldRow>
        <FileField name="vtt" label={t(words.vttFile)} accept=".vtt,text/vtt" optional />
        <TextArea name="text" label={t(words.paste)} rows={4} spellcheck={false} optional />
        <div class="actions">
          <Button kind="quiet">{t(words.saveTrack)}</Button>
        </div>
      </Form>
    </div>
  );
}
