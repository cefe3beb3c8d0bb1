const LEGIBLE = 4.5;
const SURFACES = { light: '#ffffff', dark: '#151b24' };
const NAMES = ['--accent', '--on-accent', '--accent-text', '--tint', '--tint-strong'];
const STEPS = 20;

let wanted = {};

/** Takes over a host page's colours, `light` and `dark`, each if it is given. */
export function paint(colours) {
  wanted = colours;
  apply();
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);

function apply() {
  const theme = matchMedia(document.getElementById('dark').media).matches ? 'dark' : 'light';
  const chosen = wanted[theme] ? shades(wanted[theme], SURFACES[theme]) : {};
  const { style } = document.documentElement;
  for (const name of NAMES) style.setProperty(name, chosen[name] ?? '');
}

// What is written on the colour is black or white, whichever can be read better. Where the colour is a text's own, it goes towards
// black or white until it can be read.
function shades(colour, surface) {
  const tint = mix(colour, surface, 0.88);
  const strong = mix(colour, surface, 0.78);
  return {
    '--accent': colour,
    '--on-accent': contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000',
    '--accent-text': legibleOn([surface, tint, strong], colour),
    '--tint': tint,
    '--tint-strong': strong,
  };
}

function legibleOn(surfaces, colour) {
  const towards = luminance(surfaces[0]) > 0.18 ? '#000000' : '#ffffff';
  for (let step = 0; step < STEPS; step++) {
    const tried = mix(colour, towards, step / STEPS);
    if (surfaces.every(surface => contrast(tried, surface) >= LEGIBLE)) return tried;
  }
  return towards;
}

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const [r, g, b] = parts(colour).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(colour, other, share) {
  const there = parts(other);
  const mixed = parts(colour).map((part, i) => Math.round(part * (1 - share) + there[i] * share));
  return `#${mixed.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

function parts(colour) {
  return [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
}
