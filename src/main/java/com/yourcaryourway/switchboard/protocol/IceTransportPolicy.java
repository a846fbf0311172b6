package com.yourcaryourway.switchboard.protocol;

/** Which ways a call may take (W3C webrtc-pc, RTCIceTransportPolicy): any, or only those through a TURN server. */
public enum IceTransportPolicy {
    ALL,
    RELAY
}
