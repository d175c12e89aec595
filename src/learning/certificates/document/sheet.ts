import { setLine, type Line } from '../typeset/typeset.js';

/** The inks of the certificate: those of the school's pages. */
export const INK = { ink: '#1c1a22', quiet: '#514e58', accent: '#ae1650' } as const;

/** From one baseline to the next, in units of the type size. */
const LEADING = 1.32;

type Doc = PDFKit.PDFDocument;
type Struct = ReturnType<Doc['struct']>;

/** Where and how lines are set; `y` is the first baseline, in points from the top. */
interface Setting {
  x: number;
  y: number;
  size: number;
  colour: string;
  /** What is read aloud in place of what is drawn, where the two differ. */
  actual?: string;
}

/** One tagged page: whatever is drawn on it either has its place in the structure or is an ornament. */
export class Sheet {
  readonly #root: Struct;

  constructor(private readonly doc: Doc) {
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  /** Draws what is for the eye alone. */
  ornament(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Sets a paragraph or a heading. @returns the last baseline */
  text(type: 'P' | 'H1' | 'H2', lines: readonly Line[], setting: Setting): number {
    const { actual } = setting;
    this.#root.add(this.doc.struct(type, actual ? { actual } : {}, [() => this.#lines(lines, setting)]));
    return setting.y + Math.max(0, lines.length - 1) * setting.size * LEADING;
  }

  /** Sets a numbered list; `languages` has the language of each item. @returns the last baseline */
  list(items: readonly (readonly Line[])[], languages: readonly string[], setting: Setting): number {
    const list = this.doc.struct('L');
    this.#root.add(list);
    let { y } = setting;
    items.forEach((lines, at) => {
      const here = { ...setting, y };
      list.add(
        this.doc.struct('LI', { lang: languages[at] }, [
          this.doc.struct('Lbl', {}, [
            () => this.#lines([setLine(`${at + 1}`, 'text')], { ...here, colour: INK.quiet }),
          ]),
          this.doc.struct('LBody', {}, [() => this.#lines(lines, { ...here, x: setting.x + 20 })]),
        ]),
      );
      y += lines.length * setting.size * LEADING + setting.size * 0.62;
    });
    list.end();
    return y - setting.size * LEADING;
  }

  /** Draws a picture that has a meaning, said in `alt`; `box` is left, top, right, bottom. */
  figure(alt: string, box: [number, number, number, number], draw: (doc: Doc) => void): void {
    this.#root.add(this.doc.struct('Figure', { alt, bbox: box, placement: 'Block' } as never, [() => draw(this.doc)]));
  }

  /** Sets an address that leads there. */
  link(address: string, lines: readonly Line[], setting: Setting): void {
    const paragraph = this.doc.struct('P');
    this.#root.add(paragraph);
    const link = this.doc.struct('Link', { actual: address });
    paragraph.add(link);
    link.add(() => this.#lines(lines, setting));
    const width = Math.max(...lines.map((line) => line.width)) * setting.size;
    const height = lines.length * setting.size * LEADING;
    const options = { structParent: link, Contents: new String(address) };
    this.doc.link(setting.x, setting.y - setting.size, width, height, address, options as never);
    link.end();
    paragraph.end();
  }

  end(): void {
    this.#root.end();
  }

  #lines(lines: readonly Line[], { x, y, size, colour }: Setting): void {
    lines.forEach((line, at) => {
      const baseline = y + at * size * LEADING;
      for (const run of line.runs) {
        const left = x + run.at * size;
        if (!run.font) this.#boxes(left, baseline, size, run.width, run.text);
        else
          this.#run(
            run.text + (at < lines.length - 1 && run === line.runs.at(-1) ? ' ' : ''),
            run.font,
            left,
            baseline,
            size,
            colour,
          );
      }
    });
  }

  #run(text: string, font: unknown, x: number, y: number, size: number, colour: string): void {
    this.doc.fillColor(colour).font(font as never, size);
    this.doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: ['kern'] });
  }

  /** Empty boxes in place of letters that no typeface here has. */
  #boxes(x: number, y: number, size: number, width: number, text: string): void {
    const count = Math.max(1, [...text].length);
    const each = (width * size) / count;
    for (let at = 0; at < count; at++)
      this.doc.rect(x + at * each + each * 0.12, y - size * 0.66, each * 0.76, size * 0.66);
    this.doc.lineWidth(size * 0.025).stroke(INK.quiet);
  }
}
