/** Asks with a dialog; whether the answer is yes. */
export function confirmWith(dialog) {
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true }));
}
