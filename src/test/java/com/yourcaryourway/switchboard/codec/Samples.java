package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.CallSnapshot;
import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MemberSnapshot;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of the protocol beside the JSON that they are on the wire, with single quotes for double ones. */
final class Samples {
    static final RoomId ROOM = new RoomId("r-1");
    static final MemberId MEMBER = new MemberId("m-1");
    static final MemberId OTHER = new MemberId("m-2");
    static final Epoch EPOCH = new Epoch("e-1");

    /** A whole second: its milliseconds are written all the same. */
    static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

    static final Push.Stamp STAMP = new Push.Stamp(ROOM, EPOCH, 12, AT);

    static final Media MEDIA = new Media(true, false, true, false);
    static final String MEDIA_JSON = "{'audio':true,'video':false,'screen':true,'recording':false}";

    static final MemberSnapshot MEMBER_SNAPSHOT =
            new MemberSnapshot(MEMBER, "Ana \"A\"", Role.CUSTOMER, true, MEDIA, 9);
    static final String MEMBER_JSON =
            "{'id':'m-1','name':'Ana \\'A\\'','role':'customer','connected':true,'media':" + MEDIA_JSON + ",'read':9}";

    static final ChatMessage MESSAGE = new ChatMessage(
            new MessageId("\"id\\"),
            new ChatMessage.Author(OTHER, "Zoé", Role.AGENT),
            "Salut\n\uD83D\uDE00",
            Instant.parse("2026-03-01T09:30:00.123987Z"),
            12);
    static final String MESSAGE_JSON = "{'id':'\\'id\\\\','from':{'id':'m-2','name':'Zoé','role':'agent'},"
            + "'text':'Salut\\n\uD83D\uDE00','at':'2026-03-01T09:30:00.123Z','seq':12}";

    static final CallSnapshot CALL = new CallSnapshot(new CallId("c-1"), MEMBER, OTHER, OTHER, CallStatus.RINGING, AT);
    static final String CALL_JSON = "{'id':'c-1','from':'m-1','to':'m-2','polite':'m-2','status':'ringing',"
            + "'since':'2026-03-01T09:30:00.000Z'}";

    static final WaitingRoom WAITING = waiting("Pneu crevé");
    static final String WAITING_JSON =
            "{'id':'r-1','customer':'Ana','subject':'Pneu crevé','openedAt':'2026-03-01T09:30:00.000Z'}";

    static final RoomSnapshot ROOM_SNAPSHOT = room(null);
    static final String ROOM_JSON = "{'id':'r-1','epoch':'e-1','seq':12,'you':'m-1','subject':'Flat tyre',"
            + "'status':'active','openedAt':'2026-03-01T09:30:00.000Z','rated':false,'members':[" + MEMBER_JSON
            + "],'messages':[" + MESSAGE_JSON + "],'call':null}";

    private Samples() {}

    static RoomSnapshot room(@Nullable CallSnapshot call) {
        return new RoomSnapshot(
                ROOM,
                EPOCH,
                12,
                MEMBER,
                "Flat tyre",
                RoomStatus.ACTIVE,
                AT,
                false,
                List.of(MEMBER_SNAPSHOT),
                List.of(MESSAGE),
                call);
    }

    static WaitingRoom waiting(String subject) {
        return new WaitingRoom(ROOM, "Ana", subject, AT);
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
