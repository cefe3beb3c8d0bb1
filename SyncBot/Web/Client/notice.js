const WORDS = {
  lost: 'The connection was lost. We’re getting it back. Nothing you said is gone.',
  failed: 'We can’t reach the server right now. We’ll keep trying.',
  offline: 'You’re offline. The chat goes on when you’re back.',
};

// Shorter breaks pass unseen: Direct Line mends them by itself.
const PATIENCE = 1_500;

/** Says calmly how the connection is, while it is not as it should be. */
export class Notice {
  #element;
  #retry;
  #state = 'starting';
  #timer = 0;

  constructor(element, retry) {
    this.#element = element;
    this.#retry = retry;
    addEventListener('offline', () => this.#update());
    addEventListener('online', () => this.#update());
  }

  show(state) {
    // While a failed start is tried again, what was said stays.
    if (state === 'starting' && this.#state !== 'online') return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state === 'lost') this.#timer = setTimeout(() => this.#update(), PATIENCE);
    else this.#update();
  }

  #update() {
    const kind = navigator.onLine ? this.#state : 'offline';
    const words = WORDS[kind];
    this.#element.replaceChildren();
    this.#element.dataset.kind = words ? kind : '';
    if (!words) return;
    const text = document.createElement('span');
    text.textContent = words;
    this.#element.append(text);
    if (kind === 'failed') this.#element.append(this.#button());
  }

  #button() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Try now';
    button.addEventListener('click', this.#retry);
    return button;
  }
}
