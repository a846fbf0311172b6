import { Calls } from '../call/calls.js';
import { Translator } from '../i18n/translator.js';
import { Rooms } from '../room/rooms.js';
import { claimTab } from '../transport/claim.js';
import { systemClock } from '../transport/clock.js';
import { Memory } from '../transport/memory.js';
import { Outage } from '../transport/outage.js';
import { Session } from '../transport/session.js';
import { endpoint, webSocketTo } from '../transport/socket.js';
import { App } from './app.js';
import { rememberedLanguage } from './language.js';
import { Notices } from './notices.js';

/**
 * Puts together what both pages have in common, and wires it to the browser.
 *
 * @returns {Promise<App>}
 */
export async function openPage() {
  const ours = await claimTab(sessionStorage, navigator.locks);
  const memory = new Memory(sessionStorage);
  const elsewhere = !ours && memory.content !== null;
  if (elsewhere) memory.forget();

  const clock = systemClock;
  const session = new Session({
    connect: webSocketTo(endpoint(location)),
    clock,
    memory,
    online: () => navigator.onLine,
  });
  const rooms = new Rooms(session, clock, (drafts) => memory.note({ unsent: [...drafts] }));
  session.positions = () => rooms.positions();
  const calls = new Calls(session, rooms, {
    clock,
    devices: navigator.mediaDevices,
    rtc: {
      createConnection: () => {
        const { iceServers = [], iceTransportPolicy = 'all' } = session.ready ?? {};
        return new RTCPeerConnection({ iceServers, iceTransportPolicy });
      },
      createStream: () => new MediaStream(),
    },
  });
  const i18n = new Translator(rememberedLanguage());
  const notices = new Notices(clock);
  calls.on('refused', (code) => notices.refused(code));
  calls.on('missed', (name) => notices.tell('call.missed', { name }));

  const outage = new Outage(session, clock);
  outage.on('over', () => notices.tell(calls.current?.active ? 'connection.backCall' : 'connection.back'));

  addEventListener('online', () => session.networkBack());
  addEventListener('pageshow', () => session.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.wake();
  });
  return new App({ session, memory, clock, rooms, calls, i18n, notices, outage, elsewhere });
}
