import { html } from "lit"; // The customer page. The customer page. The customer page. The customer page. The customer page.
export const page = html`<p>customer</p>`;
