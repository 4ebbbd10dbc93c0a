/**
 * Runs in the browser before anything else. Zod finds out whether it may compile its checks by trying `new Function`, which our policy refuses and reports on
 * every page. It reads this object, its `z.config`, when it is loaded: importing it here would load it on pages that do without.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
