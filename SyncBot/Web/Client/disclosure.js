/** Adaptive Cards marks the part that it shows or hides. Screen readers look for that on the button, and mean nothing by it elsewhere. */
export function markButtons(element) {
  new MutationObserver(changes => changes.forEach(({ target }) => mark(target))).observe(element, {
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-expanded'],
  });
}

function mark(part) {
  if (!part.matches('.ac-container[aria-expanded]')) return;
  const button = part.closest('.ac-adaptiveCard')?.querySelector(`button[aria-controls="${CSS.escape(part.id)}"]`);
  button?.setAttribute('aria-expanded', part.getAttribute('aria-expanded'));
  part.removeAttribute('aria-expanded');
}
