/** Tells whether a path given by a caller leads to a page of ours and nowhere else: no other host, no scheme, no tricks. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && path.length <= 2000 && /^\/(?![/\\])[^\s\\]*$/.test(path) && !/\p{Cc}/u.test(path);
}
