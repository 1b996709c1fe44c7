// What pages of documents need beside the style of the report: numbered chapters, tables of text, signatures.

export const documentStyle = `
.chapters { display: contents; }
.chapters > section { padding-top: 2.2rem; margin-bottom: 1rem; border-top: 1px solid var(--line); }
.chapters h3 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; scroll-margin-top: 1rem; }
.chapters p { max-width: 46rem; margin: .5rem 0; }
.chapters ul { max-width: 46rem; margin: .5rem 0 .9rem 1.2rem; }
.chapters li { margin-bottom: .25rem; }
:lang(zh) .contents.own li:not(:first-child) a::before { content: none; }
.contents.own { max-height: calc(100vh - 3rem); overflow-y: auto; }
.contents.own .sub { padding-left: 1.7rem; font-size: .94em; color: var(--soft); }
.keys.four { grid-template-columns: repeat(4, minmax(0, 1fr)); }
.keys.four .number { font-size: 1.75rem; }
.alert { color: var(--mark); font-weight: 600; }
p.alert { border-left: 3px solid var(--mark); padding-left: .8rem; max-width: 46rem; }
.soft { color: var(--soft); }
p.soft { font-size: .88rem; }
.strong { font-weight: 650; }
.chapters .terms { margin: .4rem 0 1.2rem; grid-template-columns: 12rem minmax(0, 1fr); }
.written { margin: .6rem 0 1.4rem; }
.written .scroll { max-height: none; }
.written td, .written tbody th { white-space: normal; vertical-align: top; min-width: 0; }
.written .left { text-align: left; }
.written .center { text-align: center; }
.written .right { text-align: right; white-space: nowrap; }
.written .right .alert { white-space: normal; }
.written thead th { text-align: left; white-space: nowrap; }
.written thead th.right { text-align: right; }
.written thead th.center { text-align: center; }
.written table { table-layout: auto; min-width: 36rem; }
.written .few table { min-width: 0; }
.written table.signatures { min-width: 0; }
.signatures td, .signatures th { padding: 1.2rem .6rem .5rem; }
.signatures .line { border-bottom: 1px solid var(--ink); min-width: 9rem; }
@media (max-width: 64rem) { .contents.own { max-height: none; } .contents.own .sub { display: none; } }
@media (max-width: 44rem) {
  .signatures td, .signatures th { padding: 1.2rem .3rem .5rem; }
  .signatures .line { min-width: 3.5rem; }
  .keys.four { grid-template-columns: minmax(0, 1fr); }
  .chapters .terms { display: block; }
  .written tbody th { position: static; }
}
@media print {
  .chapters > section { padding-top: 1.1rem; }
  .chapters h3 { font-size: 12pt; margin: .9rem 0 .35rem; break-after: avoid; }
  .chapters .drawing svg { width: auto; max-width: 100%; height: auto; }
  .chapters p, .chapters ul, p.alert { max-width: none; }
  .keys.four { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .keys.four .number { font-size: 15pt; }
  .written table, .written .few table { font-size: 8.4pt; min-width: 0; }
  .written thead th, .written .right { white-space: normal; }
  .contents.own { max-height: none; overflow: visible; }
  .written { break-inside: auto; }
  .signatures { break-inside: avoid; }
  #signatures { break-before: page; }
  .contents.own .sub { display: none; }
}
`;
