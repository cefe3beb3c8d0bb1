/** A press on a button of a card shows in the conversation as what it says, not as nothing. */
export const showPresses = () => next => action => {
  const activity = action.type === 'DIRECT_LINE/POST_ACTIVITY' ? action.payload.activity : null;
  if (typeof activity?.value?.say !== 'string') return next(action);
  const { postBack, ...channelData } = activity.channelData ?? {};
  const said = { ...activity, channelData, text: activity.value.say, textFormat: 'plain' };
  return next({ ...action, payload: { ...action.payload, activity: said } });
};
