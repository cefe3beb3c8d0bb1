import { createRequire } from 'node:module';
import { TroubleDialog } from './dialog.mjs';

const { ActivityHandler } = createRequire(import.meta.url)('botbuilder');

/** Runs the dialog and saves the state after each turn, as the SDK's samples do. */
export class TroubleBot extends ActivityHandler {
  constructor(conversationState, userState, replies) {
    super();
    this.states = [conversationState, userState];
    this.dialogState = conversationState.createProperty('DialogState');
    this.dialog = new TroubleDialog(userState, replies);
    this.onMessage(async (context, next) => {
      await this.dialog.run(context, this.dialogState);
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    for (const state of this.states) await state.saveChanges(context, false);
  }
}
