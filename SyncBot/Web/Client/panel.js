import { paint } from './colours.js';
import { openDesk } from './desk.js';
import { HostPage } from './host-page.js';
import { checked } from './options.js';

/**
 * The chat as a panel in another site's page. That page keeps the word that goes on with the conversation, because a browser may
 * keep nothing for a frame of another site.
 */
export function openPanel() {
  const origins = [location.origin, ...document.body.dataset.origins.split(' ').filter(Boolean)];
  const { chat, find } = openDesk();
  let options = {};
  let shown = false;
  let awaited = false;

  const host = new HostPage(origins, {
    start(given) {
      options = checked(given, origins);
      dress(options, find);
      chat.start(options);
      host.tell('ready');
    },
    dress(given) {
      const before = options;
      options = { ...checked(given, origins), resume: before.resume };
      dress(options, find);
      if (who(options) !== who(before)) chat.start(options);
    },
    forget() {
      options = { ...options, resume: undefined, user: undefined };
      find('progress').hidden = true;
      chat.start(options);
    },
    shown(focus) {
      shown = true;
      if (focus) focusOn(find);
      awaited = focus;
    },
    hidden() {
      shown = false;
    },
  });

  chat.addEventListener('resume', ({ detail }) => {
    options.resume = detail;
    host.tell('resume', detail);
  });
  chat.addEventListener('activity', ({ detail }) => {
    if (!shown && detail.type === 'message' && detail.from?.role !== 'user') host.tell('unread');
  });
  chat.addEventListener('state', ({ detail }) => {
    if (detail !== 'online' || !awaited) return;
    awaited = false;
    if (document.activeElement === find('heading')) focusOn(find);
  });
  find('close').hidden = false;
  find('close').addEventListener('click', () => host.tell('close'));
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && !find('confirm').open) host.tell('close');
  });
}

// A change of these needs another conversation or another drawing.
function who({ user, locale }) {
  return JSON.stringify([user, locale]);
}

function dress({ name, logo, privacyText, privacyLink, theme, color, colorDark }, find) {
  if (name) {
    find('heading').textContent = name;
    find('tagline').textContent = 'Help with “Syncing with iCloud Paused”';
  }
  if (logo) find('logo').src = logo;
  find('dark').media = { light: 'not all', dark: 'all' }[theme] ?? '(prefers-color-scheme: dark)';
  paint({ light: color, dark: colorDark ?? color });
  find('privacy').hidden = !privacyText && !privacyLink;
  find('privacy').replaceChildren(privacyText ?? '', ' ', ...(privacyLink ? [linkTo(privacyLink)] : []));
}

function linkTo(href) {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', rel: 'noopener noreferrer', textContent: 'Privacy notice' });
  return link;
}

// On a phone the place to write would bring up the keyboard before anything has been read.
function focusOn(find) {
  const field = document.querySelector('[data-id="webchat-sendbox-input"]');
  (field && matchMedia('(hover: hover)').matches ? field : find('heading')).focus();
}
