package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.MemberId;

/** A session's seat in a room, named as {@link com.yourcaryourway.switchboard.room.Seat} is. */
public record Seating(MemberId member, long joinSeq) {}
