/**
 * The state of a call in words.
 *
 * @param {import('./app.js').App} app
 * @param {import('../call/call.js').Call} call
 */
export function callWords({ i18n }, call) {
  const name = call.otherName;
  if (call.endReason) return i18n.text('call.ended', { reason: i18n.text(`reason.${call.endReason}`) });
  if (call.gaveUp) return i18n.text('call.gaveUp', { name });
  if (call.state === 'ringing' && call.incoming) return i18n.text('call.incoming', { name });
  return i18n.text(`call.${call.state}`, { name });
}
