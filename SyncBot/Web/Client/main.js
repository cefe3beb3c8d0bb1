import { openPage } from './page.js';
import { openPanel } from './panel.js';

const open = document.body.dataset.view === 'panel' ? openPanel : openPage;
open();
