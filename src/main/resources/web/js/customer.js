import { Place } from './queue/place.js';
import './ui/customer-app.js';
import { openPage } from './ui/page.js';
import { publishState } from './ui/page-state.js';

/** The customer's page, put together. */
const app = await openPage();
const place = new Place(app.session);
place.on('changed', () => app.touch());
publishState(app, 'app.customer');
document.body.append(Object.assign(document.createElement('sb-customer'), { app, place }));
app.session.restore();
