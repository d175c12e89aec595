import { clockTime } from '../../../courses/media/clock-time.js';
import type { VideoView } from '../../../courses/media/media.views.js';
import { VideoPlayer } from '../../../courses/media/video-player.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { formatDate } from '../../../platform/i18n/dates.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { RadioGroup, TextField } from '../../../ui/components/fields.js';
import { FileField, VIDEO_FILES } from '../../../ui/components/file-field.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Confirm, EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { REPLAY_WORDS } from '../replay.messages.js';
import { AUDIENCES, lastDay, REPLAY_STATUSES, wasGiven } from '../replay.rules.js';
import { STAFF_REPLAY as words } from '../replay.staff.messages.js';
import type { ReplayFacts } from '../replay.views.js';
import { ReplayTracks } from './staff-replay-tracks.js';

/** So many days a recording stays unless staff say otherwise. */
const USUAL_DAYS = 30;

/** The form of the page that came back with something wrong. */
export type ReplayPart = 'video' | 'tracks';

interface StaffReplayProps {
  session: SessionView;
  replay: ReplayFacts | null;
  video: VideoView | null;
  megabytes: number;
  sent: { part: ReplayPart; errors: FieldErrors; values: FieldValues } | null;
}

/** The recording of a session as staff put it up: the video, until when and for whom, captions and chapters. */
export function StaffReplayPage(props: StaffReplayProps) {
  const { t, link, now } = usePage();
  const { session, replay, video } = props;
  const here = link(`/staff/sessions/${session.id}/replay`);
  if (session.status === 'cancelled' || !wasGiven(session, now))
    return (
      <SessionFrame session={session} active="replay">
        <EmptyState
          level={2}
          title={t(session.status === 'cancelled' ? REPLAY_WORDS.calledOffTitle : words.notOverTitle)}
        >
          {t(session.status === 'cancelled' ? words.calledOffText : words.notOverText)}
        </EmptyState>
      </SessionFrame>
    );
  return (
    <SessionFrame session={session} active="replay" scripts={replay ? ['video.js'] : []}>
      <div>
        <p class="media-intro measure">{t(words.intro)}</p>
        {replay && video && (
          <Section id="video" title={t(words.video)} intro={<Facts replay={replay} session={session} />}>
            <div class="media-preview">
              <VideoPlayer video={video} />
            </div>
          </Section>
        )}
        <Section
          id="settings"
          title={t(replay ? words.settings : words.add)}
          intro={t(replay ? words.settingsIntro : words.addIntro, { megabytes: props.megabytes })}
        >
          <ReplayForm {...props} action={here} />
        </Section>
        {replay && (
          <>
            <Section id="tracks" title={t(words.tracks)} intro={t(words.tracksIntro)}>
              <ReplayTracks
                tracks={replay.tracks}
                action={`${here}/tracks`}
                base={here}
                sent={props.sent?.part === 'tracks' ? props.sent : null}
              />
            </Section>
            <Section id="remove" title={t(words.remove)} intro={t(words.removeIntro)}>
              <LinkButton kind="danger" href={`${here}/remove`}>
                {t(words.remove)}
              </LinkButton>
            </Section>
          </>
        )}
      </div>
    </SessionFrame>
  );
}

function Facts({ replay, session }: { replay: ReplayFacts; session: SessionView }) {
  const { t, locale, now } = usePage();
  const { status, closesAt, durationSeconds, width, height, bytes, address, watched } = replay;
  const facts = [
    durationSeconds && clockTime(durationSeconds),
    width && height && `${width} × ${height}`,
    address !== null
      ? t(words.elsewhere)
      : bytes && t(words.megabytes, { count: Math.max(0.1, Math.round(bytes / 104_857.6) / 10) }),
  ];
  const day = closesAt && formatDate(locale, new Date(closesAt.getTime() - 1), session.timeZone);
  const over = closesAt !== null && closesAt <= now;
  return (
    <>
      <p>
        <Tag tone={status === 'published' && !over ? 'done' : undefined}>
          {over ? t(words.expired) : status === 'published' ? t(words.published) : t(words.draft)}
        </Tag>
      </p>
      <p>{facts.filter(Boolean).join(', ')}</p>
      {day && <p>{t(REPLAY_WORDS.untilShort, { day })}</p>}
      <p>{t(words.watchedBy, { count: watched })}</p>
    </>
  );
}

function ReplayForm({ session, replay, sent, action }: StaffReplayProps & { action: string }) {
  const { t, now } = usePage();
  const mine = sent?.part === 'video' ? sent : null;
  const usual = new Date(now.getTime() + USUAL_DAYS * 86_400_000);
  const kept: FieldValues = replay
    ? {
        lastDay: replay.closesAt ? lastDay(replay.closesAt, session.timeZone) : '',
        audience: replay.audience,
        status: replay.status,
      }
    : { lastDay: lastDay(usual, session.timeZone), audience: 'places', status: 'draft' };
  return (
    <Form
      action={action}
      encType="multipart/form-data"
      class="form media-form"
      errors={mine?.errors ?? {}}
      values={mine?.values ?? kept}
    >
      <FileField name="file" label={t(words.file)} accept={VIDEO_FILES} optional />
      <TextField name="address" type="url" label={t(words.address)} hint={t(words.addressHint)} optional />
      <FieldRow>
        <TextField name="lastDay" type="date" label={t(words.lastDay)} hint={t(words.lastDayHint)} optional />
        <TextField name="duration" label={t(words.duration)} hint={t(words.durationHint)} maxLength={10} optional />
      </FieldRow>
      <RadioGroup
        name="audience"
        label={t(words.audience)}
        options={AUDIENCES.map((value) => ({ value, label: t(words[value]) }))}
      />
      <RadioGroup
        name="status"
        label={t(words.status)}
        options={REPLAY_STATUSES.map((value) => ({ value, label: t(words[value]) }))}
      />
      <div class="actions">
        <Button>{t(replay ? words.save : words.add)}</Button>
      </div>
    </Form>
  );
}

/** Asks once more before a recording is removed. */
export function RemoveReplayPage({ session }: { session: SessionView }) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}/replay`);
  return (
    <StaffLayout title={t(words.remove)} active="sessions">
      <Confirm
        title={`${t(words.remove)}: ${session.title}`}
        form={
          <form method="post" action={`${here}/remove`} class="inline">
            <Button kind="danger">{t(words.removeYes)}</Button>
          </form>
        }
        back={<a href={here}>{t(words.keep)}</a>}
      >
        <p class="lede">{t(words.removeIntro)}</p>
      </Confirm>
    </StaffLayout>
  );
}
