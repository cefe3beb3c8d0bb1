const ONLINE = 2;
const FOR_GOOD = 3;

// What Direct Line gives in place of an id, whatever has become of a message.
const NO_ID = 'retry';
const NOT_TAKEN = [429, 503];
const DONE = 4;
const POSTING = /\/conversations\/[^/]+\/activities(\?|$)/;

let tellOfSockets = () => {};
let lastPosted = 0;

/** Follows a Direct Line: `online`, `lost` while it reconnects by itself, `ended` when it never will. */
export function watchConnection(directLine, tell) {
  tellOfSockets = tell;
  const watching = directLine.connectionStatus$.subscribe(status => {
    if (status === ONLINE) tell('online');
    if (status >= FOR_GOOD) tell('ended');
  });
  return {
    end() {
      watching.unsubscribe();
      directLine.end();
    },
  };
}

/**
 * Lets a message fail as soon as the server says that it did not take it. Web Chat would wait twenty seconds for it to come back,
 * as it does, and rightly, where the line was cut and the message may have been taken.
 */
export function failAtOnce(directLine) {
  const post = directLine.postActivity.bind(directLine);
  directLine.postActivity = activity =>
    post(activity).map(id => {
      if (id === NO_ID && NOT_TAKEN.includes(lastPosted)) throw new Error('The message was not taken.');
      return id;
    });
  return directLine;
}

// Direct Line says `online` all the while that it waits for a lost socket to come back, so the sockets are followed themselves.
window.WebSocket = class extends window.WebSocket {
  constructor(...given) {
    super(...given);
    const tell = tellOfSockets;
    this.addEventListener('open', () => tell('online'));
    this.addEventListener('close', () => tell('lost'));
  }
};

// Nor does it tell why there is no id.
window.XMLHttpRequest = class extends window.XMLHttpRequest {
  open(method, url, ...given) {
    super.open(method, url, ...given);
    if (method !== 'POST' || !POSTING.test(url)) return;
    this.addEventListener('readystatechange', () => {
      if (this.readyState === DONE) lastPosted = this.status;
    });
  }
};
