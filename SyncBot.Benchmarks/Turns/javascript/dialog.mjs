import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { CardFactory, InputHints, MessageFactory } = require('botbuilder');
const { ChoicePrompt, ComponentDialog, Dialog, DialogSet, DialogTurnStatus, ListStyle, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const outcomes = ['It worked', 'No change', "Couldn't do it"];

/** The talk that is measured: fixes with an outcome to choose, questions in between, "why" and "start over" at any time. */
export class TroubleDialog extends ComponentDialog {
  constructor(userState, replies) {
    super('trouble');
    this.told = userState.createProperty('Told');
    this.replies = replies;
    this.addDialog(new ChoicePrompt('outcome'));
    this.addDialog(new TextPrompt('answer'));
    this.addDialog(new WaterfallDialog('talk', [
      step => this.ask(step, 'outcome', step.context.activity.text === 'start over' ? 'start over' : 'first'),
      step => this.ask(step, 'answer', 'low power mode'),
      step => this.ask(step, 'answer', 'storage'),
      step => this.ask(step, 'outcome', 'account'),
      step => this.ask(step, 'answer', 'wi-fi'),
      step => this.ask(step, 'outcome', 'background'),
      step => this.end(step),
    ]));
    this.initialDialogId = 'talk';
  }

  async run(context, state) {
    const dialogs = new DialogSet(state);
    dialogs.add(this);
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.id);
  }

  async onContinueDialog(inner) {
    switch (inner.context.activity.text) {
      case 'start over':
        await inner.cancelAllDialogs();
        return inner.beginDialog(this.initialDialogId);
      case 'why':
        await inner.context.sendActivities(this.reply('why'));
        return Dialog.EndOfTurn;
      default:
        return super.onContinueDialog(inner);
    }
  }

  async ask(step, prompt, name) {
    await this.note(step);
    const [question, ...others] = this.reply(name);
    if (others.length > 0) await step.context.sendActivities(others);
    return step.prompt(prompt, { prompt: question, choices: prompt === 'outcome' ? outcomes : undefined, style: ListStyle.none });
  }

  async end(step) {
    await this.note(step);
    await step.context.sendActivities(this.reply('end'));
    return step.endDialog();
  }

  // What a person has told is kept under the person.
  async note(step) {
    const told = await this.told.get(step.context, []);
    const said = step.result?.value ?? step.result ?? step.context.activity.text;
    await this.told.set(step.context, step.index === 0 ? [said] : [...told, said]);
  }

  reply(name) {
    return this.replies[name].map(({ type, card, ...rest }) => type === 'message'
      ? { ...MessageFactory.attachment(CardFactory.adaptiveCard(card), undefined, rest.speak, InputHints.ExpectingInput), ...rest }
      : { type, ...rest });
  }
}
