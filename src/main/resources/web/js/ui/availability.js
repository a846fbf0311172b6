import { html } from 'lit';
import { View } from './view.js';

/** Whether the agent is there for customers. Tells the server at each change and at each new connection. */
class Availability extends View {
  connectedCallback() {
    super.connectedCallback();
    this.whileConnected(this.app.session.on('ready', () => this.#tell()));
    if (this.app.session.state === 'ready') this.#tell();
  }

  get #available() {
    return this.app.memory.content?.available ?? true;
  }

  render() {
    return html`<button class="availability" type="button" role="switch" aria-checked=${this.#available}
      data-testid="availability" title=${this.t('agent.availableHint')} @click=${this.#toggle}>
      <span class="knob" aria-hidden="true"></span>
      <span>${this.t(this.#available ? 'agent.available' : 'agent.away')}</span>
    </button>`;
  }

  #toggle() {
    this.app.memory.note({ available: !this.#available });
    this.#tell();
    this.requestUpdate();
  }

  #tell() {
    const message = /** @type {const} */ ({ type: 'agent.available', available: this.#available });
    // A refusal is followed by the next connection's attempt.
    this.app.session.request(message).catch(() => {});
  }
}

customElements.define('sb-availability', Availability);
