// The JavaScript SDK behind POST /api/messages, in memory. Arguments: port, file with the replies.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TroubleBot } from './bot.mjs';

const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, UserState } = createRequire(import.meta.url)('botbuilder');

const [port, replies] = process.argv.slice(2);
const storage = new MemoryStorage();
const bot = new TroubleBot(new ConversationState(storage), new UserState(storage), JSON.parse(readFileSync(replies, 'utf8')));

// No app id: nobody is asked for a token.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = (_, error) => { throw error; };

createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts));
    adapter.process(request, answerOf(response), context => bot.run(context));
  });
}).listen(Number(port), '127.0.0.1');

// What the SDK expects of Express or Restify, and no more.
function answerOf(response) {
  return {
    socket: response.socket,
    header: (name, value) => response.setHeader(name, value),
    status: code => { response.statusCode = code; },
    send: body => {
      const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', bytes.length);
      response.write(bytes);
    },
    end: () => response.end(),
  };
}
