package org.cordee.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** By which acts, as {@link RacingGroupings} names them, a drafted grouping comes to stand where two acts meet on it. */
final class RaceStandings {

    /** Every standing is reached from the one before by these acts; drafted is where all begin. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "DRAFTED", List.of(),
            "LAUNCHED", List.of("launch"),
            "INVITED", List.of("launch", "invite"),
            "GIVEN", List.of("launch", "invite", "accept", "sign", "give"),
            "UNTAKEN", List.of("launch", "invite", "withdraw", "turn"),
            "UNDECIDED", List.of("launch", "invite", "withdraw", "turn", "settle"),
            "NEGOTIATING", List.of("launch", "invite", "accept", "sign", "give", "confirm", "settle"));

    private static final List<String> UNAGREED = List.of("propose", "counter", "conclude");
    private static final Map<String, List<String>> SHARE_WAYS = Map.of(
            "COUNTERED", UNAGREED,
            "REFUSED", List.of("propose", "refuse", "conclude"),
            "FOURTH",
                    Stream.of(UNAGREED, UNAGREED, UNAGREED, List.of("propose"))
                            .flatMap(List::stream)
                            .toList(),
            "MEDIATED",
                    Stream.of(UNAGREED, UNAGREED, UNAGREED, UNAGREED)
                            .flatMap(List::stream)
                            .toList());

    private static final List<String> SHARES = List.of(
            "propose",
            "agree",
            "conclude",
            "release",
            "openSignature",
            "partnerSigns",
            "openSignature",
            "leadSigns",
            "ready");

    /** How many of these acts each standing has behind it. */
    private static final Map<String, Integer> AFTER_NEGOTIATING = Map.of(
            "PROPOSED",
            1,
            "ANSWERED",
            2,
            "AGREED",
            3,
            "RELEASED",
            5,
            "UNSIGNED",
            5,
            "HALF",
            7,
            "DRAFTING",
            8,
            "READY",
            9);

    private RaceStandings() {}

    static List<String> way(String standing) {
        List<String> way = new ArrayList<>(WAYS.getOrDefault(standing, WAYS.get("NEGOTIATING")));
        way.addAll(SHARE_WAYS.getOrDefault(standing, List.of()));
        way.addAll(SHARES.subList(0, AFTER_NEGOTIATING.getOrDefault(standing, 0)));
        way.addAll(standing.equals("UNSIGNED") ? List.of("refusesAgreement") : List.of());
        return way;
    }
}
