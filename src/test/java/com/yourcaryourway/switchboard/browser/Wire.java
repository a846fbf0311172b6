package com.yourcaryourway.switchboard.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The way of one page's WebSockets to the server, which can be cut. It holds for what the page loads next. Test's thread. */
final class Wire {
    private static final int GOING_AWAY = 1001;

    private final List<WebSocketRoute> ends = new ArrayList<>();
    private boolean cut;

    Wire(Page page) {
        this(page, UnaryOperator.identity());
    }

    /** @param fromServer what the page gets in place of a frame */
    Wire(Page page, UnaryOperator<String> fromServer) {
        page.routeWebSocket(url -> url.endsWith("/ws"), route -> {
            if (cut) {
                close(route);
                return;
            }
            WebSocketRoute server = route.connectToServer();
            server.onMessage(frame -> route.send(fromServer.apply(frame.text())));
            ends.add(route);
            ends.add(server);
        });
    }

    /** Closes what is open and lets nothing through until it is mended. */
    void cut() {
        cut = true;
        ends.forEach(Wire::close);
        ends.clear();
    }

    void mend() {
        cut = false;
    }

    private static void close(WebSocketRoute end) {
        end.close(new WebSocketRoute.CloseOptions().setCode(GOING_AWAY));
    }
}
