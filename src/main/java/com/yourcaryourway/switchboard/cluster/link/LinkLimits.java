package com.yourcaryourway.switchboard.cluster.link;

import java.time.Duration;

/**
 * When a link gives up on its peer.
 *
 * @param bytesInFlight how many bytes may wait to leave this node; over half of it ephemeral frames are dropped, over
 *     all of it the peer counts as down
 * @param batchBytes at how many bytes a batch leaves before the turn ends
 * @param heartbeat how often the last number is repeated
 * @param silence after which time without a word the peer counts as down
 */
public record LinkLimits(int bytesInFlight, int batchBytes, Duration heartbeat, Duration silence) {
    public static final LinkLimits DEFAULT =
            new LinkLimits(8 << 20, 128 << 10, Duration.ofSeconds(1), Duration.ofSeconds(5));
}
