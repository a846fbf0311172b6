package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The ids that stand in many values, as their texts. */
final class Ids {
    private Ids() {}

    static void writeMember(DataOutput out, MemberId member) throws IOException {
        Fields.writeText(out, member.value());
    }

    static MemberId readMember(DataInput in) throws IOException {
        return new MemberId(Fields.readText(in));
    }

    static void writeSession(DataOutput out, SessionId session) throws IOException {
        Fields.writeText(out, session.value());
    }

    static SessionId readSession(DataInput in) throws IOException {
        return new SessionId(Fields.readText(in));
    }

    static void writeNode(DataOutput out, NodeId node) throws IOException {
        Fields.writeText(out, node.value());
    }

    static NodeId readNode(DataInput in) throws IOException {
        return new NodeId(Fields.readText(in));
    }
}
