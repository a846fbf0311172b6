package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Lost;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Kind;
import com.yourcaryourway.switchboard.faults.history.Outage;
import com.yourcaryourway.switchboard.faults.history.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms whose members were on other nodes than those that a fault struck, and kept their connections. Any thread. */
final class Bystanders {
    private Bystanders() {}

    /** How long messages that were to be sent during the injury waited for their ok. */
    static Times waited(Injury injury, List<History> histories) {
        Set<String> struck = injury.outages().stream().map(Outage::node).collect(Collectors.toSet());
        var waited = new ArrayList<Long>();
        for (History history : histories) {
            if (stoodBy(history, Side.CUSTOMER, injury, struck) && stoodBy(history, Side.AGENT, injury, struck)) {
                waited.addAll(waited(history, Side.CUSTOMER, injury));
                waited.addAll(waited(history, Side.AGENT, injury));
            }
        }
        return new Times(waited);
    }

    private static boolean stoodBy(History history, Side side, Injury injury, Set<String> struck) {
        return history.of(side, Lost.class).noneMatch(lost -> during(injury, lost.at()))
                && history.of(side, Ready.class)
                        .filter(ready -> ready.at() <= injury.from())
                        .reduce((earlier, later) -> later)
                        .filter(home -> !struck.contains(home.node()))
                        .isPresent();
    }

    private static List<Long> waited(History history, Side side, Injury injury) {
        Map<Long, Long> sent = history.of(side, Sent.class)
                .filter(each -> each.kind() == Kind.CHAT && during(injury, each.at()))
                .collect(Collectors.toMap(Sent::number, Sent::at));
        return history.of(side, Acknowledged.class)
                .filter(each -> each.kind() == Kind.CHAT)
                .flatMap(each -> Stream.ofNullable(sent.get(each.number())).map(at -> each.at() - at))
                .toList();
    }

    private static boolean during(Injury injury, long at) {
        return at >= injury.from() && at <= injury.to();
    }
}
