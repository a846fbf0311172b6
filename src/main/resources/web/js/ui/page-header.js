import { html } from 'lit';
import { icons } from './icons.js';
import './language.js';
import { View } from './view.js';

/** The top of each page: whose page it is, how the connection is, the language. */
class PageHeader extends View {
  static properties = { ...View.properties, heading: { attribute: false } };

  constructor() {
    super();
    /** @type {'app.customer' | 'app.agent'} */
    this.heading = 'app.customer';
  }

  render() {
    return html`<header class="page-header">
      <p class="brand">${icons.brand}<span class="brand-name">${this.t('app.brand')}</span>
        <span class="brand-page">${this.t(this.heading)}</span></p>
      ${this.#connection()}
      <sb-language .app=${this.app}></sb-language>
    </header>`;
  }

  #connection() {
    const { state } = this.app.session;
    if (state === 'idle') return '';
    const key = state === 'reconnecting' ? 'connection.connecting' : /** @type {const} */ (`connection.${state}`);
    return html`<p class="connection" data-state=${state} data-testid="connection">
      <span class="dot"></span><span class="connection-text">${this.t(key)}</span></p>`;
  }
}

customElements.define('sb-page-header', PageHeader);
