import type { ComponentChildren } from 'preact';
import { ACCENT, INK, LINE, PAPER, SANS, SERIF, SOFT, STYLES } from './email-colours.js';
import './mjml-elements.js';

/** Where a value of a mail will stand; `compileLayout` finds these again in what MJML made of them. */
const slot = (name: string) => `[[${name}]]`;

/** Sets a part of the layout apart, so that a mail can have it never, once or often. */
function Piece({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <mj-raw dangerouslySetInnerHTML={{ __html: `<!--[${name}]-->` }} />
      {children}
      <mj-raw dangerouslySetInnerHTML={{ __html: `<!--[/${name}]-->` }} />
    </>
  );
}

/**
 * The layout of every e-mail, in MJML: its frame, and one of each block. It is compiled when it is changed
 * (`npm run email-layout`), so that drawing a mail is putting compiled pieces together.
 */
export function LayoutInMjml() {
  return (
    <mjml lang={slot('lang')} dir="ltr">
      <mj-head>
        <mj-title>{slot('subject')}</mj-title>
        <mj-preview>{slot('preheader')}</mj-preview>
        <mj-attributes>
          <mj-all font-family={SANS} padding="0" />
        </mj-attributes>
        <mj-raw>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
        </mj-raw>
        <mj-style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </mj-head>
      <mj-body width="600px" background-color={PAPER} css-class="m-page">
        <mj-section padding="32px 20px 48px">
          <mj-column>
            <mj-text
              css-class="m-ink"
              font-family={SERIF}
              font-size="20px"
              line-height="1.2"
              letter-spacing="-0.3px"
              color={INK}
              padding="0 0 14px"
            >
              Skin School
            </mj-text>
            <Rule padding="0 0 28px" />
            <Blocks />
            <Rule padding="12px 0 16px" />
            <Footer />
          </mj-column>
        </mj-section>
      </mj-body>
    </mjml>
  );
}

const Rule = ({ padding }: { padding: string }) => (
  <mj-divider css-class="m-rule" border-width="1px" border-color={LINE} padding={padding} />
);

function Blocks() {
  const running = { 'css-class': 'm-ink', 'font-size': '16px', 'line-height': '1.6', color: INK };
  const heading = `margin:0;font:normal 30px/1.15 ${SERIF};letter-spacing:-0.5px`;
  return (
    <>
      <Piece name="heading">
        <mj-text css-class="m-ink" color={INK} padding="0 0 18px">
          <h1 style={heading}>{slot('text')}</h1>
        </mj-text>
      </Piece>
      <Piece name="paragraph">
        <mj-text {...running} padding="0 0 18px">
          <p style="margin:0;white-space:pre-line">{slot('text')}</p>
        </mj-text>
      </Piece>
      <Piece name="prose">
        <mj-text {...running} padding="0 0 2px">
          <div lang={slot('lang')}>{slot('html')}</div>
        </mj-text>
      </Piece>
      <Piece name="small">
        <mj-text css-class="m-soft" font-size="14px" line-height="1.55" color={SOFT} padding="0 0 18px">
          <p style="margin:0;white-space:pre-line">{slot('text')}</p>
        </mj-text>
      </Piece>
      <Piece name="button">
        <mj-button
          css-class="m-button"
          align="left"
          href={slot('href')}
          background-color={ACCENT}
          color="#ffffff"
          border-radius="2px"
          font-size="16px"
          font-weight="600"
          line-height="1.25"
          inner-padding="13px 24px"
          padding="6px 0 24px"
        >
          {slot('label')}
        </mj-button>
      </Piece>
      <Piece name="link">
        <mj-text {...running} padding="0 0 24px">
          <p style="margin:0">
            <a href={slot('href')} style={`color:${INK}`}>
              {slot('label')}
            </a>
          </p>
        </mj-text>
      </Piece>
      <Facts />
    </>
  );
}

/** Names and values between hairlines, such as when and where. */
function Facts() {
  const cell = `padding:10px 14px 10px 0;border-bottom:1px solid ${LINE};vertical-align:top`;
  return (
    <Piece name="facts">
      <mj-table font-size="16px" line-height="1.5" color={INK} padding="0 0 24px">
        {'\n<!--[fact]-->'}
        <tr>
          <th
            scope="row"
            align="left"
            class="m-term m-line"
            style={`${cell};width:120px;font:14px/1.6 ${SANS};color:${SOFT}`}
          >
            {slot('term')}
          </th>
          <td class="m-value m-line" style={`${cell};white-space:pre-line`}>
            {slot('value')}
          </td>
        </tr>
        {'<!--[/fact]-->\n'}
      </mj-table>
    </Piece>
  );
}

/** Why it came and how to stop it. */
function Footer() {
  return (
    <mj-text css-class="m-soft" font-size="13px" line-height="1.6" color={SOFT}>
      {'<!--[line]-->'}
      <p style="margin:0">{slot('text')}</p>
      {'<!--[/line]--><!--[line-link]-->'}
      <p style="margin:0">
        <a href={slot('href')} style={`color:${SOFT}`}>
          {slot('text')}
        </a>
      </p>
      {'<!--[/line-link]-->'}
    </mj-text>
  );
}
