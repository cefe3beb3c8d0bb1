const CONNECTING = 1;
const ONLINE = 2;
const FOR_GOOD = 3;

/** Follows a Direct Line: `online`, `lost` while it reconnects by itself, `ended` when it never will. */
export function watchConnection(directLine, tell) {
  let wasOnline = false;
  const watching = directLine.connectionStatus$.subscribe(status => {
    if (status === ONLINE) {
      wasOnline = true;
      tell('online');
    } else if (status === CONNECTING && wasOnline) {
      tell('lost');
    } else if (status >= FOR_GOOD) {
      tell('ended');
    }
  });
  return {
    end() {
      watching.unsubscribe();
      directLine.end();
    },
  };
}
