// Run after 'npm install --package-lock-only': leaves nothing in the lock file but what the bundle is taken from.
// The bundle is whole: the 400 packages behind it (half a gigabyte) would be installed for nothing.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { '': root, 'node_modules/botframework-webchat': webChat } = lock.packages;
const { version, integrity, license } = webChat;
lock.packages = { '': root, 'node_modules/botframework-webchat': { version, integrity, license } };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
