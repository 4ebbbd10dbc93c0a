import { safeHref } from '@/lib/text/safe-href';

/** Programs that send a reader to an address by way of their own, and where they keep that address. */
const WRAPPERS: { host: RegExp; path: RegExp; keys: string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, keys: ['q', 'url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, keys: ['url'] },
  {
    host: /^lm?\.(?:facebook|instagram|messenger)\.com$|^l\.(?:facebook|instagram|threads)\.(?:com|net)$/,
    path: /^\/(?:l\.php)?$/,
    keys: ['u'],
  },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)/, keys: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, keys: ['q'] },
  { host: /^out\.reddit\.com$/, path: /^\//, keys: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, keys: ['url'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, keys: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, keys: ['uddg'] },
];
/** What senders of mail and advertisements add to an address to know who followed it. It leads to the same page without. */
const TRACKS =
  /^(?:utm_\w+|mc_[ce]id|mkt_tok|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_hs(?:enc|mi)|__hs\w+|hsCtaTracking|vero_id|oly_(?:anon|enc)_id|_openstat|s_cid|ml_subscriber(?:_hash)?|ck_subscriber_id|rb_clickid|wickedid|sc_(?:cid|eh|uid)|guce_\w+|ref_src|ref_url|__s|bsft_\w+|emci|emdi|ceid)$/i;
/** Wrappers in wrappers are followed so far. */
const MOST_STEPS = 5;

/**
 * The address that a link leads to in the end, if it may be kept (`safeHref`); else `null`. What says who the reader is goes: names and passwords, numbers that
 * senders add.
 */
export function outerHref(href: string): string | null {
  let safe = safeHref(href);
  for (let step = 0; safe !== null && step < MOST_STEPS; step++) {
    const inside = insideOf(safe);
    if (inside === null) break;
    safe = inside;
  }
  return safe === null ? null : withoutReader(safe);
}

function insideOf(href: string): string | null {
  const { hostname, pathname, searchParams, search } = new URL(href);
  if (/(?:^|\.)urldefense\.(?:com|proofpoint\.com)$/.test(hostname)) return defended(href, pathname, searchParams);
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  if (wrapper === undefined || search === '') return null;
  const inside = wrapper.keys.map((key) => searchParams.get(key)).find((value) => value !== null);
  return inside ? safeHref(inside) : null;
}

/** Proofpoint: the address stands between two underscores, or in a parameter with its own signs for `%` and `/`. Letters that it took out come in order behind it. */
function defended(href: string, pathname: string, parameters: URLSearchParams): string | null {
  if (pathname.startsWith('/v2/')) {
    try {
      return safeHref(decodeURIComponent((parameters.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/')));
    } catch {
      return null;
    }
  }
  const [inside, taken] = thirdVersion(href);
  if (inside === '') return null;
  const letters = Array.from(fromBase64(taken));
  const whole = inside.replace(/^(https?):\/(?!\/)/i, '$1://').replace(/\*(?!\*)/g, () => letters.shift() ?? '*');
  return safeHref(whole);
}

/** `/v3/__ADDRESS__;LETTERS!`: the address and the letters that were taken out of it; empty where it has none. */
function thirdVersion(href: string): [inside: string, taken: string] {
  const start = href.indexOf('/v3/__');
  const middle = href.indexOf('__;', start + '/v3/__'.length);
  const end = href.indexOf('!', middle);
  if (start < 0 || middle < 0 || end < 0) return ['', ''];
  return [href.slice(start + '/v3/__'.length, middle), href.slice(middle + '__;'.length, end)];
}

/** Base64 for addresses, as text of UTF-8; '' where it is none. */
function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

function withoutReader(href: string): string {
  if (/^mailto:/i.test(href)) return href;
  const url = new URL(href);
  const tracks = [...url.searchParams.keys()].filter((key) => TRACKS.test(key));
  if (tracks.length === 0 && url.username === '' && url.password === '') return href;
  url.username = '';
  url.password = '';
  if (tracks.length > 0) {
    // The others stay as they are written.
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => !TRACKS.test(decodedKey(pair)));
    url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
  }
  return url.href;
}

function decodedKey(pair: string): string {
  const [key = ''] = pair.split('=');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
