import { html, nothing } from 'lit';
import { clockTime, fullTime } from '../i18n/format.js';
import { isRead } from '../room/reading.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('../room/room.js').Room} Room
 * @typedef {import('../room/room.js').Line} Line
 * @typedef {import('../room/outgoing.js').Draft} Draft
 * @typedef {Extract<import('../room/timeline.js').Entry, { kind: 'message' }>} Entry
 */

/**
 * A message that the room has.
 *
 * @param {App} app
 * @param {Room} room
 * @param {Entry} entry
 */
export function messageBubble({ i18n }, room, { message, own, follows }) {
  const state = isRead(room, message.seq) ? 'read' : 'sent';
  return html`<div class="message ${own ? 'own' : 'other'} ${follows ? 'follows' : ''}" data-testid="message"
    data-own=${own} data-message=${message.id}>
    <p class="meta ${follows ? 'visually-hidden' : ''}">
      <span class="author">${own ? i18n.text('chat.you') : message.from.name}</span>
      <time datetime=${message.at} title=${fullTime(i18n, message.at)}>${clockTime(i18n, message.at)}</time>
    </p>
    <p class="text">${message.text}</p>
    ${own ? html`<p class="state" data-testid="message-state" data-state=${state}>${i18n.text(`chat.${state}`)}</p>` : nothing}
  </div>`;
}

/**
 * A message that the room does not have yet.
 *
 * @param {App} app
 * @param {Draft} draft
 */
export function draftBubble({ i18n, rooms, session }, draft) {
  const waits = draft.state === 'waiting' || session.state !== 'ready';
  const shown = draft.state === 'failed' || draft.state === 'sent' ? draft.state : waits ? 'queued' : 'sending';
  const reason = draft.code ? i18n.text(`error.${draft.code}`) : '';
  return html`<div class="message own draft ${draft.state}" data-testid="message" data-own="true"
    data-message=${draft.id}>
    <p class="meta"><span class="author">${i18n.text('chat.you')}</span>
      <time datetime=${draft.at}>${clockTime(i18n, draft.at)}</time></p>
    <p class="text">${draft.text}</p>
    <p class="state" data-testid="message-state" data-state=${shown}>${i18n.text(`chat.${shown}`, { reason })}
      ${
        shown === 'failed'
          ? html`<button class="link" type="button" @click=${() => rooms.outgoing.retry(draft.id)}>${i18n.text('chat.retry')}</button>
          <button class="link" type="button" @click=${() => rooms.outgoing.settle([draft.id])}>${i18n.text('chat.discard')}</button>`
          : nothing
      }
    </p>
  </div>`;
}

/**
 * Something that happened in the room.
 *
 * @param {App} app
 * @param {Line} line
 */
export function eventLine({ i18n }, line) {
  return html`<p class="line" data-testid="line" data-kind=${line.kind}>
    <span>${i18n.text(keyOf(line), { name: line.name, reason: line.reason ? i18n.text(`reason.${line.reason}`) : '' })}</span>
    <time datetime=${line.at}>${clockTime(i18n, line.at)}</time>
  </p>`;
}

/**
 * @param {Line} line
 * @returns {import('./view.js').Key}
 */
function keyOf(line) {
  if (line.kind === 'closed') {
    return line.own ? 'line.closedByYou' : line.name ? 'line.closed' : 'line.closedByServer';
  }
  return line.kind === 'left' && line.reason === 'gone' ? 'line.gone' : `line.${line.kind}`;
}
