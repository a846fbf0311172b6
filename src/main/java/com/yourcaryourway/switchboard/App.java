package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** Placeholder: a node that answers its probe and nothing else. */
final class App {
    private final Vertx vertx;
    private final HttpServer http;
    private final HttpServer admin;

    private App(Vertx vertx, HttpServer http, HttpServer admin) {
        this.vertx = vertx;
        this.http = http;
        this.admin = admin;
    }

    static Future<App> start(Config config) {
        var vertx = Vertx.vertx();
        return listen(vertx, config.http().port(), config.http().host()).compose(http -> listen(
                        vertx, config.admin().port(), config.admin().host())
                .map(admin -> new App(vertx, http, admin)));
    }

    private static Future<HttpServer> listen(Vertx vertx, int port, String host) {
        return vertx.createHttpServer()
                .requestHandler(request -> request.response().end("ok"))
                .listen(port, host);
    }

    Future<Void> close() {
        return vertx.close();
    }

    NodeId node() {
        return new NodeId("placeholder");
    }

    int port() {
        return http.actualPort();
    }

    int adminPort() {
        return admin.actualPort();
    }
}
