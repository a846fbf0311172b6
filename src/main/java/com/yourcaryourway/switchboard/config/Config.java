package com.yourcaryourway.switchboard.config;

/** Everything that an operator may choose for one node. Immutable; once it exists, all of it is within its bounds. */
public record Config(
        Http http,
        Admin admin,
        Cluster cluster,
        Limits limits,
        Sessions sessions,
        Rooms rooms,
        Ice ice,
        Shutdown shutdown) {
    public Config {
        new Checks()
                .that("admin.port", differ(admin.port(), http.port()), "is http.port too: " + admin.port())
                .that("cluster.port", differ(cluster.port(), http.port()), "is http.port too: " + cluster.port())
                .that("cluster.port", differ(cluster.port(), admin.port()), "is admin.port too: " + cluster.port())
                .that(
                        "cluster.busPort",
                        differ(cluster.busPort(), http.port()),
                        "is http.port too: " + cluster.busPort())
                .that(
                        "cluster.busPort",
                        differ(cluster.busPort(), admin.port()),
                        "is admin.port too: " + cluster.busPort())
                .done();
    }

    static boolean differ(int port, int other) {
        return port == 0 || port != other;
    }
}
