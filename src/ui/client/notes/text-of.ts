/** What stands in a lesson's text but is not part of it: notes of claims, their numbers, drawings. */
const FOREIGN = '.note, .claim-ref, figure, video, template, script, style, [data-not-text]';

interface Piece {
  node: Text;
  /** Where the node begins in the whole text. */
  start: number;
}

/** The words of an element as one text, with the way back from an offset to its node. */
export class TextOf {
  readonly text: string;
  readonly #pieces: Piece[] = [];

  constructor(readonly root: Element) {
    let text = '';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(FOREIGN)) continue;
      this.#pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data;
    }
    this.text = text;
  }

  /** Where a boundary of a selection lies in the text; a boundary within something foreign lies where that stands. */
  offsetOf(container: Node, offset: number): number {
    const range = document.createRange();
    range.setStart(this.root, 0);
    range.setEnd(container, offset);
    let length = 0;
    for (const { node, start } of this.#pieces) {
      if (node === container) return start + offset;
      if (range.comparePoint(node, 0) > 0) break;
      length = start + node.data.length;
    }
    return length;
  }

  /** The parts of nodes between two offsets. */
  partsBetween(start: number, end: number): { node: Text; from: number; to: number }[] {
    return this.#pieces.flatMap(({ node, start: at }) => {
      const from = Math.max(0, start - at);
      const to = Math.min(node.data.length, end - at);
      return from < to && node.data.slice(from, to).trim() !== '' ? [{ node, from, to }] : [];
    });
  }
}
