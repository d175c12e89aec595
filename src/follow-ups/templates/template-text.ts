/** A text as staff write it in one language. */
export interface TemplateText {
  /** One line, with {variables}. */
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  /** Markdown with {variables}. */
  body: string;
  /** The words on the button; empty where there is none. */
  button: string;
  /** The variable that holds the button's address. */
  buttonTarget: string;
}

/** The parts of a text, in the order in which their form has them. */
export const TEXT_PARTS = ['subject', 'preheader', 'body', 'button', 'buttonTarget'] as const;

/** What the variables of a template become for one recipient; null where there is nothing to put there. */
export type TemplateValues = Readonly<Record<string, string | number | null>>;

/** Only the parts that staff write. */
export function partsOf({ subject, preheader, body, button, buttonTarget }: TemplateText): TemplateText {
  return { subject, preheader, body, button, buttonTarget };
}
