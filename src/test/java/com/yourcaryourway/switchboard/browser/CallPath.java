package com.yourcaryourway.switchboard.browser;

/**
 * The way that the packets of a page's call take, as the browser tells it (W3C webrtc-stats). Looked at only; it knows the
 * connections that are made after the next load. Belongs to the test's thread.
 */
final class CallPath {
    private static final String REMEMBER = """
            const connections = (window.connections = []);
            window.RTCPeerConnection = class extends RTCPeerConnection {
              constructor(...configuration) {
                super(...configuration);
                connections.push(this);
              }
            };
            """;

    /** The types of both ends of the pair in use (RFC 8445, section 5.1.1). */
    private static final String ENDS = """
            async () => {
              const stats = await window.connections.at(-1).getStats();
              const { selectedCandidatePairId } = [...stats.values()].find(({ type }) => type === 'transport');
              const { localCandidateId, remoteCandidateId } = stats.get(selectedCandidatePairId);
              return [localCandidateId, remoteCandidateId].map((id) => stats.get(id).candidateType).join(' to ');
            }""";

    private final SupportPage at;

    CallPath(SupportPage at) {
        this.at = at;
        at.page().addInitScript(REMEMBER);
    }

    /** For example {@code relay to relay}. */
    String ends() {
        return String.valueOf(at.page().evaluate(ENDS));
    }

    /** How many peer connections the page has made. */
    int connections() {
        return at.page().evaluate("() => window.connections.length") instanceof Integer count ? count : -1;
    }
}
