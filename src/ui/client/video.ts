// What videos on a page can do beyond the browser's own player.

const all = <E extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<E>(selector),
];

const SPEED = 'video-speed';
const SKIP_SECONDS = 10;
/** How often a video that plays tells where it is. */
const TELL_EVERY_MILLISECONDS = 5_000;
/** So near to an end nobody wants to go on from there. */
const MARGIN_SECONDS = 5;
/** So many parts of what was played are told at most. */
const MOST_PARTS = 200;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
/** Only whoever is enrolled has a place to remember; a recording of her own session says by itself where it is kept. */
const remembers = document.querySelector('[data-remember-videos]') !== null;

const timeOf = (seconds: number) => {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
};

for (const figure of all<HTMLElement>('[data-player]')) {
  const video = figure.querySelector('video');
  if (video) setUp(figure, video);
}

function setUp(figure: HTMLElement, video: HTMLVideoElement): void {
  chooseSpeed(figure, video);
  followCues(figure, video);
  listenToKeys(figure, video);
  if (remembers || figure.dataset.position) remember(figure, video);
}

/** The speed that was chosen last holds for every video, where the browser may keep that. */
function chooseSpeed(figure: HTMLElement, video: HTMLVideoElement): void {
  const tools = figure.querySelector<HTMLElement>('[data-tools]');
  const select = figure.querySelector<HTMLSelectElement>('[data-speed]');
  if (!tools || !select) return;
  tools.hidden = false;
  const known = kept(SPEED);
  if (known && all<HTMLOptionElement>('option', select).some(({ value }) => value === known)) select.value = known;
  const apply = () => {
    video.defaultPlaybackRate = video.playbackRate = Number(select.value);
  };
  apply();
  select.addEventListener('change', () => {
    keep(SPEED, select.value);
    for (const other of all<HTMLSelectElement>('[data-speed]')) other.value = select.value;
    for (const other of all<HTMLVideoElement>('[data-player] video'))
      other.defaultPlaybackRate = other.playbackRate = Number(select.value);
  });
}

/** A time of the chapters or the transcript plays the video from there; what is being said is marked. */
function followCues(figure: HTMLElement, video: HTMLVideoElement): void {
  figure.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-seek]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    video.currentTime = Number(link.dataset.seek);
    // Refused where the browser wants another gesture first: then it stands there, ready.
    video.play().catch(() => undefined);
  });
  const cues = all<HTMLElement>('[data-cue]', figure).map((item) => ({
    item,
    from: Number(item.dataset.cue),
    until: Number(item.dataset.until),
  }));
  const mark = () => {
    const now = video.currentTime;
    for (const { item, from, until } of cues) {
      const current = now >= from && now < until;
      if (current === item.hasAttribute('aria-current')) continue;
      if (!current) item.removeAttribute('aria-current');
      else {
        item.setAttribute('aria-current', 'true');
        showInItsList(item);
      }
    }
  };
  video.addEventListener('timeupdate', mark);
  video.addEventListener('seeked', mark);
}

/** Moves the list, never the page: she may be reading elsewhere. */
function showInItsList(item: HTMLElement): void {
  const list = item.parentElement!;
  if (list.scrollHeight <= list.clientHeight || list.matches(':hover, :focus-within')) return;
  const top = item.offsetTop - list.offsetTop - list.clientHeight / 3;
  list.scrollTo({ top, behavior: calm.matches ? 'auto' : 'smooth' });
}

function listenToKeys(figure: HTMLElement, video: HTMLVideoElement): void {
  figure.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ((event.target as Element).closest('select, input')) return;
    const does: Record<string, () => void> = {
      k: () => (video.paused ? void video.play().catch(() => undefined) : video.pause()),
      j: () => (video.currentTime = Math.max(0, video.currentTime - SKIP_SECONDS)),
      l: () => (video.currentTime = Math.min(video.duration || Infinity, video.currentTime + SKIP_SECONDS)),
      c: () => switchCaptions(video),
    };
    const act = does[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Captions in the language of the page, else the first there are. */
function switchCaptions(video: HTMLVideoElement): void {
  const tracks = [...video.textTracks].filter(({ kind }) => kind === 'captions');
  const shown = tracks.some(({ mode }) => mode === 'showing');
  const own = tracks.find(({ language }) => language === document.documentElement.lang) ?? tracks[0];
  for (const track of tracks) track.mode = !shown && track === own ? 'showing' : 'disabled';
}

/**
 * Goes on where she was, on whichever device, and tells where she is. Each press on play begins a new play of its own: a
 * window in which she pressed earlier cannot move back what a later one told, and what arrives late counts for nothing.
 */
function remember(figure: HTMLElement, video: HTMLVideoElement): void {
  const address = figure.dataset.position ?? `/media/${figure.dataset.player}/position`;
  let play: { id: string; begunAt: string; told: number } | null = null;
  let toldAt = 0;
  let last = -1;
  const tell = (keepalive = false) => {
    if (!play || video.currentTime === last) return;
    last = video.currentTime;
    toldAt = performance.now();
    const ended = video.ended || video.duration - video.currentTime < MARGIN_SECONDS;
    const body = JSON.stringify({
      ...{ play: play.id, begunAt: play.begunAt, told: ++play.told, sentAt: new Date().toISOString() },
      seconds: ended ? 0 : video.currentTime,
      ...wholeOf(figure, video),
    });
    const headers = { 'content-type': 'application/json' };
    const told = fetch(address, { method: 'PUT', body, headers, keepalive }).then(
      async (answer) => {
        if (answer.status === 200) answered(figure, (await answer.json()) as { watched: boolean });
        return answer.ok;
      },
      () => false,
    );
    void told.then((kept) => {
      sayUnkept(figure, !kept);
      if (kept) return;
      // The next telling, or the connection's return, says it again.
      last = -1;
      addEventListener('online', () => tell(), { once: true });
    });
  };
  video.addEventListener('play', () => {
    play = { id: crypto.randomUUID(), begunAt: new Date().toISOString(), told: 0 };
  });
  video.addEventListener('timeupdate', () => {
    if (!video.paused && performance.now() - toldAt >= TELL_EVERY_MILLISECONDS) tell();
  });
  video.addEventListener('pause', () => tell());
  video.addEventListener('ended', () => tell());
  addEventListener('pagehide', () => tell(true));
  void resume(figure, video, address, () => play !== null);
}

/** Where it is counted what was really played: everything this page has played so far, so that what is told twice counts once. */
function wholeOf(figure: HTMLElement, { played, duration }: HTMLVideoElement): object {
  const { take } = figure.dataset;
  if (!take || !Number.isFinite(duration)) return {};
  const parts = Array.from({ length: played.length }, (_, part) => [played.start(part), played.end(part)]);
  // The longest say nearly everything of a page on which somebody jumped about for hours.
  const longest = parts.sort(([a = 0, b = 0], [c = 0, d = 0]) => d - c - (b - a)).slice(0, MOST_PARTS);
  return { take: Number(take), duration, played: longest };
}

/** What was played is enough: the page may say so. */
function answered(figure: HTMLElement, { watched }: { watched: boolean }): void {
  if (watched) figure.dispatchEvent(new CustomEvent('watched', { bubbles: true }));
}

async function resume(
  figure: HTMLElement,
  video: HTMLVideoElement,
  address: string,
  playing: () => boolean,
): Promise<void> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return sayUnkept(figure, true);
  const { seconds } = (await answer.json()) as { seconds: number };
  // She was faster than the answer.
  if (seconds < MARGIN_SECONDS || playing() || video.currentTime > 0) return;
  video.currentTime = seconds;
  const note = figure.querySelector<HTMLElement>('[data-resumed]');
  if (!note) return;
  note.hidden = false;
  note.firstElementChild!.textContent = (note.dataset.resumed ?? '').replace('{time}', timeOf(seconds));
  note.querySelector('[data-from-start]')?.addEventListener('click', () => {
    video.currentTime = 0;
    note.hidden = true;
    video.focus();
  });
  video.addEventListener('play', () => (note.hidden = true), { once: true });
}

/** Says below the video that its place is not kept for now, until it is. */
function sayUnkept(figure: HTMLElement, unkept: boolean): void {
  const note = figure.querySelector<HTMLElement>('[data-unkept]');
  if (!note || note.hidden === !unkept) return;
  note.hidden = !unkept;
  note.textContent = unkept ? (note.dataset.unkept ?? '') : '';
}

/** What is printed is the transcript, opened. */
addEventListener('beforeprint', () => {
  for (const transcript of all<HTMLDetailsElement>('[data-transcript]')) transcript.open = true;
});

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing forgets the speed; that is all.
  }
}
