import { openDesk } from './desk.js';
import { memory } from './memory.js';

/** The chat as a page of its own: the conversation is remembered here. */
export function openPage() {
  const resume = memory('syncbot:resume');
  const desk = openDesk();
  desk.chat.addEventListener('resume', ({ detail }) => resume.write(detail));
  desk.chat.start({ resume: resume.read() });
}
