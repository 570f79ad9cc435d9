/** office.js as add-ins must load it in production. */
const CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*?\/office(?:\.debug)?\.js/g;

/**
 * An add-in's page as the frame gets it: our boot script first, and office.js from the npm package instead of Microsoft's
 * address. Nothing else is touched.
 */
export function addinPage(html: string): string {
  return html
    .replace(/<head[^>]*>/i, '$&<script src="/build/bootFrame.js"></script>')
    .replace(CDN, '/officejs/office.js');
}

/**
 * What the add-in's page may do: what it may in production, where office.js is the only foreign script.
 *
 * Style attributes are allowed because component libraries set them; everything else is the add-in's own.
 */
export const ADDIN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');
