/**
 * The tokens that published pages need, with the values of `app/_ui/tokens.css`. They are written down again because a frozen page carries its own style for
 * ever: a later change of the desk's look must not reach into it. The sans is the reader's own system's, so that no file is fetched for it.
 */
export const tokensCss = String.raw`
@font-face { font-family: "Serif stand-in"; src: local("Times New Roman"), local("Liberation Serif"); size-adjust: 119.5%; ascent-override: 86.7%; descent-override: 28%; line-gap-override: 0%; }
:root {
  color-scheme: light dark;
  --serif: "Source Serif 4", "Serif stand-in", Georgia, serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --paper: light-dark(#fbfaf7, #171512);
  --raised: light-dark(#ffffff, #221f1b);
  --sunk: light-dark(#f2f0ea, #0f0d0b);
  --ink: light-dark(#1b1917, #ece7dd);
  --ink-2: light-dark(#55504a, #b3aca0);
  --rule: light-dark(#d9d4ca, #3a352e);
  --edge: light-dark(#8b857a, #7f776b);
  --accent: light-dark(#173f7a, #9dbdf0);
  --ok: light-dark(#1f6238, #8fc79b);
  --wait: light-dark(#7a4d00, #e5b45c);
  --stop: light-dark(#9d1f16, #ff9c8c);
  --t-label: 600 0.75rem/1rem var(--sans);
  --t-meta: 400 0.8125rem/1.1875rem var(--sans);
  --t-ui: 400 0.875rem/1.25rem var(--sans);
  --t-note: 400 1rem/1.4375rem var(--serif);
  --t-stand: 400 1.25rem/1.875rem var(--serif);
  --s1: 0.25rem; --s2: 0.5rem; --s3: 0.75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4rem;
  --g-stands: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6.5'/%3E%3C/svg%3E");
  --g-check: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='2'%3E%3Cpath d='M2.5 8.5l3.7 3.7 7.3-8.2'/%3E%3C/svg%3E");
  --g-context: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='2'%3E%3Cpath d='M2.5 6l3.5 3.5 7.5-8M2 14h12'/%3E%3C/svg%3E");
  --g-unsupported: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.75'%3E%3Ccircle cx='8' cy='8' r='6'/%3E%3Cpath d='M4.7 8h6.6'/%3E%3C/svg%3E");
  --g-contradicted: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='2.25'%3E%3Cpath d='M3 3l10 10M13 3L3 13'/%3E%3C/svg%3E");
  --g-unverifiable: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='2'%3E%3Cpath d='M4.5 5.2a3.5 3.5 0 1 1 5.3 3C8.5 9 8 9.5 8 11M8 13v2'/%3E%3C/svg%3E");
  --g-overridden: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill-rule='evenodd' d='M8 .6L15.4 8 8 15.4.6 8zM4.6 7.1v1.8h6.8V7.1z'/%3E%3C/svg%3E");
  --g-error: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill-rule='evenodd' d='M8 .8l7.8 14H.2zM7.1 5.8v4.6h1.8V5.8zm0 5.7v1.8h1.8v-1.8z'/%3E%3C/svg%3E");
}
[data-hue="1"] { --hue: light-dark(#7e3124, #e2781f); } [data-hue="2"] { --hue: light-dark(#1e5e55, #61a190); }
[data-hue="3"] { --hue: light-dark(#492491, #9a79ef); } [data-hue="4"] { --hue: light-dark(#85630a, #f2d76c); }
[data-hue="5"] { --hue: light-dark(#2561ce, #9ec7fe); } [data-hue="6"] { --hue: light-dark(#b9417f, #d98fc1); }
[data-hue="7"] { --hue: light-dark(#597952, #97b67f); } [data-hue="8"] { --hue: light-dark(#2d384d, #dedede); }
`;
