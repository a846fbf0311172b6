import { html, svg } from 'lit';

/** @param {import('lit').TemplateResult<2>} shape */
const icon = (shape) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

/** Line icons on a grid of 24, drawn in the colour of the text around them. */
export const icons = Object.freeze({
  brand:
    icon(svg`<path d="M3 14l2-5.5A2.5 2.5 0 0 1 7.4 7h9.2A2.5 2.5 0 0 1 19 8.500l2 5.500v4h-2.500m-13 0H3v-4zm0 0h18M8.500 18h7" />
    <circle cx="7" cy="18" r="1.600" /><circle cx="17" cy="18" r="1.600" />`),
  send: icon(svg`<path d="M4 12l16-8-5 16-3.500-6.500zM11.500 13.500L20 4" />`),
  phone: icon(svg`<rect x="3" y="7" width="11" height="10" rx="2.500" /><path d="M14 11l6-3.500v9L14 13" />`),
  hangUp: icon(svg`<path d="M3 14.500c5-5 13-5 18 0l-1.500 2.500-4-1.500v-2.500a12 12 0 0 0-7 0v2.500l-4 1.500z" />`),
  mic: icon(svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M6 11a6 6 0 0 0 12 0M12 17v4" />`),
  micOff: icon(
    svg`<path d="M9 9V6a3 3 0 0 1 6 0v5m-1 2.500A3 3 0 0 1 9 11M6 11a6 6 0 0 0 9.500 4.900M18 11v1M12 17v4M4 4l16 16" />`,
  ),
  camera: icon(svg`<rect x="3" y="7" width="12" height="10" rx="2.500" /><path d="M15 11l6-3v8l-6-3" />`),
  cameraOff: icon(
    svg`<path d="M8 7h4.500A2.500 2.500 0 0 1 15 9.500V11l6-3v8M15 15.500A2.500 2.500 0 0 1 12.500 17h-7A2.500 2.500 0 0 1 3 14.500v-5A2.500 2.500 0 0 1 5 7M4 4l16 16" />`,
  ),
  star: icon(
    svg`<path d="M12 3.500l2.600 5.300 5.900.9-4.300 4.100 1 5.800-5.200-2.700-5.200 2.700 1-5.800-4.300-4.100 5.900-.9z" />`,
  ),
  down: icon(svg`<path d="M12 5v14m-6-6l6 6 6-6" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  sound: icon(
    svg`<path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11" />`,
  ),
});
