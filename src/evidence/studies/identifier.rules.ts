/** A DOI in the form in which it is kept: without address or prefix, in small letters; null when it is none. */
export function readDoi(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '');
  return /^10\.\d{4,9}\/[^\s"<>]{1,200}$/.test(bare) ? bare.toLowerCase() : null;
}

/** A PMID as its figures; null when it is none. */
export function readPmid(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\//i, '')
    .replace(/^pmid:?\s*/i, '')
    .replace(/\/$/, '');
  return /^[1-9]\d{0,8}$/.test(bare) ? bare : null;
}
