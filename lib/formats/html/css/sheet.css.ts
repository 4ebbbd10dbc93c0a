import { compact } from './compact';

/** Pages of plain reading in one column: front page, record, how we review, notices. */
export const sheetCss = compact(String.raw`
.sheet { max-inline-size: 40rem; margin-inline: auto; padding: var(--s6) var(--s4) var(--s8); overflow-wrap: break-word; font: 400 1.125rem/1.75rem var(--serif); }
.sheet h1 { font: 400 2.125rem/2.375rem var(--serif); text-wrap: balance; }
.sheet h2 { margin-block: var(--s7) var(--s3); padding-block-start: var(--s3); border-block-start: 3px solid var(--ink); font: 600 1rem/1.5rem var(--sans); }
.sheet h3 { margin-block: var(--s4) var(--s1); font: 600 0.875rem/1.25rem var(--sans); }
.sheet p + p { margin-block-start: var(--s3); }
.sheet .lead { margin-block: var(--s3) var(--s4); font: var(--t-stand); color: var(--ink-2); text-wrap: pretty; }
.rows > li { display: grid; grid-template-columns: 1.75rem 1fr auto; gap: 0 var(--s2); align-items: baseline; padding-block: var(--s2); border-block-start: 1px solid var(--rule); font: var(--t-ui); }
.rows > li:first-child { border-block-start: 0; }
.rows .tile { align-self: center; justify-self: start; }
.rows .end { color: var(--ink-2); text-align: end; }
.log > li { display: grid; grid-template-columns: 1fr auto; gap: 0 var(--s4); padding-block: var(--s1); font: var(--t-note); }
.log time { font: var(--t-meta); line-height: 1.4375rem; color: var(--ink-2); }
.each > li { padding-block: var(--s3); border-block-start: 1px solid var(--rule); font: var(--t-note); }
.each > li:first-child { border-block-start: 0; padding-block-start: 0; }
.each h3 { margin-block: 0 var(--s1); }
.each li:target { background: var(--raised); box-shadow: 0 0 0 0.75rem var(--raised), 0 0 0 calc(0.75rem + 1px) var(--edge); }
.points { list-style: disc; padding-inline-start: 1.25rem; font: var(--t-note); }
.points li + li { margin-block-start: var(--s1); }
.sheet pre { overflow-x: auto; margin-block: var(--s3); padding: var(--s3); background: var(--sunk); font: 0.875rem/1.25rem ui-monospace, "Liberation Mono", monospace; }
.action { display: inline-flex; align-items: center; min-block-size: 2.25rem; font: 600 0.875rem/1.25rem var(--sans); }
.front { max-inline-size: 46rem; }
.front h1 { margin-block-end: var(--s4); }
.pieces > li { padding-block: var(--s5); border-block-start: 1px solid var(--rule); }
.pieces > li:first-child { border-block-start: 3px solid var(--ink); }
.pieces .kicker { font: var(--t-label); color: var(--ink-2); }
.sheet .pieces h2 { margin: var(--s1) 0 0; padding: 0; border: 0; font: 400 1.75rem/2.125rem var(--serif); text-wrap: balance; }
.pieces h2 a { color: inherit; text-decoration: none; }
.pieces h2 a:hover { text-decoration: underline 1px; }
.pieces .stand { margin-block-start: var(--s1); font: 400 1.125rem/1.625rem var(--serif); color: var(--ink-2); }
.pieces .by { margin-block-start: var(--s2); }
.pieces .retracted { color: var(--stop); }
.empty { padding-block: var(--s5); border-block: 3px solid var(--ink); border-block-end-width: 1px; }
.empty p { font: var(--t-stand); }
.empty p + p { margin-block-start: var(--s1); font: var(--t-ui); color: var(--ink-2); }
.turn { display: flex; justify-content: space-between; gap: var(--s4); padding-block: var(--s4); border-block-start: 1px solid var(--ink); font: var(--t-ui); }
.turn a, .small a { display: inline-flex; align-items: center; min-block-size: 1.5rem; }
.small { display: flex; flex-wrap: wrap; gap: 0 var(--s4); margin-block-start: var(--s6); font: var(--t-meta); color: var(--ink-2); }
.small a { color: inherit; }
@media print { .turn, .small, .action { display: none; } }
`);
