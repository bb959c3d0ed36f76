import { expect, test } from 'vitest'
import { isDrawing } from './drawing.ts'

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>`
const isOne = (text: string) => isDrawing(new TextEncoder().encode(text))

test.each([
  ['paths', svg('<path d="M0 0h9v9z" fill="#fff"/>')],
  [
    'a prologue, comments and line ends',
    `<?xml version="1.0"?>\n<!-- a > b -->\n${svg('\n<g><circle r="3"/></g>\n')}\n`,
  ],
  [
    'a gradient used by its name',
    svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'),
  ],
  ['styles of a drawing program', svg('<style>.cls-1{fill:#0b5d4d}</style><path class="cls-1" d="M0 0"/>')],
  [
    'a part used twice',
    svg('<path id="p" d="M0 0"/><use xlink:href="#p"/>', ' xmlns:xlink="http://www.w3.org/1999/xlink"'),
  ],
])('%s is a drawing', (_name, text) => expect(isOne(text)).toBe(true))

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script of another case', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a handler', svg('', ' onload="alert(1)"')],
  ['a handler without quotes', '<svg xmlns="http://www.w3.org/2000/svg" onload=alert(1)></svg>'],
  ['foreign content', svg('<foreignObject><body/></foreignObject>')],
  ['a link', svg('<a href="https://example.org"><path d=""/></a>')],
  ['an image from elsewhere', svg('<image href="https://example.org/x.png"/>')],
  ['a use from elsewhere', svg('<use href="https://example.org/x.svg#a"/>')],
  ['a use of data', svg('<use href="data:image/svg+xml;base64,AAAA#a"/>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://example.org/x.svg#a)"/>')],
  ['a style from elsewhere', svg('<style>@import "https://example.org/x.css";</style>')],
  ['an address hidden by an escape', svg('<style>a{background:\\75rl(x)}</style>')],
  ['an address hidden by an entity', svg('<rect fill="&#117;rl(x)"/>')],
  ['an animation', svg('<set attributeName="onload" to="alert(1)"/>')],
  ['entities of its own', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`],
  ['a style sheet of XML', `<?xml-stylesheet href="x.css"?>${svg('')}`],
  ['CDATA', svg('<style><![CDATA[a{}]]></style>')],
  ['two drawings', svg('') + svg('')],
  ['words around it', `hello ${svg('')}`],
  ['an element that is not closed', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
  ['a page', '<!doctype html><html><body></body></html>'],
  ['nothing', ''],
])('%s is refused', (_name, text) => expect(isOne(text)).toBe(false))

test('what is no UTF-8 is refused', () => expect(isDrawing(Uint8Array.of(0x3c, 0xff, 0xfe))).toBe(false))
