/** Where the person stands on the ladder of fixes, as the bot's messages tell it. */
export class Progress {
  #element;
  #place;
  #rungs;

  constructor(element) {
    this.#element = element;
    this.#place = element.querySelector('.place');
    this.#rungs = element.querySelector('.rungs');
  }

  follow(activity) {
    if (isStartingOver(activity)) this.#element.hidden = true;
    const told = activity.entities?.find(entity => entity.type === 'syncbot/progress');
    if (told && Number.isInteger(told.rung) && Number.isInteger(told.of) && told.of > 0 && told.of <= 50) this.#show(told.rung, told.of);
  }

  #show(rung, of) {
    // Not "step": that is what cards call what has been tried.
    const words = `Fix ${rung} of ${of}`;
    this.#element.hidden = false;
    this.#place.textContent = words;
    this.#rungs.setAttribute('aria-valuemax', of);
    this.#rungs.setAttribute('aria-valuenow', rung);
    this.#rungs.setAttribute('aria-valuetext', `${words}, easiest first`);
    this.#rungs.replaceChildren(...Array.from({ length: of }, (_, i) => rungOf(i < rung - 1 ? 'done' : i === rung - 1 ? 'now' : '')));
  }
}

function rungOf(kind) {
  const rung = document.createElement('i');
  rung.className = kind;
  return rung;
}

function isStartingOver(activity) {
  return activity.from?.role === 'user' && activity.text?.trim().toLowerCase() === 'start over';
}
