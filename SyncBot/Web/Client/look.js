// Colours are those of colours.css and dark.css, so that a change of theme needs no new drawing.
const ACCENT = 'var(--accent)';
const ACCENT_TEXT = 'var(--accent-text)';
const BUBBLE = 'var(--bubble)';
const LINE = 'var(--line)';
const MUTED = 'var(--muted)';
const SURFACE = 'var(--surface)';
const TEXT = 'var(--text)';
const TINT = 'var(--tint)';
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** How Web Chat looks. */
export const look = {
  accent: ACCENT_TEXT,
  subtle: MUTED,
  backgroundColor: 'transparent',
  primaryFont: FONT,
  fontSizeSmall: '13px',
  paddingRegular: 12,
  paddingWide: 18,

  bubbleBackground: BUBBLE,
  bubbleBorderWidth: 0,
  bubbleBorderRadius: 20,
  bubbleTextColor: TEXT,
  bubbleMinHeight: 0,
  bubbleMinWidth: 0,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: ACCENT,
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserBorderRadius: 20,
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleFromUserNubOffset: 0,

  // Our own notice speaks of the connection.
  hideToaster: true,
  notificationText: MUTED,
  failedConnectivity: 'var(--bad-text)',
  // A long card is read from its beginning.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -24,
  timestampColor: MUTED,
  groupTimestamp: 60_000,

  sendBoxBackground: 'transparent',
  sendBoxHeight: 48,
  sendBoxTextWrap: true,
  sendBoxTextColor: TEXT,
  sendBoxPlaceholderColor: MUTED,
  sendBoxBorderTop: 'none',
  sendBoxButtonAlignment: 'bottom',
  sendBoxButtonColor: ACCENT_TEXT,
  sendBoxButtonColorOnDisabled: MUTED,
  sendBoxButtonShadeBorderRadius: 20,
  sendBoxButtonShadeInset: 4,
  sendBoxButtonShadeColorOnHover: TINT,
  sendBoxButtonShadeColorOnActive: 'var(--tint-strong)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: ACCENT_TEXT,
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 20,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  uploadAccept: 'image/*',

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: SURFACE,
  suggestedActionBackgroundColorOnHover: TINT,
  suggestedActionBackgroundColorOnActive: TINT,
  suggestedActionBorderColor: LINE,
  suggestedActionBorderWidth: 1,
  suggestedActionBorderRadius: 20,
  suggestedActionTextColor: ACCENT_TEXT,
  suggestedActionKeyboardFocusIndicatorBorderColor: ACCENT_TEXT,
  suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,

  transcriptActivityVisualKeyboardIndicatorColor: ACCENT_TEXT,
  transcriptVisualKeyboardIndicatorColor: ACCENT_TEXT,
  transcriptOverlayButtonBackground: TEXT,
  transcriptOverlayButtonBackgroundOnFocus: TEXT,
  transcriptOverlayButtonBackgroundOnHover: ACCENT,
  transcriptOverlayButtonColor: SURFACE,
  transcriptTerminatorBackgroundColor: MUTED,
  transcriptTerminatorColor: SURFACE,
  typingAnimationDuration: 30_000,

  cardEmphasisBackgroundColor: 'var(--sunken)',
  cardPushButtonBackgroundColor: 'var(--tint-strong)',
  cardPushButtonTextColor: ACCENT_TEXT,
};

const shades = colour => ({ default: colour, subtle: colour });
const foregroundColors = {
  default: { default: TEXT, subtle: MUTED },
  accent: shades(ACCENT_TEXT),
  good: shades('var(--good-text)'),
  warning: shades(TEXT),
  attention: shades('var(--bad-text)'),
  light: shades(MUTED),
  dark: shades(TEXT),
};
const surface = (backgroundColor, borderColor = 'transparent') => ({ backgroundColor, borderColor, foregroundColors });

/** How Adaptive Cards look. */
export const cardLook = {
  supportsInteractivity: true,
  fontFamily: FONT,
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: LINE },
  containerStyles: {
    default: surface('transparent'),
    emphasis: surface('var(--sunken)'),
    accent: surface(TINT),
    good: surface(TINT),
    attention: surface('var(--warn)'),
    warning: surface('var(--warn)', 'var(--warn-line)'),
  },
  actions: {
    maxActions: 20,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  factSet: {
    title: { weight: 'Default', isSubtle: true, size: 'Small', wrap: true, maxWidth: 90 },
    value: { weight: 'Default', size: 'Small', wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' } },
};
