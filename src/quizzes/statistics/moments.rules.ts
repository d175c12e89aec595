/** A value with how often it was seen. */
export interface Weighted {
  value: number;
  count: number;
}

/** Two values seen together, with how often. */
export interface Pair {
  a: number;
  b: number;
  count: number;
}

/** How many there are. */
export function size(all: readonly { count: number }[]): number {
  return all.reduce((sum, { count }) => sum + count, 0);
}

/** The mean; NaN of nothing. */
export function mean(all: readonly Weighted[]): number {
  return all.reduce((sum, { value, count }) => sum + value * count, 0) / size(all);
}

/** The sum of powers of the distances from the mean. */
function powerSum(all: readonly Weighted[], power: number): number {
  const middle = mean(all);
  return all.reduce((sum, { value, count }) => sum + count * (value - middle) ** power, 0);
}

/** Sample variance, over n-1; null with fewer than two. */
export function variance(all: readonly Weighted[]): number | null {
  const n = size(all);
  return n < 2 ? null : powerSum(all, 2) / (n - 1);
}

/** Sample covariance, over n-1; null with fewer than two. */
export function covariance(pairs: readonly Pair[]): number | null {
  const n = size(pairs);
  if (n < 2) return null;
  const [middleA, middleB] = [
    pairs.reduce((sum, { a, count }) => sum + a * count, 0) / n,
    pairs.reduce((sum, { b, count }) => sum + b * count, 0) / n,
  ];
  return pairs.reduce((sum, { a, b, count }) => sum + count * (a - middleA) * (b - middleB), 0) / (n - 1);
}

/** The covariance of both series sorted: the most that they could vary together. Both lists have the same size. */
export function sortedCovariance(a: readonly Weighted[], b: readonly Weighted[]): number | null {
  const [first, second] = [sorted(a), sorted(b)];
  const pairs: Pair[] = [];
  let [i, j, takenA, takenB] = [0, 0, 0, 0];
  while (i < first.length && j < second.length) {
    const [left, right] = [first[i]!.count - takenA, second[j]!.count - takenB];
    const count = Math.min(left, right);
    pairs.push({ a: first[i]!.value, b: second[j]!.value, count });
    if (left === count) [i, takenA] = [i + 1, 0];
    else takenA += count;
    if (right === count) [j, takenB] = [j + 1, 0];
    else takenB += count;
  }
  return covariance(pairs);
}

const sorted = (all: readonly Weighted[]) => all.filter(({ count }) => count > 0).sort((x, y) => x.value - y.value);

/** k3/k2^1.5 by Fisher's k-statistics; null with fewer than three, or where nothing varies. */
export function skewness(all: readonly Weighted[]): number | null {
  const n = size(all);
  const k2 = variance(all);
  if (n < 3 || !k2) return null;
  return ((n / ((n - 1) * (n - 2))) * powerSum(all, 3)) / k2 ** 1.5;
}

/** k4/k2^2 by Fisher's k-statistics: 0 for a normal distribution; null with fewer than four, or where nothing varies. */
export function kurtosis(all: readonly Weighted[]): number | null {
  const n = size(all);
  const k2 = variance(all);
  if (n < 4 || !k2) return null;
  const [m2, m4] = [powerSum(all, 2) / n, powerSum(all, 4) / n];
  const k4 = (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / k2 ** 2;
}
