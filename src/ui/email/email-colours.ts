// Mail programs know neither custom properties nor outside style sheets: the tokens of the site stand here once more, as
// plain values.
export const PAPER = '#f6f3ec';
export const INK = '#1c1a22';
export const SOFT = '#514e58';
export const LINE = '#d6cfc0';
export const ACCENT = '#ae1650';
export const SERIF = "Newsreader, Georgia, 'Times New Roman', serif";
export const SANS = "'Instrument Sans', 'Helvetica Neue', Arial, sans-serif";

/** Programs that know a style element follow the reader's dark theme, and set facts one below the other on a phone. */
export const STYLES = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme: dark){
.m-page,.m-page>div{background-color:#17161b!important}
.m-ink div,.m-ink a,.m-value{color:#ebe6dc!important}
.m-soft div,.m-soft a,.m-term{color:#b9b3b3!important}
.m-rule p{border-top-color:#37343d!important}
.m-line{border-color:#37343d!important}
.m-button td td,.m-button a{background:#ff94b2!important;color:#1d0611!important}
}
@media (max-width:480px){.m-term{display:block!important;width:auto!important;padding-bottom:0!important;border-bottom:0!important}.m-value{display:block!important;padding-top:2px!important}}`;
