const LONGEST = 300;
const COLOR = /^#[0-9a-f]{6}$/i;
const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** What of a host page's options can be used; the rest is as if it had not been given. */
export function checked(given, origins) {
  const { name, logo, privacyText, privacyLink, locale, theme, color, colorDark, resume, user, base } = Object(given);
  return {
    name: words(name),
    logo: picture(addressIn(logo, base), origins),
    privacyText: words(privacyText),
    privacyLink: webAddress(addressIn(privacyLink, base)),
    locale: matching(LOCALE, locale),
    theme: ['light', 'dark'].includes(theme) ? theme : undefined,
    color: matching(COLOR, color),
    colorDark: matching(COLOR, colorDark),
    resume: typeof resume === 'string' ? resume : undefined,
    user: signed(user),
  };
}

function words(value) {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, LONGEST) : undefined;
}

function matching(pattern, value) {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function addressIn(value, base) {
  try {
    return value ? new URL(value, base) : null;
  } catch {
    return null;
  }
}

function webAddress(url) {
  return url && ['https:', 'http:'].includes(url.protocol) ? url.href : undefined;
}

// The same pictures that the document's Content-Security-Policy lets through.
function picture(url, origins) {
  return url && (origins.includes(url.origin) || url.href.startsWith('data:image/')) ? url.href : undefined;
}

function signed(user) {
  const { id, expires, signature } = Object(user);
  return typeof id === 'string' && Number.isSafeInteger(expires) && typeof signature === 'string' ? { id, expires, signature } : undefined;
}
