/**
 * The page around the frame. Nobody else is listened to, and that only from an origin that the server allows.
 * What it orders (`start`, `dress`, `forget`, `shown`, `hidden`) goes to the function of that name.
 */
export class HostPage {
  #origin = null;

  constructor(origins, orders) {
    addEventListener('message', ({ data, origin, source }) => {
      if (source !== parent || parent === window || !origins.includes(origin)) return;
      if (typeof data?.syncbot !== 'string' || !Object.hasOwn(orders, data.syncbot)) return;
      this.#origin = origin;
      orders[data.syncbot](data.detail);
    });
  }

  /** Tells it something, once it has shown who it is. */
  tell(syncbot, detail) {
    if (this.#origin) parent.postMessage({ syncbot, detail }, this.#origin);
  }
}
