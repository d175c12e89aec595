import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button, PostButton } from '../../../ui/components/button.js';
import { CheckboxField, SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { FileField, VIDEO_FILES } from '../../../ui/components/file-field.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { ui } from '../../../ui/messages.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';
import { clockTime } from '../clock-time.js';
import type { MediaDetails, MediaUse, MediaView } from '../media.views.js';
import { VideoFields } from './add-video-page.js';
import { Directive, sizeOf } from './facts.js';
import { LessonImage } from './lesson-image.js';
import { LessonVideo } from './lesson-video.js';

/** The form of the page that came back with something wrong. */
export type MediaPart = 'words' | 'file' | 'tracks' | 'delete';

interface MediaPageProps {
  media: MediaDetails;
  drawn: MediaView | undefined;
  uses: readonly MediaUse[];
  images: readonly string[];
  part: MediaPart | null;
  errors: FieldErrors;
  values: FieldValues;
}

/** One image or video: how it looks, what is said of it, its captions, where it is shown. */
export function MediaPage(props: MediaPageProps) {
  const { t, link } = usePage();
  const { media, drawn, uses, part, errors } = props;
  const here = link(`/staff/media/${media.name}`);
  const video = media.kind === 'video';
  return (
    <StaffLayout title={media.name} active="media" scripts={video ? ['video.js'] : []}>
      {part === 'delete' && <Notice tone="problem">{Object.values(errors).join(' ')}</Notice>}
      <Section id="preview" title={t(m.preview)} intro={sizeOf(media, t)}>
        <div class="media-preview">{video ? <LessonVideo video={drawn} /> : <LessonImage image={drawn} />}</div>
        <Directive kind={media.kind} name={media.name} />
      </Section>
      <Section id="words" title={t(m.words)} intro={t(m.wordsIntro)}>
        <WordsForm {...props} action={here} />
      </Section>
      {video && (
        <Section id="tracks" title={t(m.tracks)} intro={t(m.tracksIntro)}>
          <Tracks {...props} action={`${here}/tracks`} />
        </Section>
      )}
      <Section id="used" title={t(m.usedIn)}>
        <Uses uses={uses} />
      </Section>
      <Section id="file" title={t(m.replace)} intro={t(m.replaceIntro)}>
        <Form action={`${here}/file`} encType="multipart/form-data" {...formOf(props, 'file', {})}>
          <FileField name="file" label={t(m.file)} accept={video ? VIDEO_FILES : 'image/*'} optional={video} />
          {video && <TextField name="address" type="url" label={t(m.address)} hint={t(m.addressHint)} optional />}
          <div class="actions">
            <Button kind="quiet">{t(m.replaceButton)}</Button>
          </div>
        </Form>
        <div class="actions">
          {uses.length === 0 ? (
            <PostButton kind="danger" small action={`${here}/delete`}>
              {t(m.delete)}
            </PostButton>
          ) : (
            <p class="muted">{t(m.deleteHint)}</p>
          )}
        </div>
      </Section>
      <p>
        <a href={link('/staff/media')}>{t(m.back)}</a>
      </p>
    </StaffLayout>
  );
}

/** What a form holds: what was typed where it is the one that came back, else what is kept. */
function formOf({ part, errors, values }: MediaPageProps, own: MediaPart, kept: FieldValues) {
  return part === own ? { errors, values } : { errors: {}, values: kept };
}

function WordsForm(props: MediaPageProps & { action: string }) {
  const { t } = usePage();
  const { media, images, action } = props;
  const video = media.kind === 'video';
  const kept: FieldValues = {
    ...{ title: media.title, credit: media.credit, licence: media.licence, decorative: media.decorative },
    ...Object.fromEntries(LOCALES.map((locale) => [`alt-${locale}`, media.alts[locale] ?? ''])),
    ...{ poster: media.poster ?? '', duration: media.durationSeconds ? clockTime(media.durationSeconds) : '' },
  };
  const { errors, values } = formOf(props, 'words', kept);
  // The words are a field for each language; what is wrong with all of them is told at the first.
  const { alt, ...others } = errors;
  return (
    <Form action={action} errors={alt ? { 'alt-en': alt, ...others } : others} values={values}>
      {LOCALES.map((locale) => (
        <TextField
          key={locale}
          name={`alt-${locale}`}
          label={`${t(m.shows)}${t(ui.colon)} ${LOCALE_NAMES[locale]}`}
          maxLength={1000}
          optional
        />
      ))}
      {!video && <CheckboxField name="decorative" label={t(m.decorative)} />}
      {video && <TextField name="title" label={t(m.videoTitle)} maxLength={200} optional />}
      {video && <VideoFields images={images} />}
      <FieldRow>
        <TextField name="credit" label={t(m.credit)} hint={t(m.creditHint)} maxLength={200} optional />
        <TextField name="licence" label={t(m.licence)} maxLength={200} optional />
      </FieldRow>
      <div class="actions">
        <Button>{t(m.save)}</Button>
      </div>
    </Form>
  );
}

function Tracks(props: MediaPageProps & { action: string }) {
  const { t, locale } = usePage();
  const { media, action } = props;
  return (
    <>
      {media.tracks.length === 0 ? (
        <p class="muted">{t(m.noTracks)}</p>
      ) : (
        <DefinitionList
          items={media.tracks.map((track) => ({
            term: `${t(m[track.kind])}, ${LOCALE_NAMES[track.locale]}`,
            value: (
              <div class="actions">
                <a href={track.address}>{t(m.parts, { count: track.cues })}</a>
                <form method="post" action={action} encType="multipart/form-data" class="inline">
                  <input type="hidden" name="track" value={track.kind} />
                  <input type="hidden" name="locale" value={track.locale} />
                  <input type="hidden" name="remove" value="on" />
                  <Button kind="plain" small>
                    {t(m.removeTrack)}
                  </Button>
                </form>
              </div>
            ),
          }))}
        />
      )}
      <Form action={action} encType="multipart/form-data" {...formOf(props, 'tracks', { track: 'captions', locale })}>
        <FieldRow>
          <SelectField
            name="track"
            label={t(m.track)}
            placeholder={null}
            options={(['captions', 'chapters'] as const).map((kind) => ({ value: kind, label: t(m[kind]) }))}
          />
          <SelectField
            name="locale"
            label={t(m.language)}
            placeholder={null}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
        </FieldRow>
        <FileField name="file" label={t(m.file)} accept=".vtt,text/vtt" optional />
        <TextArea name="text" label={t(m.paste)} rows={4} spellcheck={false} optional />
        <div class="actions">
          <Button>{t(m.saveTrack)}</Button>
        </div>
      </Form>
    </>
  );
}

function Uses({ uses }: { uses: readonly MediaUse[] }) {
  const { t, link } = usePage();
  if (uses.length === 0) return <p class="muted">{t(m.notUsed)}</p>;
  return (
    <ul>
      {uses.map(({ where, title, path, locales }) => (
        <li key={path}>
          <a href={link(path)}>{title}</a>{' '}
          <span class="muted">
            {[t(where === 'poster' ? m.posterOf : m[where]), locales.join(' ')].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
