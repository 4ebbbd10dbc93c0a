import { compact } from './compact';

/** The reader page: facts at the start side of the text, counterpoints at the end side; one column below 76 rem or without anchor positioning. */
export const readerCss = compact(String.raw`
.page { position: relative; max-inline-size: 40rem; margin-inline: auto; padding: var(--s5) var(--s4) var(--s8); overflow-wrap: break-word; }
.kicker { display: flex; flex-wrap: wrap; gap: 0 var(--s3); margin-block-end: var(--s2); font: var(--t-label); color: var(--ink-2); }
.page h1 { font: 400 2.125rem/2.375rem var(--serif); text-wrap: balance; }
.standfirst { margin-block: var(--s3) var(--s4); font: var(--t-stand); color: var(--ink-2); text-wrap: pretty; }
.correction { margin-block: var(--s4); padding-block: var(--s3); border-block: 1px solid var(--ink); font: var(--t-note); }
.correction + .correction { margin-block-start: calc(-1px - var(--s4)); }
.correction h2 { font: var(--t-label); }
.correction .open { font: var(--t-meta); color: var(--ink-2); }
.diff { margin-block-start: var(--s2); }
.diff del { color: var(--ink-2); }
.diff ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.unchecked { text-decoration: underline 1.5px wavy var(--edge); text-underline-offset: 0.3em; }
.byline { font: var(--t-note); }
.text { font: 400 1.125rem/1.75rem var(--serif); hanging-punctuation: first; margin-block-start: var(--s4); }
.text.sub { margin-block-start: var(--s6); font-size: 1.375rem; }
h3.text.sub { font-size: 1.125rem; font-style: italic; }
blockquote.text { padding-inline-start: var(--s4); border-inline-start: 1px solid var(--edge); }
blockquote > * + *, .text li > * + * { margin-block-start: var(--s3); }
ul.text { list-style: disc; padding-inline-start: 1.375rem; }
ol.text { list-style: decimal; padding-inline-start: 1.625rem; }
.text :is(ul, ol) { padding-inline-start: 1.375rem; list-style: inherit; }
.text li + li { margin-block-start: var(--s2); }
hr.text { inline-size: 4rem; margin: var(--s6) auto; border: 0; border-block-start: 1px solid var(--edge); }
.ref { font: 600 0.6875rem/0 var(--sans); vertical-align: 0.5em; margin-inline-start: 0.1em; }
.ref a { padding: 0.5em 0.2em; color: var(--ink-2); text-decoration: none; }
.pass { color: inherit; background: none; text-decoration: underline 2px solid var(--hue); text-underline-offset: 0.3em; text-decoration-skip-ink: none; }
.claim { text-decoration: underline 1.5px dotted var(--edge); text-underline-offset: 0.3em; text-decoration-skip-ink: none; }
.claim:has(.pass) { text-underline-offset: 0.5em; }
.code { margin-inline-start: 0.15em; padding: 0.5em 0.15em; font: 600 0.6875rem/0 var(--sans); vertical-align: 0.5em; color: var(--ink-2); text-decoration: none; white-space: nowrap; }
.code:hover, .ref a:hover { color: var(--ink); text-decoration: underline; }
.heard { margin-block: var(--s5); border-block: 3px solid var(--ink); border-block-end-width: 1px; }
.heard h2 { text-wrap: balance; padding-block: var(--s3); font: 600 0.875rem/1.25rem var(--sans); }
.heard li { display: grid; grid-template-columns: 1.75rem 1fr auto; gap: 0 var(--s2); align-items: center; padding-block: 0.3125rem; border-block-start: 1px solid var(--rule); }
.heard .tile { justify-self: start; }
.heard li a { display: inline-flex; align-items: center; min-block-size: 1.5rem; }
.heard li span:last-child { color: var(--ink-2); }
.heard p { font: var(--t-meta); color: var(--ink-2); }
.heard div { padding-block: var(--s3); border-block-start: 1px solid var(--rule); }
.heard p + p { margin-block-start: var(--s1); }
.heard q { font-family: var(--serif); color: var(--ink); }
.heard .ways a, .foot a { display: inline-block; min-block-size: 1.5rem; }
.note { margin-block: var(--s5); padding-block: var(--s3); border-block: 1px solid var(--hue); border-block-end-color: var(--rule); font: 400 1.0625rem/1.5625rem var(--serif); overflow-wrap: anywhere; }
.note > header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s2); margin-block-end: var(--s1); }
.note > header h2, .note h3 { font: 600 0.875rem/1.25rem var(--sans); }
.note > header .state { margin-inline-start: auto; font: var(--t-label); color: var(--ink-2); }
.note > header .tile { position: relative; }
.note > header .tile::after { content: ""; position: absolute; inset: -2px; }
.note p + p, .note .by { margin-block-start: var(--s2); }
.answer { margin-block-start: var(--s3); padding-block-start: var(--s3); border-block-start: 1px solid var(--rule); }
.answer h3 { margin-block-end: var(--s1); }
.note .outcome { margin-block-start: var(--s3); }
.outcome .g { margin-inline-end: 0.35rem; }
.more { display: none; }
.fact { margin-block-start: var(--s2); font: var(--t-meta); color: var(--ink-2); }
.fact summary { display: flex; align-items: baseline; gap: var(--s2); min-block-size: 1.5rem; list-style: none; cursor: pointer; }
.fact summary::-webkit-details-marker { display: none; }
.fact summary b { flex: none; color: var(--ink); font-weight: 400; }
.fact summary span { text-decoration: underline dotted; text-underline-offset: 0.2em; }
@media screen { .fact:not([open]) summary span { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } }
.fact .g { order: -1; margin-block-start: 0.2rem; align-self: start; }
.evidence { display: grid; gap: var(--s1); margin-block: var(--s1) var(--s3); padding-inline-start: 1.375rem; color: var(--ink); overflow-wrap: anywhere; }
.evidence a { display: inline-block; min-block-size: 1.5rem; }
.evidence q { font-family: var(--serif); }
.list { margin-block-start: var(--s7); font: var(--t-note); }
.list h2 { margin-block-end: var(--s2); font: 600 0.875rem/1.25rem var(--sans); }
.list ol { list-style: decimal; padding-inline-start: 1.625rem; }
.list li { padding-block: 0.125rem; }
.note:target, .fact:has(:target), .list li:target { background: var(--raised); box-shadow: 0 0 0 0.75rem var(--raised), 0 0 0 calc(0.75rem + 1px) var(--edge); }
@media (min-width: 76rem) {
  @supports (top: anchor(--a top)) {
    .page { display: grid; grid-template-columns: [facts] 9.5rem [text] 40rem [notes] 20rem; justify-content: space-between; column-gap: 2.25rem; max-inline-size: 75rem; padding: var(--s6) 0 var(--s8); }
    .page > * { grid-column: text; }
    .kicker { grid-column: facts; position: absolute; inset-inline: 0; inset-block-start: calc(var(--s6) + 1.125rem); display: block; text-align: end; }
    .kicker span { display: block; }
    .notice ~ .kicker { position: static; display: flex; grid-column: text; text-align: start; }
    .page h1 { font: 400 3rem/3.25rem var(--serif); letter-spacing: -0.01em; }
    .standfirst { font-size: 1.4375rem; line-height: 2rem; }
    .text { font-size: 1.25rem; line-height: 2rem; margin-block-start: 1rem; }
    .byline + .text { margin-block-start: var(--s5); }
    .text.sub { font-size: 1.5rem; }
    h3.text.sub { font-size: 1.25rem; }
    .heard, .note, .fact { position: absolute; inset-inline: 0; margin: 0; }
    .heard { grid-column: notes; inset-block-start: calc(var(--s6) + 0.5rem); anchor-name: --heard; }
    .page > .note { grid-column: notes; top: max(anchor(var(--at) top, 0px), anchor(var(--above) bottom, 0px) + 1.5rem); margin-block-start: -0.5625rem; border-block-end: 0; padding-block-end: 0; font: var(--t-note); }
    .page > .note[data-missing] { margin-block-start: 0; }
    .page > .fact { grid-column: facts; top: max(anchor(var(--at) top, 0px), anchor(var(--above, --nothing) bottom, 0px) + 0.5rem); margin-block-start: 0.3125rem; }
    .fact summary { justify-content: end; text-align: end; }
    .fact summary b { flex: initial; text-wrap: balance; }
    .fact .g { order: 1; }
    .fact summary span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .evidence { padding: var(--s2) 0 0; border-block-start: 1px dotted var(--edge); }
    .page[data-dense] { --clamp: 4; }
    .note[data-long]:not(:target) :is(.said, .answer) p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--clamp, 6); overflow: hidden; }
    .note[data-long]:not(:target) :is(.said, .answer) p + p { display: none; }
    .note[data-long]:not(:target) .more { display: inline-block; min-block-size: 1.5rem; margin-block-start: var(--s1); font: var(--t-meta); }
  }
}
@media (forced-colors: active) { .pass { background: Canvas; color: CanvasText; } }
@media print {
  .page { display: flex; flex-direction: column; max-inline-size: none; }
  .note { order: 1; }
  .fact { order: 2; }
  .list { order: 3; }
  .foot { order: 4; }
  .note, .fact, .list li { break-inside: avoid; }
  .note:target { background: none; box-shadow: none; }
  .note .by a::after, .evidence a[rel]::after, .list a::after { content: " " attr(href); }
  .more, .ways { display: none; }
  ::details-content { content-visibility: visible; block-size: auto; }
}
`);
