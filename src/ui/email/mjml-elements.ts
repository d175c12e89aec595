import type { ComponentChildren } from 'preact';

type Words = Record<string, string | undefined>;

/** What every element of MJML that is drawn may have. */
interface Drawn {
  children?: ComponentChildren;
  'css-class'?: string;
  padding?: string;
  align?: 'left' | 'center' | 'right';
}

interface Typeset extends Drawn {
  'font-family'?: string;
  'font-size'?: string;
  'font-weight'?: string;
  'line-height'?: string;
  'letter-spacing'?: string;
  color?: string;
}

interface Child {
  children?: ComponentChildren;
}

/** The elements of MJML that the layout of our e-mails uses. */
export interface MjmlElements {
  mjml: Child & { lang?: string; dir?: 'ltr' | 'rtl' };
  'mj-head': Child;
  'mj-title': Child;
  'mj-preview': Child;
  'mj-attributes': Child;
  'mj-all': Words;
  'mj-style': { dangerouslySetInnerHTML: { __html: string } };
  'mj-raw': Child & { position?: 'file-start'; dangerouslySetInnerHTML?: { __html: string } };
  'mj-body': Child & { width: string; 'background-color': string; 'css-class'?: string };
  'mj-section': Drawn;
  'mj-column': Child;
  'mj-text': Typeset & { dangerouslySetInnerHTML?: { __html: string } };
  'mj-divider': Drawn & { 'border-width': string; 'border-color': string };
  'mj-button': Typeset & {
    href: string;
    'inner-padding'?: string;
    'background-color'?: string;
    'border-radius'?: string;
    'font-weight'?: string;
  };
  'mj-table': Typeset & { 'table-layout'?: string; cellpadding?: string };
}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends MjmlElements {}
  }
}
