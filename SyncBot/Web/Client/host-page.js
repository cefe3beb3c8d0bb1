/**
 * The page around the frame. Nobody else is listened to, and that only from an origin that the server allows.
 * What it orders (`start`, `dress`, `forget`, `shown`, `hidden`) goes to the function of that name.
 */
export class HostPage {
  #origin = null;

  constructor(origins, orders) {
    const known = new Map(Object.entries(orders));
    addEventListener('message', ({ data, origin, source }) => {
      if (source !== parent || parent === window || !origins.includes(origin)) return;
      const order = known.get(data?.syncbot);
      if (!order) return;
      this.#origin = origin;
      order(data.detail);
    });
  }

  /** Tells it something, once it has shown who it is. */
  tell(syncbot, detail) {
    if (this.#origin) parent.postMessage({ syncbot, detail }, this.#origin);
  }
}
