package org.cordee.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each relation gets from one route, as a line of {@code access/<room>.routes}: {@code GET /consortia/{id}
 * stranger=302 foreign=404}; several statuses are separated by {@code |}.
 */
record RouteExpectation(String route, Map<String, Set<Integer>> byRelation) {

    private static final Path FOLDER = Path.of("src/test/resources/access");

    static List<RouteExpectation> all() throws IOException {
        List<RouteExpectation> expectations = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
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
        Map<String, Set<Integer>> byRelation = new LinkedHashMap<>();
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            String[] pair = word.split("=", 2);
            byRelation.put(
                    pair[0],
                    Arrays.stream(pair[1].split("\\|"))
                            .map(Integer::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return new RouteExpectation(words[0] + " " + words[1], byRelation);
    }

    Set<Integer> of(String relation) {
        return byRelation.getOrDefault(relation, Set.of());
    }
}
