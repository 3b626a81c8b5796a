package org.cordee.submission.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.submission.consistency.NamedMembers.NamedMember;
import org.cordee.submission.consistency.ProvenValue.Reading;

/**
 * The comparison of the finished papers of a bid: every value that stands at two places at least. A value that only one
 * place states proves nothing and is left out.
 *
 * @param papers those that were read, in the order of the package
 * @param values in the order of their kinds
 */
public record ConsistencyProof(List<ProvenPaper> papers, List<ProvenValue> values) {

    public ConsistencyProof {
        papers = List.copyOf(papers);
        values = List.copyOf(values);
    }

    private record Thing(ValueKind kind, ValueSubject subject) {}

    private record Place(ReadPaper paper, ReadValue value) {

        String compared() {
            return ComparedText.of(value.value());
        }
    }

    /** Compares all papers with each other, and the places of one paper too. */
    public static ConsistencyProof of(List<ReadPaper> papers) {
        Map<String, Set<String>> several = numbersOfOneName(papers);
        Map<Thing, List<Place>> places = new LinkedHashMap<>();
        Stream.concat(stated(papers), memberLists(papers))
                .map(place -> joined(place, several))
                .sorted(Comparator.comparing(place -> place.value().kind()))
                .forEach(place -> places.computeIfAbsent(thing(place), none -> new ArrayList<>())
                        .add(place));
        Map<String, String> names = names(places);
        return new ConsistencyProof(
                papers.stream().map(ProvenPaper::of).toList(),
                places.entrySet().stream()
                        .filter(one -> one.getValue().size() > 1)
                        .map(one -> proven(one.getKey(), one.getValue(), names))
                        .toList());
    }

    private static Stream<Place> stated(List<ReadPaper> papers) {
        return papers.stream().flatMap(paper -> paper.values().stream().map(value -> new Place(paper, value)));
    }

    private static String member(Place place) {
        return place.value().subject().member();
    }

    /** Returns the thing with its words as they are compared: a title may be broken over two lines in one paper. */
    private static Thing thing(Place place) {
        ValueSubject subject = place.value().subject();
        return new Thing(
                place.value().kind(),
                new ValueSubject(
                        ComparedText.of(subject.member()),
                        ComparedText.of(subject.lot()),
                        ComparedText.of(subject.detail())));
    }

    /**
     * Returns the SIRET that at least two papers give to a name, for the names that have several of them: two members of
     * one name, or two establishments of one member.
     */
    private static Map<String, Set<String>> numbersOfOneName(List<ReadPaper> papers) {
        Map<String, Map<String, Set<String>>> papersByNumber = new HashMap<>();
        stated(papers)
                .filter(place -> place.value().kind() == ValueKind.SIRET)
                .forEach(place -> papersByNumber
                        .computeIfAbsent(ComparedText.of(member(place)), none -> new TreeMap<>())
                        .computeIfAbsent(place.value().value(), none -> new HashSet<>())
                        .add(place.paper().name()));
        Map<String, Set<String>> several = new HashMap<>();
        papersByNumber.forEach((name, numbers) -> {
            numbers.values().removeIf(by -> by.size() < 2);
            if (numbers.size() > 1) {
                several.put(name, numbers.keySet());
            }
        });
        return several;
    }

    /** Joins the SIRET of a name that has several, so that each of them is the same and any other one is not. */
    private static Place joined(Place place, Map<String, Set<String>> several) {
        ReadValue value = place.value();
        Set<String> numbers = value.kind() == ValueKind.SIRET
                ? several.getOrDefault(ComparedText.of(member(place)), Set.of())
                : Set.of();
        return numbers.contains(value.value())
                ? new Place(
                        place.paper(),
                        new ReadValue(value.kind(), value.subject(), String.join(" ; ", numbers), value.place()))
                : place;
    }

    /**
     * Returns the lists of members as values. A member is the same in two papers when they give it the same SIRET or the
     * same name, so that one wrong name is a difference of names and not of members.
     */
    private static Stream<Place> memberLists(List<ReadPaper> papers) {
        SameMembers same = new SameMembers();
        papers.stream()
                .flatMap(paper -> paper.members().stream())
                .flatMap(list -> list.members().stream())
                .forEach(same::add);
        return papers.stream()
                .flatMap(paper -> paper.members().stream()
                        .map(list -> new Place(
                                paper,
                                new ReadValue(
                                        ValueKind.MEMBERS,
                                        ValueSubject.ofLot(list.lot()),
                                        same.names(list.members()),
                                        list.place()))));
    }

    /** Joins the members that papers name by the same SIRET or the same name. */
    private static final class SameMembers {

        private final Map<String, String> first = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();

        void add(NamedMember member) {
            String name = "name " + ComparedText.of(member.name());
            String one = root(name);
            String other = member.siret().isEmpty() ? one : root("siret " + ComparedText.of(member.siret()));
            first.put(other, one);
            names.putIfAbsent(name, member.name());
        }

        private String root(String key) {
            String at = key;
            while (!first.getOrDefault(at, at).equals(at)) {
                at = first.getOrDefault(at, at);
            }
            return at;
        }

        String names(List<NamedMember> members) {
            return members.stream()
                    .map(member -> root("name " + ComparedText.of(member.name())))
                    .map(root -> names.getOrDefault(root, root))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(" ; "));
        }
    }

    /** Returns the name that most papers give to each SIRET. */
    private static Map<String, String> names(Map<Thing, List<Place>> places) {
        return places.entrySet().stream()
                .filter(one -> one.getKey().kind() == ValueKind.NAME)
                .collect(Collectors.toMap(
                        one -> one.getKey().subject().member(),
                        one -> usual(one.getValue()).value().value(),
                        (one, again) -> one));
    }

    private static ProvenValue proven(Thing thing, List<Place> places, Map<String, String> names) {
        Place usual = usual(places);
        ValueSubject subject = usual.value().subject();
        return new ProvenValue(
                thing.kind(),
                subject,
                names.getOrDefault(thing.subject().member(), subject.member()),
                usual.value().value(),
                places.stream()
                        .map(place -> reading(place, place.compared().equals(usual.compared())))
                        .toList());
    }

    private static Reading reading(Place place, boolean same) {
        return new Reading(
                place.paper().name(),
                place.paper().family(),
                place.value().place(),
                place.value().value(),
                same);
    }

    /** Returns the first place with the value that most papers state. */
    private static Place usual(List<Place> places) {
        Map<String, Set<String>> papers = new LinkedHashMap<>();
        places.forEach(place -> papers.computeIfAbsent(place.compared(), none -> new HashSet<>())
                .add(place.paper().name()));
        int most = papers.values().stream().mapToInt(Set::size).max().orElse(0);
        return places.stream()
                .filter(place -> papers.getOrDefault(place.compared(), Set.of()).size() == most)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns one difference for each other value of a thing, in the order of the kinds. It names two papers where two
     * papers state the value, else two places of one.
     */
    public List<ValueDifference> differences() {
        return values.stream().flatMap(ConsistencyProof::differences).toList();
    }

    private static Stream<ValueDifference> differences(ProvenValue value) {
        List<Reading> usual = value.readings().stream().filter(Reading::same).toList();
        if (usual.isEmpty()) {
            return Stream.of();
        }
        Set<String> seen = new HashSet<>();
        return value.readings().stream()
                .filter(one -> !one.same() && seen.add(ComparedText.of(one.value())))
                .map(one ->
                        new ValueDifference(value.kind(), value.subject(), value.label(), opposite(usual, one), one));
    }

    /** Prefers another paper, and one that can still be written anew. */
    private static Reading opposite(List<Reading> usual, Reading other) {
        return usual.stream()
                .filter(one -> !one.paper().equals(other.paper()))
                .min(Comparator.comparing(one -> one.family().isSigned()))
                .orElseGet(() -> usual.get(0));
    }

    /** Returns the differences that stop a freeze. */
    public List<ValueDifference> stopping() {
        return values.stream()
                .map(ConsistencyProof::binding)
                .flatMap(ConsistencyProof::differences)
                .toList();
    }

    /** Leaves out the papers signed earlier where the value may have changed since. */
    private static ProvenValue binding(ProvenValue value) {
        if (!value.kind().mayChangeAfterSigning()) {
            return value;
        }
        List<Reading> open = value.readings().stream()
                .filter(one -> !one.family().isSigned())
                .toList();
        if (open.isEmpty() || open.stream().anyMatch(Reading::same)) {
            return value.with(open);
        }
        String first = open.get(0).value();
        return value.with(open.stream()
                .map(one -> new Reading(
                        one.paper(), one.family(), one.place(), one.value(), ComparedText.same(one.value(), first)))
                .toList());
    }

    /** Returns the kinds of papers that were read, in their order. */
    public List<PaperFamily> families() {
        return papers.stream().map(ProvenPaper::family).distinct().sorted().toList();
    }

    /** Returns the papers of which nothing could be read. */
    public List<ProvenPaper> unreadable() {
        return papers.stream().filter(ProvenPaper::isUnreadable).toList();
    }

    /** Returns the papers in which something could not be read. */
    public List<ProvenPaper> flawed() {
        return papers.stream().filter(paper -> !paper.flaws().isEmpty()).toList();
    }

    /** Omits the values, because they may be logged. */
    @Override
    public String toString() {
        return "ConsistencyProof[" + papers.size() + " papers, " + values.size() + " values]";
    }
}
