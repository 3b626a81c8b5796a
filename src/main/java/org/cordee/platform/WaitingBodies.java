package org.cordee.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the requests whose threads wait for a body, in all and by network address. The counts are of this node,
 * because its threads are.
 */
final class WaitingBodies {

    /** Four groups of sixteen bits are the /64. */
    private static final int NETWORK_GROUPS = 4;

    private final int most;
    private final int mostOfAddress;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private int all;

    WaitingBodies(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Counts one more; returns false, and counts nothing, where too many wait. */
    synchronized boolean enter(String address) {
        String network = network(address);
        int ofNetwork = byNetwork.getOrDefault(network, 0);
        if (all >= most || ofNetwork >= mostOfAddress) {
            return false;
        }
        byNetwork.put(network, ofNetwork + 1);
        all++;
        return true;
    }

    synchronized void leave(String address) {
        byNetwork.computeIfPresent(network(address), (network, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** Returns an IPv4 address as it is, and of an IPv6 address the /64, of which one customer has all addresses. */
    private static String network(String address) {
        if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
            return address;
        }
        List<String> groups = List.of(address.split("::", 2)[0].split(":"));
        return IntStream.range(0, NETWORK_GROUPS)
                .mapToObj(at -> at < groups.size() ? groups.get(at) : "0")
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .collect(Collectors.joining(":"));
    }
}
