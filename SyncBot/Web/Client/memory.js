/** A word kept in the browser; only as long as the page lives where storage is refused. */
export function memory(key) {
  let here = null;
  return {
    read() {
      try {
        return localStorage.getItem(key) ?? here;
      } catch {
        return here;
      }
    },
    write(word) {
      here = word;
      try {
        localStorage.setItem(key, word);
      } catch {
        // Private windows and full disks refuse: the conversation then ends with the page.
      }
    },
  };
}
