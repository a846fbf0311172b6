package com.yourcaryourway.switchboard.faults.conversation;

import com.yourcaryourway.switchboard.faults.history.Line;
import com.yourcaryourway.switchboard.load.client.PersistentClient;
import com.yourcaryourway.switchboard.load.client.PersistentClient.Timers;
import com.yourcaryourway.switchboard.load.client.RequestFailed;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Content;
import com.yourcaryourway.switchboard.load.client.ServerFrame.Message;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole history of a room, page by page from its end. Belongs to the event loop of the client. */
final class Reading {
    private static final long AGAIN_MILLIS = 1_000;
    private static final int ATTEMPTS = 10;

    private final PersistentClient client;
    private final Timers timers;
    private final String room;
    private final List<Message> newestFirst = new ArrayList<>();
    private int failures;
    private String epoch = "";

    /** All messages of one epoch, oldest first. */
    record Whole(String epoch, List<Line> lines) {}

    private Reading(PersistentClient client, Timers timers, String room) {
        this.client = client;
        this.timers = timers;
        this.room = room;
    }

    static Future<Whole> of(PersistentClient client, Timers timers, String room) {
        return new Reading(client, timers, room).from("");
    }

    private Future<Whole> from(String before) {
        return client.request("room.history", ",\"room\":" + Json.encode(room) + before)
                .compose(ok -> page(ok.content()))
                .recover(this::again);
    }

    private Future<Whole> page(Content page) {
        String named = String.valueOf(page.epoch());
        if (!epoch.isEmpty() && !epoch.equals(named)) {
            newestFirst.clear(); // Another history took the room's place meanwhile.
            epoch = "";
            return from("");
        }
        epoch = named;
        for (int i = page.messages().size() - 1; i >= 0; i--) {
            newestFirst.add(page.messages().get(i));
        }
        if (page.more() && !page.messages().isEmpty()) {
            return from(",\"before\":" + page.messages().get(0).seq());
        }
        var lines = new ArrayList<Line>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            lines.add(new Line(newestFirst.get(i).seq(), newestFirst.get(i).number()));
        }
        return Future.succeededFuture(new Whole(epoch, lines));
    }

    private Future<Whole> again(Throwable e) {
        if (!(e instanceof RequestFailed refused && refused.isTemporary()) || ++failures > ATTEMPTS) {
            return Future.failedFuture(e);
        }
        Promise<Whole> later = Promise.promise();
        timers.after(AGAIN_MILLIS, () -> {
            newestFirst.clear();
            epoch = "";
            from("").onComplete(later);
        });
        return later.future();
    }
}
