const ONLINE = 2;
const FOR_GOOD = 3;

let tellOfSockets = () => {};

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

// Direct Line says `online` all the while that it waits for a lost socket to come back, so the sockets are followed themselves.
window.WebSocket = class extends window.WebSocket {
  constructor(...given) {
    super(...given);
    const tell = tellOfSockets;
    this.addEventListener('open', () => tell('online'));
    this.addEventListener('close', () => tell('lost'));
  }
};
