const TIMES = /^(?:\d+:)?\d{2}:\d{2}\.\d{3}\s+-->/;

/** The words that are spoken in WebVTT captions, without times, settings, names of cues and marks. */
export function spokenIn(captions: string): string {
  return captions
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const times = lines.findIndex((line) => TIMES.test(line));
      return times === -1 ? [] : lines.slice(times + 1);
    })
    .map((line) => unescape(line.replace(/<[^>]*>/g, '')).trim())
    .filter(Boolean)
    .join(' ');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

function unescape(line: string): string {
  return line.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name]!);
}
