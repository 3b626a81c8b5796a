package org.cordee.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The expected answers of one route, as a line of {@code access/<room>.routes}: {@code POST /prices/{id} stranger=403
 * foreign=404 ok=member,lead api=PUT:/api/v1/prices/{id}}. {@code ok} names the users with access; for all others the
 * object does not exist. {@code api} names the API resource for the page's act, or the reason why there is none.
 */
public record RouteExpectation(String route, Map<String, String> words) {

    private static final Path FOLDER = Path.of("src/test/resources/access");

    public static List<RouteExpectation> all() throws IOException {
        List<RouteExpectation> expectations = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".routes"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        expectations.add(read(line));
                    }
                }
            }
        }
        return expectations;
    }

    private static RouteExpectation read(String line) {
        String[] words = line.strip().split("\\s+");
        Map<String, String> declared = new LinkedHashMap<>();
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            String[] pair = word.split("=", 2);
            declared.put(pair[0], pair[1]);
        }
        return new RouteExpectation(words[0] + " " + words[1], declared);
    }

    /** Returns the statuses for a caller without any object of its own; empty when the line gives none. */
    public Set<Integer> of(String relation) {
        String statuses = words.get(relation);
        return statuses == null
                ? Set.of()
                : Arrays.stream(statuses.split("\\|"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    public String method() {
        return route.substring(0, route.indexOf(' '));
    }

    public String path() {
        return route.substring(route.indexOf(' ') + 1);
    }

    public boolean isApi() {
        return path().startsWith("/api/");
    }

    public boolean changes() {
        return !"GET".equals(method());
    }

    /** Returns true for a route that answers until the client disconnects. */
    public boolean isStream() {
        return resources().contains("live");
    }

    /** Returns resources such as {@code GET:/api/v1/tasks}, or the word that gives the reason for none. */
    public List<String> resources() {
        String named = words.get("api");
        return named == null ? List.of() : List.of(named.split(","));
    }

    boolean saysWho() {
        return words.containsKey("ok");
    }

    public Set<CallerRelation> letIn() {
        Set<CallerRelation> all = EnumSet.noneOf(CallerRelation.class);
        for (String word : words.getOrDefault("ok", "").split(",")) {
            if (!word.isEmpty()) {
                all.addAll(CallerRelation.named(word));
            }
        }
        return all;
    }

    /**
     * Returns true for a route that works a single time in the life of an installation, before this test runs; its room
     * tests it.
     */
    boolean isSingleUse() {
        return words.containsKey("single-use");
    }

    /**
     * Returns true for a step of the sign-in: a user who has not begun that sign-in is led back to the form. The room of
     * the sign-in tests the step itself.
     */
    boolean leadsBackToSignIn() {
        return words.containsKey("leads-back");
    }

    /** Returns true when users with access are tested on the inviting consortium; otherwise on the deposited one. */
    boolean whileInviting() {
        return "inviting".equals(words.get("while"));
    }

    /** Returns the stage of the restricted procedure in which users with access are tested; empty for other routes. */
    String stage() {
        String state = words.getOrDefault("while", "inviting");
        return state.equals("inviting") ? "" : state + " ";
    }
}
