const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}(?:="([^"]*)")?(?=[ >/])`).exec(tag);
  return found ? plain(found[1] ?? '') : null;
};

/** Every field of the form that has a mark such as `data-questions`, as a browser would send it. */
export function fieldsOf(html: string, mark: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*${mark}[^]*?</form>`).exec(html)?.[0];
  if (!form) throw new Error(`the page has no form with ${mark}`);
  const fields: Record<string, string> = {};
  for (const [tag, kind = 'input', inner = ''] of form.matchAll(
    /<input\b[^>]*>|<(textarea|select)\b[^>]*>([^]*?)<\/(?:textarea|select)>/g,
  )) {
    const open = tag.slice(0, tag.indexOf('>') + 1);
    const name = attribute(open, 'name');
    if (!name || attribute(open, 'disabled') !== null) continue;
    if (kind === 'textarea') fields[name] = plain(inner.replace(/^\n/, ''));
    else if (kind === 'select') {
      const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
      fields[name] = chosen ? (attribute(chosen, 'value') ?? '') : '';
    } else if (!/type="(checkbox|radio)"/.test(open) || attribute(open, 'checked') !== null)
      fields[name] = attribute(open, 'value') ?? '';
  }
  return fields;
}
