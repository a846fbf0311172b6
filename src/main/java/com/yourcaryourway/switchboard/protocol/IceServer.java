package com.yourcaryourway.switchboard.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A STUN or TURN server for the client's RTCPeerConnection (W3C webrtc-pc, RTCIceServer). */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }
}
