/** Breaks a text into lines of about so many characters; a French mark keeps to the word before it. */
export function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.replace(/ ([:;!?])/g, '\u00a0$1').split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface LabelProps {
  x: number;
  y: number;
  text: string;
  /** Characters a line; one line when left out. */
  max?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Distance between lines in the drawing's own units. */
  leading?: number;
  /** Puts the middle of the lines at `y` in place of the first baseline. */
  centred?: boolean;
  class?: string;
}

/** Words in a drawing, broken into lines. */
export function Label({
  x,
  y,
  text,
  max = 99,
  anchor = 'start',
  leading = 17,
  centred = false,
  class: className,
}: LabelProps) {
  const lines = wrap(text, max);
  const top = centred ? y - ((lines.length - 1) * leading) / 2 + 5 : y;
  return (
    <text x={x} y={top} text-anchor={anchor} class={className}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
