/** The way from a course over one that it needs back to itself, both ends included; null when there is none. */
export function circleFrom(
  course: string,
  needed: string,
  needs: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const seen = new Set<string>();
  const ways: string[][] = [[course, needed]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way.at(-1)!;
    if (last === course) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of needs.get(last) ?? []) ways.push([...way, next]);
  }
  return null;
}
