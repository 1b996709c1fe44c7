// The look of the page: a sober brief on screen, A4 on paper, no colour that carries meaning alone.
import type { Language } from '../../foundation/messages/index.ts';

const SANS = {
  zh: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
  en: '"Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
} as const;

const SERIF = {
  zh: '"FZXiaoBiaoSong-B05S", "STZhongsong", "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif',
  en: '"Charter", "Georgia", "Noto Serif", "Times New Roman", "Songti SC", "Noto Serif CJK SC", serif',
} as const;

/** Chinese characters fill their squares and want more air between lines than Latin letters. */
const LEADING = { zh: 1.75, en: 1.55 } as const;

const PRINTED_LEADING = { zh: 1.6, en: 1.42 } as const;

const base = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #d8d8d4; --faint: #f5f5f2; --mark: #9b1c1f; --link: #0b4f8a; }
* { box-sizing: border-box; }
html { font-size: 100%; scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 1rem/var(--leading) var(--sans); overflow-wrap: break-word; }
h1, h2, h3 { font-family: var(--serif); font-weight: 700; line-height: 1.3; margin: 0; text-wrap: balance; }
p, ul, ol, dl, figure { margin: 0; padding: 0; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: #fff; padding: .5rem 1rem; }
.sheet { max-width: 76rem; margin: 0 auto; padding: 0 2rem 4rem; }
.layout { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 3.5rem; }
`;

const masthead = `
.masthead { border-top: 6px solid var(--mark); padding: 1.4rem 0 1.5rem; border-bottom: 1px solid var(--ink); margin-bottom: 2rem; }
.masthead .line { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; color: var(--soft); font-size: .95rem; }
.edition { color: var(--mark); border: 1px solid var(--mark); padding: .05rem .7rem; letter-spacing: .08em; white-space: nowrap; font-size: .9rem; }
h1 { font-size: clamp(1.75rem, 4.4vw, 2.75rem); margin: 1rem 0 .55rem; letter-spacing: .01em; }
.period { font-size: 1.1rem; }
.period span { color: var(--soft); font-size: .9rem; margin-left: 1.2em; }
`;

const contents = `
.contents { position: sticky; top: 1.5rem; align-self: start; font-size: .9rem; line-height: 1.5; }
.contents h2 { font: 600 .85rem/1.5 var(--sans); color: var(--soft); letter-spacing: .12em; margin-bottom: .6rem; }
.contents ol { list-style: none; border-left: 1px solid var(--line); }
.contents a { display: block; padding: .3rem 0 .3rem .9rem; color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }
`;

const opening = `
.headline { list-style: none; font-size: 1.2rem; max-width: 48rem; }
.headline li { padding: 0 0 .75rem 1.1rem; position: relative; }
.headline li::before { content: ""; position: absolute; left: 0; top: calc(.5lh - .2rem); width: .4rem; height: .4rem; background: var(--mark); }
.headline data[data-part=value] { font-weight: 650; }
.keys { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 2rem; margin: 1.4rem 0 2.6rem; }
.key { border-top: 2px solid var(--ink); padding: .7rem 0 .2rem; }
.key dt { color: var(--soft); font-size: .95rem; }
.key dd { margin: 0; }
.key .number { font-size: 2.5rem; font-weight: 600; line-height: 1.25; letter-spacing: -.01em; white-space: nowrap; font-variant-numeric: tabular-nums lining-nums; }
.key .number small { font-size: .95rem; font-weight: 400; color: var(--soft); letter-spacing: 0; margin-left: .35em; }
.key .change { font-size: .88rem; line-height: 1.55; color: var(--soft); }
`;

const sections = `
main > section { padding-top: 2.2rem; margin-bottom: 1rem; border-top: 1px solid var(--line); }
main > section:first-child { padding-top: 0; border-top: 0; }
main h2 { font-size: 1.6rem; margin-bottom: .8rem; scroll-margin-top: 1rem; }
main, .contents ol { counter-reset: part; }
:lang(zh) main > section:not(#headline), :lang(zh) .contents li:not(:first-child) { counter-increment: part; }
:lang(zh) main > section:not(#headline) h2::before, :lang(zh) .contents li:not(:first-child) a::before { content: counter(part, simp-chinese-informal) "、"; }
.lead p { max-width: 46rem; margin-bottom: .8rem; }
.notes { list-style: none; font-size: .86rem; line-height: 1.65; color: var(--soft); max-width: 46rem; margin: 1rem 0 1.6rem; }
.notes li::before { content: var(--note); }
data[data-figure] { font-variant-numeric: tabular-nums lining-nums; }
[data-figure] { cursor: help; }
p data[data-figure]:hover, li data[data-figure]:hover { box-shadow: 0 1px 0 0 currentColor; }
.missing { color: var(--mark); font-weight: 600; background: #fdf0ee; }
`;

const figures = `
.chart { display: grid; grid-template-columns: minmax(0, 720px) minmax(9rem, 1fr); column-gap: 1.6rem; margin: 1.4rem 0 1rem; }
.drawing { min-width: 0; overflow-x: auto; position: relative; }
.drawing svg { display: block; max-width: 100%; height: auto; }
.drawing canvas { display: block; max-width: 100%; }
figcaption { font-size: .86rem; line-height: 1.65; color: var(--soft); border-top: 1px solid var(--line); padding-top: .5rem; align-self: start; margin-top: .4rem; }
figcaption b { display: block; color: var(--ink); }
.chart > .data { grid-column: 1 / -1; margin-top: .8rem; }
.data { margin: .6rem 0 1.4rem; }
summary { cursor: pointer; font-size: .92rem; color: var(--link); padding: .3rem 0; width: fit-content; }
`;

const tables = `
.caption { font-family: var(--sans); font-size: .95rem; font-weight: 600; margin: .9rem 0 .4rem; }
.scroll { overflow: auto; max-height: 32rem; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .84rem; line-height: 1.45; font-variant-numeric: tabular-nums lining-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .34rem .6rem; text-align: right; white-space: nowrap; border-bottom: 1px solid #ecece8; vertical-align: baseline; }
thead th { position: sticky; top: 0; z-index: 1; white-space: normal; word-break: keep-all; background: var(--faint); font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--soft); }
thead tr + tr th { top: 1.9rem; }
.cross thead th { word-break: normal; min-width: 4.6em; }
th small { display: block; font-weight: 400; color: var(--soft); }
thead th.group { text-align: center; border-left: 1px solid var(--line); }
tbody th { text-align: left; font-weight: 400; position: sticky; left: 0; background: #fff; min-width: 9em; white-space: normal; }
thead tr:first-child th:first-child { text-align: left; position: sticky; left: 0; z-index: 2; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--faint); }
td.interval { color: var(--soft); }
.long { background: linear-gradient(transparent, #fff 70%) 0 100% / 100% 3rem no-repeat local, linear-gradient(to top, rgb(0 0 0 / .2), transparent) 0 100% / 100% 1rem no-repeat scroll; }
.more { font-size: .78rem; color: var(--soft); margin-top: .3rem; }
.source { font-size: .78rem; line-height: 1.6; color: var(--soft); margin: .4rem 0 0; }
`;

const closing = `
.terms { display: grid; grid-template-columns: 9rem minmax(0, 1fr); font-size: .92rem; max-width: 52rem; }
.terms dt { font-weight: 600; padding: .45rem 1rem .45rem 0; border-top: 1px solid #ecece8; }
.terms dd { margin: 0; padding: .45rem 0; border-top: 1px solid #ecece8; }
.slots { margin: .4rem 0 0 1.2rem; }
.colophon { margin-top: 2.5rem; border-top: 1px solid var(--ink); padding-top: 1rem; font-size: .86rem; color: var(--soft); }
.colophon .closing { color: var(--ink); font-size: 1.02rem; font-weight: 600; margin-bottom: .6rem; }
.lineage { position: fixed; left: 50%; bottom: 1rem; transform: translateX(-50%); max-width: calc(100vw - 2rem); background: var(--ink); color: #fff; padding: .5rem 1rem; font: .85rem/1.5 ui-monospace, Consolas, monospace; user-select: all; z-index: 5; }
.lineage[hidden] { display: none; }
`;

const narrow = `
@media (max-width: 64rem) {
  .layout { display: block; }
  .contents { position: static; margin-bottom: 1.6rem; }
  .contents h2 { margin-bottom: .2rem; }
  .contents ol { border: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
  .contents a { padding: .25rem 0; color: var(--link); }
  .chart { display: block; }
  figcaption { border-top: 0; max-width: 720px; }
}
@media (max-width: 44rem) {
  .sheet { padding: 0 1.1rem 3rem; }
  .masthead { padding-top: 1rem; margin-bottom: 1.3rem; }
  .period span { display: block; margin-left: 0; }
  .headline { font-size: 1.06rem; }
  .keys { grid-template-columns: minmax(0, 1fr); }
  .key { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; border-top-width: 1px; }
  .key .number { font-size: 1.7rem; }
  .key .change { grid-column: 1 / -1; }
  .drawing svg { max-width: none; }
  .terms { display: block; }
  .terms dd { border-top: 0; padding-top: 0; }
  th, td { padding: .34rem .45rem; }
  tbody th { min-width: 6.5em; }
}
`;

/** `mark` is a fixed word of the catalogue; nothing from data may come into a style sheet. */
const paper = (mark: string, leading: number): string => `
@page { size: A4; margin: 19mm 17mm 18mm; @top-right { content: "${mark}"; font: 9pt sans-serif; color: #9b1c1f; } @bottom-center { content: "— " counter(page) " —"; font: 9pt serif; color: #1a1a1a; } }
@page :first { margin-top: 14mm; @top-right { content: none; } }
@media print {
  html { font-size: 10.2pt; scroll-behavior: auto; }
  :root { --leading: ${leading}; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheet { max-width: none; padding: 0; }
  .layout, .chart { display: block; }
  .skip, summary, .lineage { display: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
  [data-chart^="warning-"] details, [data-chart="event-growth"] details { display: none; }
  .masthead { padding: 1rem 1px; margin-bottom: 1rem; }
  h1 { font-size: 22pt; margin: .6rem 0 .3rem; }
  .contents { position: static; font-size: 8.6pt; margin-bottom: .8rem; }
  .contents h2, .contents ol, .contents li, .contents a { display: inline; border: 0; padding: 0; margin: 0; color: var(--soft); text-decoration: none; }
  .contents h2 { font-size: 8.6pt; margin-right: 1em; }
  .contents li + li::before { content: "  ·  "; }
  a { color: inherit; text-decoration: none; }
  .headline { font-size: 11.2pt; max-width: none; }
  .headline li { padding-bottom: .35rem; }
  .keys { grid-template-columns: repeat(3, minmax(0, 1fr)); margin: .7rem 0 1rem; }
  .key { display: block; }
  .key .number { font-size: 21pt; }
  main > section { padding-top: 1.1rem; }
  main h2 { font-size: 15pt; break-after: avoid; }
  .lead p, .notes, .terms { max-width: none; }
  .lead { break-inside: avoid; }
  .source, .notes { break-before: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  .drawing, figcaption, .key, .terms dt, .terms dd, tr { break-inside: avoid; }
  .drawing { overflow: visible; break-after: avoid; }
  .drawing svg { width: 100%; max-width: 176mm; }
  figcaption { border-top: 0; font-size: 8.6pt; max-width: none; margin: .2rem 0 0; }
  .scroll { overflow: visible; max-height: none; background: none; }
  .more { display: none; }
  .cross thead th { overflow-wrap: break-word; }
  tbody tr:first-child { break-before: avoid; }
  .short { break-inside: avoid; }
  .caption { break-after: avoid; font-size: 9.4pt; }
  table { font-size: 7.6pt; }
  thead { display: table-header-group; }
  tbody th { min-width: 8.5em; }
  .cross thead th { min-width: 2.4em; }
  th, td { padding: .16rem .3rem; white-space: normal; }
  td { white-space: nowrap; }
  thead th, tbody th, thead tr:first-child th:first-child { position: static; }
  .terms { grid-template-columns: 8rem minmax(0, 1fr); display: grid; font-size: 9pt; }
  .colophon { break-inside: avoid; }
}
`;

/** The style sheet of a page in `language`; `mark` heads every printed page after the first. */
export function styleSheet(language: Language, mark: string): string {
  const fonts = `:root { --leading: ${LEADING[language]}; --sans: ${SANS[language]}; --serif: ${SERIF[language]}; --note: "${language === 'zh' ? '注：' : 'Note: '}"; }`;
  return [
    fonts,
    base,
    masthead,
    contents,
    opening,
    sections,
    figures,
    tables,
    closing,
    narrow,
    paper(mark, PRINTED_LEADING[language]),
  ].join('');
}
