import { Chat } from './chat.js';
import { confirmWith } from './confirm.js';
import { Notice } from './notice.js';
import { Progress } from './progress.js';
import { followViewport } from './viewport.js';

/** Puts the chat together with what stands around it: the two deeds, the progress and the notice. */
export function openDesk() {
  const find = id => document.getElementById(id);
  const chat = new Chat(find('chat'), document.body.dataset.nonce);
  const progress = new Progress(find('progress'));
  const notice = new Notice(find('notice'), () => chat.retry());

  followViewport(document.documentElement);
  chat.addEventListener('state', ({ detail }) => notice.show(detail));
  chat.addEventListener('activity', ({ detail }) => progress.follow(detail));
  find('person').addEventListener('click', () => chat.say('Talk to a person'));
  find('again').addEventListener('click', async () => {
    if (await confirmWith(find('confirm'))) chat.say('Start over');
  });
  return { chat, find };
}
