/**
 * Writes the state of the app onto the document, for style sheets, screen readers and tests: `lang`, the title, and
 * `data-connection`, `data-node`, `data-call`.
 *
 * @param {import('./app.js').App} app
 * @param {'app.customer' | 'app.agent'} title
 */
export function publishState(app, title) {
  const root = document.documentElement;
  const publish = () => {
    const { session, rooms, calls, i18n } = app;
    root.lang = i18n.locale;
    root.dataset.connection = session.state;
    root.dataset.node = session.ready?.node ?? '';
    root.dataset.call = calls.state;
    const unread = rooms.all.reduce((sum, room) => sum + rooms.reading.unread(room), 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${i18n.text(title)} · ${i18n.text('app.brand')}`;
  };
  app.on('changed', publish);
  publish();
}
