import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { otherMember } from '../room/room.js';
import { codeOf } from '../transport/request-error.js';
import './availability.js';
import './banner.js';
import './confirm.js';
import './conversation.js';
import { closedKey } from './closed-key.js';
import './page-header.js';
import './room-list.js';
import './start-form.js';
import { View } from './view.js';
import './waiting-list.js';

/**
 * @typedef {import('../room/room.js').Room} Room
 */

/** The agent's page: who waits, the own conversations, and the one that is chosen. */
class AgentApp extends View {
  static properties = {
    ...View.properties,
    waiting: { attribute: false },
    problem: { state: true },
    name: { state: true },
    selected: { state: true },
    pending: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../queue/waiting-list.js').WaitingList} */
    this.waiting = /** @type {any} */ (undefined);
    /** @type {{ key: import('./view.js').Key, field: 'name' | null } | null} */
    this.problem = null;
    this.name = '';
    /** @type {string | null} */
    this.selected = null;
    /** @type {ReadonlySet<string>} */
    this.pending = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    const { session, rooms, calls, notices } = this.app;
    session.on('refused', (code) => this.#back({ key: `error.${code}`, field: code === 'name_taken' ? 'name' : null }));
    session.on('lost', () => this.#lost());
    session.on('closed', (code) => this.#back({ key: closedKey(code), field: null }));
    session.on('ready', () => this.#goOn());
    rooms.on('expelled', ({ room }) => notices.tell('agent.expelled', { subject: room.subject }));
    calls.on('changed', () => {
      const call = calls.current;
      if (call?.live && call.incoming && call.state === 'ringing') this.#choose(this.selected ?? call.room);
    });
  }

  /** The conversation on the screen. @type {Room | undefined} */
  #shown;

  updated() {
    const shown = this.app.rooms.get(this.selected);
    if (this.#shown && !shown && this.querySelector('.stage')) this.#focusDesk();
    this.#shown = shown;
  }

  render() {
    const { app } = this;
    const { state } = app.session;
    const inside = state === 'ready' || state === 'reconnecting' || app.rooms.all.length > 0;
    return html`<a class="skip" href="#desk">${this.t('app.skipMain')}</a>
      <sb-page-header .app=${app} .heading=${'app.agent'}></sb-page-header>
      <sb-banner .app=${app}></sb-banner>
      <main id="desk" tabindex="-1" class=${inside ? 'desk' : 'customer'}>${inside ? this.#desk() : this.#start()}</main>
      <sb-confirm .app=${app}></sb-confirm>`;
  }

  #start() {
    return html`<sb-start-form .app=${this.app} .agent=${true} .problem=${this.problem}
      .initial=${{ name: this.name, subject: '' }} .busy=${this.app.session.state === 'connecting'}
      @start=${this.#begin}></sb-start-form>`;
  }

  #desk() {
    const { app } = this;
    const room = app.rooms.get(this.selected);
    return html`<h1 class="visually-hidden">${this.t('app.agent')}</h1>
      <aside class="side">
        <div class="self">
          <p class="self-name">${app.session.identity?.name}</p>
          <sb-availability .app=${app}></sb-availability>
          <button class="link" type="button" @click=${this.#signOut}>${this.t('agent.signOut')}</button>
        </div>
        ${this.#callElsewhere()}
        <sb-waiting-list .app=${app} .rooms=${this.waiting.rooms} .pending=${this.pending}
          @pick-up=${this.#pickUp}></sb-waiting-list>
        <sb-room-list .app=${app} .selected=${this.selected}
          @choose=${(/** @type {CustomEvent<string>} */ { detail }) => this.#choose(detail)}></sb-room-list>
      </aside>
      <div class="stage">
        ${room ? keyed(room.id, this.#conversation(room)) : html`<p class="empty pick">${this.t('agent.pick')}</p>`}
      </div>`;
  }

  /** A call in a conversation that is not on the screen: it has to be seen and heard all the same. */
  #callElsewhere() {
    const { calls, rooms } = this.app;
    const room = calls.current?.room === this.selected ? undefined : rooms.get(calls.current?.room ?? null);
    if (!room || !calls.current?.live) return nothing;
    return html`<div class="call-elsewhere">
      <sb-call-stage .app=${this.app} .room=${room}></sb-call-stage>
      <button class="secondary small wide" type="button" @click=${() => this.#choose(room.id)}>
        ${this.t('chat.with', { name: calls.current.otherName })}</button>
    </div>`;
  }

  /** @param {Room} room */
  #conversation(room) {
    const actions =
      room.status === 'closed'
        ? html`<button class="secondary" type="button" @click=${() => this.app.rooms.drop(room.id)}>${this.t('agent.remove')}</button>`
        : html`<button class="secondary" type="button" @click=${() => this.#leave(room)}>${this.t('agent.leave')}</button>
          <button class="secondary" type="button" @click=${() => this.#close(room)}>${this.t('chat.close')}</button>`;
    return html`<sb-conversation .app=${this.app} .room=${room} .actions=${actions}></sb-conversation>`;
  }

  /** @param {CustomEvent<import('./start-form.js').Start>} event */
  #begin({ detail }) {
    this.name = detail.name;
    this.problem = null;
    this.app.session.start({ name: detail.name, role: 'agent' });
  }

  /** After a reload: takes up what the earlier page had not finished. */
  #goOn() {
    const { session, rooms, memory } = this.app;
    if (this.name) {
      if (this.querySelector('sb-start-form')) this.#focusDesk();
      return;
    }
    this.name = session.identity?.name ?? '';
    const call = rooms.all.find((room) => room.call);
    this.selected = call?.id ?? memory.content?.selected ?? rooms.all.at(-1)?.id ?? null;
    if (memory.content?.unsent) rooms.outgoing.restore(memory.content.unsent);
  }

  /** @param {string} room */
  #choose(room) {
    if (room === this.selected) return;
    this.selected = room;
    this.app.memory.note({ selected: room });
  }

  /** @param {CustomEvent<string>} event */
  async #pickUp({ detail: room }) {
    this.pending = new Set(this.pending).add(room);
    try {
      this.#choose(await this.app.rooms.join(room));
      this.#focusComposer();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'room_full') this.app.notices.tell('agent.taken');
      else if (code === 'room_closed' || code === 'no_such_room') this.app.notices.tell('agent.gone');
      else this.app.notices.refused(code);
    }
    const pending = new Set(this.pending);
    pending.delete(room);
    this.pending = pending;
  }

  /** The form, or the conversation, that had the focus is gone. */
  async #focusDesk() {
    await this.updateComplete;
    setTimeout(() => {
      if (document.activeElement === document.body) /** @type {HTMLElement} */ (this.querySelector('#desk')).focus();
    });
  }

  /** The button that was pressed is gone. */
  async #focusComposer() {
    await this.updateComplete;
    setTimeout(() => this.querySelector('textarea')?.focus());
  }

  /** @param {Room} room */
  #leave(room) {
    const params = { name: otherMember(room)?.name ?? '' };
    const question = /** @type {const} */ ({
      title: 'confirm.leaveTitle',
      text: 'confirm.leaveText',
      go: 'confirm.leaveGo',
      params,
    });
    return this.#sure(question, () => this.app.rooms.leave(room.id));
  }

  /** @param {Room} room */
  #close(room) {
    const question = /** @type {const} */ ({
      title: 'confirm.closeTitle',
      text: 'confirm.closeText',
      go: 'confirm.closeGo',
    });
    return this.#sure(question, () => this.app.rooms.close(room.id));
  }

  /**
   * @param {import('./confirm.js').Question} question
   * @param {() => Promise<void>} action
   */
  async #sure(question, action) {
    const confirm = /** @type {import('./confirm.js').Confirm} */ (this.querySelector('sb-confirm'));
    if (!(await confirm.ask(question))) return;
    try {
      await action();
    } catch (error) {
      this.app.notices.refused(codeOf(error));
    }
  }

  #signOut() {
    this.app.session.bye();
    this.#back(null);
  }

  /** The server does not know us any more: begins anew under the same name. */
  #lost() {
    const name = this.name || this.app.session.identity?.name;
    this.#back(null);
    this.app.notices.tell('agent.lost');
    if (name) this.app.session.start({ name, role: 'agent' });
  }

  /** @param {AgentApp['problem']} problem */
  #back(problem) {
    this.app.rooms.clear();
    this.app.calls.dismiss();
    this.waiting.clear();
    this.selected = null;
    this.problem = problem;
  }
}

customElements.define('sb-agent', AgentApp);
