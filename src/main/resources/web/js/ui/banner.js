import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from './icons.js';
import { View } from './view.js';

/** Above everything else: the loss of the connection, and what the user is told once. */
class Banner extends View {
  connectedCallback() {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    for (const event of ['online', 'offline']) {
      addEventListener(event, update);
      this.whileConnected(() => removeEventListener(event, update));
    }
  }

  render() {
    return html`<div role="alert">${this.app.outage.told ? this.#reconnecting() : nothing}</div>
      <div class="notices" role="status" data-testid="notices">
        ${repeat(
          this.app.notices.all,
          (notice) => notice.id,
          (notice) => html`<p class="notice">
            <span>${this.t(notice.key, notice.params)}</span>
            <button class="plain" type="button" aria-label=${this.t('call.dismiss')}
              @click=${() => this.app.notices.dismiss(notice.id)}>${icons.close}</button>
          </p>`,
        )}
      </div>`;
  }

  #reconnecting() {
    const { calls, rooms } = this.app;
    return html`<p class="banner" data-testid="reconnecting">
      ${navigator.onLine ? this.t('connection.reconnecting') : this.t('connection.offline')}
      ${calls.current?.active ? this.t('connection.callGoesOn') : nothing}
      ${rooms.all.length > 0 ? this.t('connection.messagesWait') : nothing}
    </p>`;
  }
}

customElements.define('sb-banner', Banner);
