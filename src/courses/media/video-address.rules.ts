import { isIP } from 'node:net';

/**
 * Reads the address of a video on another host. Readers' browsers fetch it, we never do; still it must not lead them into
 * their own network or carry somebody's password along.
 * @returns the address in its usual form, or what is wrong with it
 */
export function readVideoAddress(text: string): URL | 'not-https' | 'not-a-video' {
  if (!URL.canParse(text)) return 'not-https';
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username || url.password || !isPublicHost(url.hostname)) return 'not-https';
  url.hash = '';
  return formatOfAddress(url) ? url : 'not-a-video';
}

/** What the address says it leads to; null for anything but MP4 and WebM. */
export function formatOfAddress(url: URL): 'mp4' | 'webm' | null {
  return (/\.(mp4|webm)$/i.exec(url.pathname)?.[1]?.toLowerCase() as 'mp4' | 'webm' | undefined) ?? null;
}

/** A name with a dot that is not kept for private use. Numbers are no names: no film stands at one that the public knows. */
function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '').toLowerCase();
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return false;
  return (
    /^[a-z0-9.-]+\.[a-z][a-z0-9-]+$/.test(name) &&
    !/\.(local|localhost|internal|intranet|lan|home|corp|private|test|onion|home\.arpa)$/.test(name)
  );
}
