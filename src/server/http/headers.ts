/**
 * The headers every answer carries, errors included, as Internet.nl asks for them. The policy allows nothing but
 * our own files: no inline script or style anywhere, so that a text in the data can never run.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});

/** What the API adds: anybody's page may read it, and it says which version answered. */
export const API_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'api-version': '1.0.0',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'API-Version, ETag, Link, Content-Disposition',
  'cross-origin-resource-policy': 'cross-origin',
});

/** How long an answer may be kept: for ever when it names its release, else looked at again every time. */
export const CACHE = Object.freeze({
  pinned: 'public, max-age=31536000, immutable',
  current: 'public, max-age=60, must-revalidate',
  never: 'no-store',
});
