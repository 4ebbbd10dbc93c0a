import { refusalOf } from './refusal.mjs';
import { endSlowBody } from './slow-body.mjs';
import { Stop } from './stop.mjs';

/** One year: what browsers' preload lists want at least. Without subdomains: those are not this newsroom's to decide. */
const HSTS = 'max-age=31536000';
/** For an HTML answer that has no policy of its own: a page of a library, an error page. It may show words and nothing else. */
const STRICTEST = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What is done with every request before the application has it, and with every answer before it goes out. Packages are imported late: they may be installed only
 * now.
 * @param {{ https: boolean, trustedProxies: string[] }} settings `trustedProxies`: addresses, networks (10.0.0.0/8), or loopback, linklocal, uniquelocal
 * @returns {Promise<(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean>} false: it is answered already
 */
export async function frontOf({ https, trustedProxies }) {
  const { default: proxyAddress } = await import('proxy-addr');
  const { default: onHeaders } = await import('on-headers');
  const trusts = compiled(proxyAddress, trustedProxies);
  let told = false;
  return (request, response) => {
    const { remoteAddress = '' } = request.socket;
    if (!told && request.headers['x-forwarded-for'] !== undefined && !trusts(remoteAddress, 0)) {
      told = true;
      console.warn(
        `A request from ${remoteAddress} names another address in X-Forwarded-For, which is not believed. If that is your proxy, set TRUSTED_PROXIES: until then all who come through it count as one.`,
      );
    }
    // The application reads this header; whatever the client wrote into it is gone.
    request.headers['x-forwarded-for'] = remoteAddress === '' ? 'unknown' : proxyAddress(request, trusts);
    endSlowBody(request, response);
    onHeaders(response, () => {
      if (https) response.setHeader('strict-transport-security', HSTS);
      response.setHeader('x-content-type-options', 'nosniff');
      const type = String(response.getHeader('content-type') ?? '');
      if (!type.startsWith('text/html') || response.hasHeader('content-security-policy')) return;
      response.setHeader('content-security-policy', STRICTEST);
    });
    const refusal = refusalOf(request);
    if (refusal) response.writeHead(refusal.status, { 'content-length': '0', ...refusal.headers }).end();
    return refusal === null;
  };
}

/**
 * @param {typeof import('proxy-addr')} proxyAddress
 * @param {string[]} trusted
 */
function compiled(proxyAddress, trusted) {
  try {
    return proxyAddress.compile(trusted);
  } catch {
    throw new Stop(
      `TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, or loopback, with commas between, and it is "${trusted.join(', ')}".`,
    );
  }
}
