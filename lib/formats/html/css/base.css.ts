/** What every published page shares: the page itself, masthead, glyphs, tiles, lists of links. Parts as in `app/_ui/styles`. */
export const baseCss = String.raw`
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--t-ui); }
h1, h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-block-start: 6rem; }
b, strong { font-weight: 600; }
time { font-variant-numeric: tabular-nums; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.g { display: inline-block; flex: none; inline-size: 0.875rem; block-size: 0.875rem; vertical-align: -0.1em; background: currentColor; mask: var(--g) center / contain no-repeat; print-color-adjust: exact; }
[data-g="stands"] { --g: var(--g-stands); } [data-g="overridden"] { --g: var(--g-overridden); color: var(--wait); } [data-g="error"] { --g: var(--g-error); color: var(--stop); }
[data-g="supported"] { --g: var(--g-check); color: var(--ok); } [data-g="context"] { --g: var(--g-context); color: var(--ok); }
[data-g="unsupported"] { --g: var(--g-unsupported); color: var(--stop); } [data-g="contradicted"] { --g: var(--g-contradicted); color: var(--stop); }
[data-g="unverifiable"] { --g: var(--g-unverifiable); color: var(--wait); }
.tile { display: inline-grid; place-items: center; flex: none; min-inline-size: 1.25rem; block-size: 1.25rem; padding-inline: 0.25rem; border-radius: 2px; background: var(--hue); color: var(--paper); font: 700 0.75rem/1 var(--sans); text-decoration: none; font-variant-numeric: tabular-nums; print-color-adjust: exact; }
.by { font: var(--t-meta); color: var(--ink-2); }
.masthead { display: flex; justify-content: space-between; align-items: baseline; gap: var(--s4); padding: var(--s4); border-block-end: 1px solid var(--rule); }
.masthead .house { font: 400 1.1875rem/1.75rem var(--serif); color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.masthead a:hover { text-decoration: underline 1px; }
.masthead nav { display: flex; gap: var(--s4); white-space: nowrap; }
.masthead nav a { display: inline-flex; align-items: center; min-block-size: 1.75rem; color: var(--ink-2); text-decoration: none; }
.preview { padding: var(--s3) var(--s4); background: var(--ink); color: var(--paper); font: 600 0.875rem/1.25rem var(--sans); text-align: center; }
.preview a { color: inherit; }
.foot { margin-block-start: var(--s7); padding-block-start: var(--s4); border-block-start: 1px solid var(--ink); font: var(--t-note); }
.foot p + p { margin-block-start: var(--s2); }
.notice { margin-block-end: var(--s5); padding-block: var(--s3); border-block: 3px solid var(--stop); border-block-end-width: 1px; font: var(--t-note); }
.notice h2 { display: flex; gap: var(--s2); align-items: center; font: 600 1rem/1.5rem var(--sans); color: var(--stop); }
.notice p { margin-block-start: var(--s2); }
@media (forced-colors: active) { .g { background: CanvasText; forced-color-adjust: none; } .tile { border: 1px solid; } }
@media (min-width: 76rem) { .masthead { max-inline-size: 75rem; margin-inline: auto; padding-inline: 0; } .masthead .house { font-size: 1.375rem; } }
@media print { .masthead nav { display: none; } }
.yet { font: 600 0.75rem/1 var(--sans); color: var(--ink-2); white-space: nowrap; }
`;
