import { WaitingList } from './queue/waiting-list.js';
import './ui/agent-app.js';
import { openPage } from './ui/page.js';
import { publishState } from './ui/page-state.js';

/** The agent's page, put together. */
const app = await openPage();
const waiting = new WaitingList(app.session);
waiting.on('changed', () => app.touch());
publishState(app, 'app.agent');
document.body.append(Object.assign(document.createElement('sb-agent'), { app, waiting }));
app.session.restore();
