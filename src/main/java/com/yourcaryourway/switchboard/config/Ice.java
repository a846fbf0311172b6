package com.yourcaryourway.switchboard.config;

import java.util.List;

/**
 * How the two sides of a call find a way to each other (RFC 8445).
 *
 * @param servers the STUN and TURN servers that clients are told of; none means that calls work only where both sides reach each
 *     other directly
 * @param transportPolicy {@code all}, or {@code relay}: calls go through a TURN server only, and neither side learns the other's
 *     addresses (W3C webrtc-pc, RTCIceTransportPolicy)
 */
public record Ice(List<IceServer> servers, String transportPolicy) {
    public static final String ALL = "all";
    public static final String RELAY = "relay";

    public Ice {
        servers = List.copyOf(servers);
        new Checks()
                .that(
                        "transportPolicy",
                        List.of(ALL, RELAY).contains(transportPolicy),
                        "must be all or relay, is " + transportPolicy)
                .that(
                        "transportPolicy",
                        !transportPolicy.equals(RELAY) || servers.stream().anyMatch(IceServer::relays),
                        "must not be relay while ice.servers has no turn: URL")
                .done();
    }
}
