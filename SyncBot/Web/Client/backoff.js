const FIRST = 1_000;
const LONGEST = 30_000;

/** Waits longer after each failure, or until told to go on at once. */
export class Backoff {
  #failures = 0;
  #wake = () => {};

  async wait(atLeast = 0) {
    const grown = Math.min(LONGEST, FIRST * 2 ** this.#failures++);
    const scattered = grown * (0.75 + Math.random() / 2);
    await new Promise(done => {
      const timer = setTimeout(done, Math.max(scattered, atLeast));
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  hurry() {
    this.#wake();
  }

  reset() {
    this.#failures = 0;
  }
}
