// SyncBot on any page: docs/widget.md. The page keeps the conversation's word: browsers may keep nothing for another site's frame.
(() => {
  if (window.SyncBot) return;
  const script = document.currentScript ?? [...document.scripts].find(s => /\/widget\.js(\?|$)/.test(s.src));
  const address = new URL('widget/frame', script.src);
  const RESUME = ['localStorage', 'syncbot:resume'];
  const [OPEN, GREETED] = ['open', 'greeted'].map(word => ['sessionStorage', `syncbot:${word}`]);

  const { userId, userExpires, userSignature, ...data } = script.dataset;
  let options = { ...data, ...(userId && { user: { id: userId, expires: +userExpires, signature: userSignature } }) };
  let isOpen = false, isReady = false, unread = 0, frame, focusing, scrolling;
  const listeners = {};
  const phone = matchMedia('(max-width: 480px), (max-height: 480px)');
  const night = matchMedia('(prefers-color-scheme: dark)');

  // Where storage is refused, it ends with the page.
  const here = {};
  const keep = ([store, key], value) => {
    here[key] = value;
    try { value ? window[store].setItem(key, value) : window[store].removeItem(key); } catch { /* refused */ }
  };
  const recall = ([store, key]) => {
    try { return window[store].getItem(key) ?? here[key]; } catch { return here[key]; }
  };

  const STYLE = `
:host{all:initial !important;direction:ltr !important}
*{box-sizing:border-box}
.root{--s:#fff;--t:#18202b;position:fixed;z-index:2147483000;right:20px;bottom:calc(20px + env(safe-area-inset-bottom));display:flex;flex-direction:column;align-items:end;gap:12px;pointer-events:none;font:16px/1.4 system-ui,sans-serif;color:var(--t)}
.root>*{pointer-events:auto}
.left{right:auto;left:20px;align-items:start}
.night{--s:#151b24;--t:#e8edf4}
button{font:inherit;color:inherit;cursor:pointer;border:0;background:none}
:focus-visible{outline:3px solid var(--t);outline-offset:2px;box-shadow:0 0 0 2px var(--s)}
.launcher{position:relative;width:60px;height:60px;padding:0;border-radius:30px;background:var(--c);color:var(--on);box-shadow:0 6px 24px #0004}
svg{display:block;margin:auto;width:30px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;border-radius:11px;background:#c5221f;color:#fff;font-size:13px;line-height:22px}
.hello{display:flex;max-width:min(300px,calc(100vw - 40px));border-radius:18px;background:var(--s);box-shadow:0 6px 24px #0003}
.hello button{border-radius:18px;padding:12px 0 12px 16px;text-align:start}
.hello .no{padding:0 14px;font-size:20px}
.panel{position:relative;width:min(410px,calc(100vw - 40px));height:min(700px,calc(100vh - 112px));border-radius:20px;overflow:hidden;background:var(--s);box-shadow:0 12px 48px #0005}
.wait{padding:24px}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden}
.ready iframe{visibility:visible}
.phone .panel{position:fixed;inset:var(--top,0) 0 auto;width:100%;height:var(--high,100vh);border-radius:0}
.ready .wait,.phone.open.ready .launcher,.open .talk,.root:not(.open) .down,[hidden]{display:none !important}
@media (prefers-reduced-motion:no-preference){.panel{animation:rise .2s}@keyframes rise{from{opacity:0;transform:translateY(12px)}}}
@media print{.root{display:none}}`;

  const set = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
  };
  const make = (tag, className = '', attributes = {}, ...children) => {
    const kind = /svg|path/.test(tag) ? '2000/svg' : '1999/xhtml';
    const element = document.createElementNS(`http://www.w3.org/${kind}`, tag);
    set(element, { class: className, ...attributes });
    element.append(...children);
    return element;
  };
  const button = (className, press, attributes, ...children) => {
    const element = make('button', className, { type: 'button', ...attributes }, ...children);
    element.onclick = press;
    return element;
  };
  const draw = (className, d) => make('svg', className, { viewBox: '0 0 24 24', 'aria-hidden': true }, make('path', '', { d }));

  const luminance = color => [1, 3, 5].reduce((sum, at, i) => {
    const share = parseInt(color.substr(at, 2), 16) / 255;
    return sum + [0.2126, 0.7152, 0.0722][i] * share ** 2.2;
  }, 0);

  const dress = () => {
    const { theme, color, colorDark, position, name, greeting } = options;
    const dark = theme === 'dark' || (theme !== 'light' && night.matches);
    const wished = (dark && colorDark) || color;
    const fill = /^#[0-9a-f]{6}$/i.test(wished) ? wished : '#0b62d6';
    root.style.setProperty('--c', fill);
    // At this luminance black and white stand out alike.
    root.style.setProperty('--on', luminance(fill) > 0.179 ? '#000' : '#fff');
    const states = { night: dark, left: position === 'left', phone: phone.matches, open: isOpen, ready: isReady };
    for (const state in states) root.classList.toggle(state, states[state]);
    panel.hidden = !isOpen;
    set(panel, { 'aria-label': name ? `Chat with ${name}` : 'Chat', 'aria-modal': phone.matches });
    const label = isOpen ? 'Close the chat' : unread ? `Open the chat, ${unread} new` : 'Open the chat';
    set(launcher, { 'aria-expanded': isOpen, 'aria-label': label });
    badge.hidden = !unread;
    badge.textContent = unread > 9 ? '9+' : unread;
    hello.hidden = isOpen || !greeting || !!recall(GREETED);
    words.textContent = greeting;
    // The page behind a full screen stays where it is.
    const { style } = document.documentElement;
    if (isOpen && phone.matches) {
      scrolling ??= style.overflow;
      style.overflow = 'hidden';
    } else if (scrolling !== undefined) {
      style.overflow = scrolling;
      scrolling = undefined;
    }
  };

  // An iPhone's keyboard covers the page, and frames are not told.
  const seen = window.visualViewport;
  const fit = () => {
    if (!seen || seen.scale > 1.01) return;
    root.style.setProperty('--high', `${seen.height}px`);
    root.style.setProperty('--top', `${seen.offsetTop}px`);
  };

  const dismiss = () => {
    keep(GREETED, '1');
    dress();
  };
  const emit = name => listeners[name]?.forEach(listener => listener());
  const tell = (syncbot, detail) => frame?.contentWindow.postMessage({ syncbot, detail }, address.origin);
  const forFrame = () => ({ ...options, base: document.baseURI });

  const load = () => {
    frame = make('iframe', '', { src: address, title: 'Chat' });
    frame.onload = () => tell('start', { ...forFrame(), resume: recall(RESUME) });
    panel.append(frame);
    setTimeout(() => (waiting.textContent = 'The chat can\u2019t be shown right now.'), 20000);
  };

  const open = focus => {
    if (isOpen) return;
    isOpen = true;
    unread = 0;
    focusing = focus;
    keep(OPEN, '1');
    dismiss();
    if (!frame) load();
    show();
    emit('open');
  };
  const show = () => {
    if (!isReady || !isOpen) return;
    if (focusing) frame.focus();
    tell('shown', focusing);
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    keep(OPEN);
    tell('hidden');
    dress();
    launcher.focus({ preventScroll: true });
    emit('close');
  };
  const toggle = () => (isOpen ? close() : open(true));

  const heard = {
    __proto__: null,
    ready() {
      isReady = true;
      dress();
      show();
      emit('ready');
    },
    resume: word => keep(RESUME, word),
    unread() {
      unread++;
      dress();
      emit('message');
    },
    close,
  };
  addEventListener('message', ({ data: said, origin, source }) => {
    if (!frame || source !== frame.contentWindow || origin !== address.origin) return;
    heard[said?.syncbot]?.(said.detail);
  });

  const badge = make('span', 'badge');
  const launcher = button('launcher', toggle, { 'aria-haspopup': 'dialog' },
    draw('talk', 'M12 3.5c-5 0-9 3.4-9 7.6 0 2.4 1.3 4.5 3.4 5.9-.2 1.2-.7 2.2-1.5 3 1.7-.1 3.2-.7 4.3-1.6.9.2 1.8.3 2.8.3 5 0 9-3.4 9-7.6s-4-7.6-9-7.6z'),
    draw('down', 'M5 9l7 7 7-7'), badge);
  const words = make('span', '', { dir: 'auto' });
  const hello = make('div', 'hello', {}, button('', toggle, {}, words), button('no', dismiss, { 'aria-label': 'Dismiss' }, '\u00d7'));
  const waiting = make('p', 'wait', { role: 'status' }, 'One moment\u2026');
  const panel = make('div', 'panel', { role: 'dialog' }, waiting);
  const root = make('div', 'root', {}, hello, panel, launcher);
  const element = make('syncbot-widget');
  const shadow = element.attachShadow({ mode: 'open' });
  // A sheet passes any Content-Security-Policy; older browsers have only the element.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(make('style', '', {}, STYLE));
  }
  shadow.append(root);
  shadow.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  for (const query of [phone, night]) query.addEventListener('change', dress);
  seen?.addEventListener('resize', fit);
  seen?.addEventListener('scroll', fit);

  window.SyncBot = {
    open: () => open(true),
    close,
    toggle,
    get isOpen() { return isOpen; },
    on: (name, listener) => (listeners[name] ??= new Set()).add(listener),
    off: (name, listener) => listeners[name]?.delete(listener),
    configure(changes) {
      options = { ...options, ...changes };
      dress();
      if (isReady) tell('dress', forFrame());
    },
    forget() {
      delete options.user;
      keep(RESUME);
      unread = 0;
      dress();
      if (isReady) tell('forget');
    },
  };

  const mount = () => {
    document.body.append(element);
    fit();
    dress();
    // On a phone it would cover a page that nobody has seen yet.
    if (recall(OPEN) && !phone.matches) open(false);
    document.dispatchEvent(new CustomEvent('syncbot:ready'));
  };
  document.body ? mount() : document.addEventListener('DOMContentLoaded', mount, { once: true });
})();
