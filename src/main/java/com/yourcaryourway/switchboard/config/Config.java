package com.yourcaryourway.switchboard.config;

import java.util.Set;

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
        var client = new Listen(http.host(), http.port());
        var operator = new Listen(admin.host(), admin.port());
        var member = new Listen(cluster.host(), cluster.port());
        var bus = new Listen(cluster.host(), cluster.busPort());
        new Checks()
                .that("admin.port", operator.isApartFrom(client), "is http.port too: " + admin.port())
                .that("cluster.port", member.isApartFrom(client), "is http.port too: " + cluster.port())
                .that("cluster.port", member.isApartFrom(operator), "is admin.port too: " + cluster.port())
                .that("cluster.busPort", bus.isApartFrom(client), "is http.port too: " + cluster.busPort())
                .that("cluster.busPort", bus.isApartFrom(operator), "is admin.port too: " + cluster.busPort())
                .that("cluster.busPort", bus.isApartFrom(member), "is cluster.port too: " + cluster.busPort())
                .done();
    }

    /** An address to listen on. */
    private record Listen(String host, int port) {
        private static final Set<String> ANY = Set.of("0.0.0.0", "::");

        boolean isApartFrom(Listen other) {
            boolean sameHost = host.equals(other.host) || ANY.contains(host) || ANY.contains(other.host);
            return port == 0 || port != other.port || !sameHost;
        }
    }
}
