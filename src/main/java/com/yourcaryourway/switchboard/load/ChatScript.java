package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.Numbered;
import io.vertx.core.json.Json;
import java.util.UUID;

/** Chat messages of one size, each with its own message id. */
final class ChatScript implements Script {
    private final String head;
    private final String filling;
    private final int size;
    private final long sender = UUID.randomUUID().getMostSignificantBits();

    /** @param size characters of a message */
    ChatScript(String room, int size) {
        this.head = ",\"room\":" + Json.encode(room) + ",\"messageId\":\"";
        this.filling = "x".repeat(size);
        this.size = size;
    }

    @Override
    public String type() {
        return "chat.send";
    }

    @Override
    public String fields(long number) {
        String start = Numbered.text(number);
        // The variant bits of RFC 9562, section 4.1, in front of the number.
        var messageId = new UUID(sender, Long.MIN_VALUE | number);
        return head + messageId + "\",\"text\":\"" + start + filling.substring(start.length(), size) + '"';
    }

    @Override
    public boolean isAnswered() {
        return true;
    }
}
