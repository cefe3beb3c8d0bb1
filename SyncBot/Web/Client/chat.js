import { Backoff } from './backoff.js';
import { failAtOnce, watchConnection } from './connection.js';
import { markButtons } from './disclosure.js';
import { cardLook, look } from './look.js';
import { showPresses } from './presses.js';
import { requestToken } from './token.js';

const FORBIDDEN = 403;
const SETTLED = 120;

/**
 * The real Web Chat on our Direct Line. Events: `resume` (the word that goes on with this conversation), `activity`, and `state`,
 * which is `starting`, `online`, `lost` or `failed`.
 */
export class Chat extends EventTarget {
  #element;
  #nonce;
  #backoff = new Backoff();
  #options = {};
  #run = 0;
  #connection = null;
  #store = null;

  constructor(element, nonce) {
    super();
    this.#element = element;
    this.#nonce = nonce;
    markButtons(element);
    addEventListener('online', () => this.retry());
  }

  /** Begins, or begins again: `resume`, `user` and `locale`, each if there is one. */
  async start(options) {
    this.#options = { ...options };
    this.#connection?.end();
    this.#connection = this.#store = null;
    await this.#connect(++this.#run);
  }

  /** Tries at once what is being waited for. */
  retry() {
    this.#backoff.hurry();
  }

  /** Says something as if it had been typed and sent. */
  async say(text) {
    await this.#showEnd();
    this.#store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  }

  async #connect(run) {
    this.#tell('state', 'starting');
    const answer = await this.#tokenFor(run);
    if (run !== this.#run) return;
    this.#options.resume = answer.resume;
    this.#tell('resume', answer.resume);
    this.#render(answer, run);
  }

  async #tokenFor(run) {
    while (run === this.#run) {
      try {
        return await requestToken(this.#options);
      } catch (fault) {
        if (run !== this.#run) return null;
        if (fault.status === FORBIDDEN && this.#options.user) {
          // As for anybody who is not signed in.
          this.#options.user = undefined;
          continue;
        }
        this.#tell('state', 'failed');
        await this.#backoff.wait((fault.retryAfter ?? 0) * 1000);
      }
    }
    return null;
  }

  #render({ token, domain }, run) {
    const typed = this.#store?.getState().sendBoxValue;
    this.#connection?.end();
    const directLine = failAtOnce(window.WebChat.createDirectLine({ token, domain }));
    this.#store = window.WebChat.createStore({}, showPresses, this.#listen(run));
    if (typed) this.#store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: typed } });
    this.#connection = watchConnection(directLine, state => this.#onState(state, run));
    window.WebChat.renderWebChat(
      {
        directLine,
        store: this.#store,
        locale: this.#options.locale ?? 'en-US',
        nonce: this.#nonce,
        styleOptions: look,
        adaptiveCardsHostConfig: cardLook,
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: 'Type a message' },
      },
      this.#element,
    );
  }

  #listen(run) {
    return () => next => action => {
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        // Traces are for tools, and Web Chat would draw a fault in their place.
        if (action.payload.activity.type === 'trace') return action;
        if (run === this.#run) this.#tell('activity', action.payload.activity);
      }
      if (action.type !== 'WEB_CHAT/SEND_POST_BACK') return next(action);
      this.#showEnd().then(() => next(action));
      return action;
    };
  }

  // Web Chat follows the conversation only where its end is in sight, and goes there by itself only for what is typed.
  #showEnd() {
    const transcript = this.#element.querySelector('.webchat__basic-transcript__scrollable');
    transcript?.scrollTo({ top: transcript.scrollHeight });
    return new Promise(seen => setTimeout(seen, SETTLED));
  }

  // What has ended for good, as when a token was let to expire, goes on with a new token where it was.
  async #onState(state, run) {
    if (run !== this.#run) return;
    if (state === 'online') this.#backoff.reset();
    if (state !== 'ended') return this.#tell('state', state);
    this.#tell('state', 'lost');
    const next = ++this.#run;
    await this.#backoff.wait();
    if (next === this.#run) await this.#connect(next);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
