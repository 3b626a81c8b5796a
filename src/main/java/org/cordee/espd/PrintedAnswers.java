package org.cordee.espd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.document.CandidateDataSheet.Line;
import org.cordee.espd.AskedCriterion.AskedGroup;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.AskedCriterion.Expectation;
import org.cordee.espd.CriteriaCatalogue.CatalogueElement;
import org.cordee.espd.EspdResponse.CriterionAnswer;

/**
 * Prints the answers to the criteria in the order of the form, with what the buyer requires and what is open. The
 * repetitions of a group stay together; that nothing is online is said once for each criterion.
 */
final class PrintedAnswers {

    /** The repetitions at the end of an answer's identifier. */
    private static final Pattern NUMBERS = Pattern.compile("((?:/R\\d{1,6})+)$");

    private final CriteriaCatalogue catalogue;
    private final EspdTexts texts;
    private final FrenchValues values;
    private final Map<String, List<PrintedEntry>> byProperty = new HashMap<>();

    /**
     * An answer, or an open question without a value.
     *
     * @param numbers of the repetitions around it and of its own
     */
    private record PrintedEntry(String property, List<Integer> numbers, String value) {

        boolean isIn(List<Integer> around) {
            return numbers.size() > around.size()
                    && numbers.subList(0, around.size()).equals(around);
        }
    }

    PrintedAnswers(CriteriaCatalogue catalogue, EspdTexts texts, EspdResponse response, List<OpenAnswer> open) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.values = new FrenchValues(texts, response);
        response.answers().forEach(this::add);
        Set<String> asked = new HashSet<>();
        response.criteria().stream()
                .flatMap(AskedCriterion::properties)
                .map(AskedProperty::id)
                .forEach(asked::add);
        open.forEach(one -> add(one, asked));
    }

    private void add(CriterionAnswer answer) {
        add(answer.property(), numbers(answer.id(), answer.property()), values.text(answer.value()));
    }

    private void add(OpenAnswer one, Set<String> asked) {
        String property = one.place();
        while (!asked.contains(property) && property.contains("/")) {
            property = property.substring(0, property.lastIndexOf('/'));
        }
        add(property, numbers(one.place(), property), "");
    }

    private void add(String property, List<Integer> numbers, String value) {
        byProperty.computeIfAbsent(property, id -> new ArrayList<>()).add(new PrintedEntry(property, numbers, value));
    }

    /** Reads the numbers of an identifier that our rule made; another identifier has none but its own. */
    private static List<Integer> numbers(String id, String property) {
        String end = id.startsWith(property) ? id.substring(property.length()) : "";
        if (!NUMBERS.matcher(end).matches()) {
            return List.of(1);
        }
        return Stream.of(end.substring(2).split("/R")).map(Integer::valueOf).toList();
    }

    boolean has(AskedCriterion criterion) {
        return criterion.properties().map(AskedProperty::id).anyMatch(byProperty::containsKey);
    }

    List<Line> lines(AskedCriterion criterion) {
        List<Line> lines = new ArrayList<>();
        criterion.subcriteria().forEach(part -> {
            lines.add(new Line(texts.text("pdf.question"), texts.criterion(part)));
            lines.addAll(lines(part));
        });
        Set<PrintedEntry> printed = new HashSet<>();
        criterion.groups().forEach(group -> print(group, List.of(), lines, printed));
        criterion
                .properties()
                .forEach(property -> byProperty.getOrDefault(property.id(), List.of()).stream()
                        .filter(entry -> !printed.contains(entry))
                        .forEach(entry -> print(property, entry, lines, printed)));
        return lines;
    }

    private void print(AskedGroup group, List<Integer> around, List<Line> lines, Set<PrintedEntry> printed) {
        CatalogueElement element = catalogue.element(group.id());
        if (element == null || !element.isRepeatable()) {
            printOnce(group, around, lines, printed);
            return;
        }
        TreeSet<Integer> occurrences = new TreeSet<>();
        group.allProperties()
                .flatMap(property -> byProperty.getOrDefault(property.id(), List.of()).stream())
                .filter(entry -> entry.isIn(around) && entry.numbers().size() > around.size() + 1)
                .forEach(entry -> occurrences.add(entry.numbers().get(around.size())));
        if (occurrences.isEmpty()) {
            return;
        }
        for (int number : occurrences) {
            List<Integer> inside = new ArrayList<>(around);
            inside.add(number);
            printOnce(group, inside, lines, printed);
        }
    }

    private void printOnce(AskedGroup group, List<Integer> numbers, List<Line> lines, Set<PrintedEntry> printed) {
        for (AskedProperty property : group.properties()) {
            if (property.isQuestion()) {
                byProperty.getOrDefault(property.id(), List.of()).stream()
                        .filter(entry -> entry.isIn(numbers) && entry.numbers().size() == numbers.size() + 1)
                        .sorted(Comparator.comparing(entry -> entry.numbers().get(numbers.size())))
                        .forEach(entry -> print(property, entry, lines, printed));
            } else {
                printRequirement(property, lines);
            }
        }
        group.groups().forEach(inner -> print(inner, numbers, lines, printed));
    }

    private void print(AskedProperty property, PrintedEntry entry, List<Line> lines, Set<PrintedEntry> printed) {
        Line line = new Line(texts.question(property, catalogue.meaning(property.id())), entry.value());
        boolean repeatsThatNothingIsOnline = catalogue.meaning(property.id()).equals("available-online")
                && entry.value().equals(texts.text("pdf.no"))
                && lines.contains(line);
        if (printed.add(entry) && !repeatsThatNothingIsOnline) {
            lines.add(line);
        }
    }

    private void printRequirement(AskedProperty property, List<Line> lines) {
        String label = texts.question(property, catalogue.meaning(property.id()));
        for (Expectation expected : property.expected()) {
            lines.add(new Line(label, values.text(expected)));
        }
    }
}
