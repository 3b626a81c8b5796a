package org.cordee.recorder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Addresses with variables such as {@code /consortia/{id}/shares}, which are filled in from known addresses. */
final class Routes {

    private final List<String[]> routes;
    private final Set<String> words = new HashSet<>();

    Routes(Collection<String> routes) {
        this.routes = routes.stream().sorted().map(route -> route.split("/")).toList();
        this.routes.forEach(route -> words.addAll(List.of(route)));
    }

    /** Answers every route without variables, and the others for each known address that begins like them. */
    Set<String> filled(Collection<String> known) {
        List<String[]> addresses = known.stream()
                .map(path -> path.replaceAll("[?#].*", "").split("/"))
                .toList();
        Set<String> filled = new LinkedHashSet<>();
        for (String[] route : routes) {
            int length = route.length;
            while (length > 0 && !isVariable(route[length - 1])) {
                length--;
            }
            if (length == 0) {
                filled.add("/" + String.join("/", route).replaceFirst("^/", ""));
            }
            for (String[] address : addresses) {
                if (length > 0 && begins(address, route, length)) {
                    List<String> path = new ArrayList<>(List.of(address).subList(0, length));
                    path.addAll(List.of(route).subList(length, route.length));
                    filled.add(String.join("/", path));
                }
            }
        }
        return filled;
    }

    private boolean begins(String[] address, String[] route, int length) {
        for (int i = 0; i < length; i++) {
            if (i >= address.length
                    || (isVariable(route[i]) ? words.contains(address[i]) : !route[i].equals(address[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
