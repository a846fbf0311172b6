package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.gateway.Gateway;
import com.yourcaryourway.switchboard.gateway.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What clients connect to: one gateway for each event loop, all on one port. */
final class PublicServer {
    /** Frames above the limit are read that far, to be refused with a code. */
    private static final int FRAME_SLACK = 2;

    /** Any negative number: to Vert.x, a free port for all servers that ask for this number; 0 is another for each. */
    private static final int ONE_FREE_PORT = -1;

    private PublicServer() {}

    /** @param open whether this node takes clients right now; asked at each handshake */
    static Future<List<Gateway>> listen(
            Config config, Vertx vertx, Services services, BooleanSupplier open, Router router, int loops) {
        var settings = Settings.gateway(config);
        List<Gateway> gateways = new ArrayList<>();
        Future<Object> deployed = Future.succeededFuture();
        for (int i = 0; i < loops; i++) {
            deployed = deployed.compose(before -> {
                var gateway = new Gateway(options(config), router, settings, services, open);
                return vertx.deployVerticle(gateway).map(id -> {
                    gateways.add(gateway);
                    return null;
                });
            });
        }
        return deployed.map(done -> gateways);
    }

    private static HttpServerOptions options(Config config) {
        int port = config.http().port();
        int longest = FRAME_SLACK * config.limits().frameBytes();
        return new HttpServerOptions()
                .setHost(config.http().host())
                .setPort(port == 0 ? ONE_FREE_PORT : port)
                .setMaxWebSocketFrameSize(longest)
                .setMaxWebSocketMessageSize(longest)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(Gateway.SUBPROTOCOL))
                .setWebSocketClosingTimeout(2);
    }
}
