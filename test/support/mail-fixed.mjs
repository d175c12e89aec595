// The words of the mail that tests and benchmarks send: about as long as a real one.
const paragraph = 'Sunscreen is put on before going out, and again after two hours. ';
export const FIXED = {
  name: 'Ann Reader',
  subject: 'Your masterclass is tomorrow',
  html: `<!doctype html><html><body>${`<p style="margin:0 0 16px">${paragraph.repeat(4)}</p>`.repeat(24)}</body></html>`,
  text: `${paragraph.repeat(4)}\n\n`.repeat(8),
};
