package org.cordee.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.ShareTable.ShareTableRow;
import org.cordee.shared.RuleViolation;

/**
 * A paper of a consortium and the facts that it states.
 *
 * @param name as users know the paper, in French
 */
public record StatedPaper(String name, List<StatedFact> facts) {

    private static final int MOST_TOLD = 5;

    public StatedPaper {
        facts = List.copyOf(facts);
    }

    /** Two papers that state different values of one fact. */
    public record PaperDifference(String one, String other, StatedFact.Kind kind, String about) {}

    /**
     * One fact that a paper states. Two papers agree when they state the same value of the same kind about the same
     * thing.
     *
     * @param about the thing to which the value belongs, such as a member and a lot; empty for the consortium
     * @param value as papers print it, with plain spaces
     */
    public record StatedFact(Kind kind, String about, String value) {

        /** The kinds of fact that occur in more than one paper. */
        public enum Kind {
            /** The legal name that belongs to a SIRET. */
            NAME,
            /** The names of all members. */
            MEMBERS,
            /** The SIRET of all members; a paper about one member must name one of them. */
            SIRETS,
            /** The SIRET of the member that a paper is about. */
            SIRET,
            LEAD,
            /** The role of a member in one lot; the next three are about a member in one lot too. */
            ROLE,
            PERCENTAGE,
            AMOUNT,
            HOURS,
            /** The declaration of a member on its honour. */
            DECLARATION,
            /** The day of a member's declaration. */
            DECLARED_ON,
            /** The acts that the lead may do in the names of the members. */
            POWER,
            /** The buyer's reference of the consultation. */
            REFERENCE,
            /** The moment at which the bid was frozen. */
            FROZEN_AT,
            /** The SHA-256 of a file. */
            HASH
        }

        public StatedFact {
            about = plain(about);
            value = plain(value);
        }

        /** Returns the facts of one row of a share table. Members are told apart by SIRET: two may have one name. */
        public static List<StatedFact> ofShare(String lot, ShareTableRow row) {
            String about = member(row.name(), row.siret()) + ", lot " + lot;
            Stream<StatedFact> figures = Stream.of(
                    new StatedFact(Kind.ROLE, about, row.role()),
                    new StatedFact(Kind.PERCENTAGE, about, row.percentage()),
                    new StatedFact(Kind.AMOUNT, about, row.amount()),
                    new StatedFact(Kind.HOURS, about, row.hours()));
            return Stream.concat(ofName(row.siret(), row.name()).stream(), figures)
                    .toList();
        }

        /** @param siret with or without spaces; empty for an establishment abroad, which gives no fact */
        public static List<StatedFact> ofName(String siret, String name) {
            return siret.isEmpty() ? List.of() : List.of(new StatedFact(Kind.NAME, member(name, siret), name));
        }

        /** Returns the name and the number of the member that a paper is about. */
        public static List<StatedFact> ofMember(String siret, String name) {
            return Stream.concat(
                            ofName(siret, name).stream(),
                            siret.isEmpty()
                                    ? Stream.of()
                                    : Stream.of(new StatedFact(Kind.SIRET, "", member(name, siret))))
                    .toList();
        }

        /** Returns the members of a paper that names all of them. */
        public static List<StatedFact> ofMembers(Collection<ShareTableRow> rows) {
            return List.of(
                    ofNames(rows.stream().map(ShareTableRow::name).toList()),
                    new StatedFact(
                            Kind.SIRETS,
                            "",
                            rows.stream()
                                    .filter(row -> !row.siret().isEmpty())
                                    .map(row -> plain(member(row.name(), row.siret())))
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining("; "))));
        }

        /** @param names of all members, in any order */
        public static StatedFact ofNames(Collection<String> names) {
            return new StatedFact(
                    Kind.MEMBERS,
                    "",
                    names.stream().map(StatedFact::plain).distinct().sorted().collect(Collectors.joining(", ")));
        }

        /** Returns the words by which papers tell a member apart: its SIRET, or its name where it has none. */
        public static String member(String name, String siret) {
            return siret.isEmpty() ? name : "SIRET " + ShareTable.spaced(siret.replaceAll("[\\s\\u00A0]", ""));
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        }

        /** Omits the value, because it may be logged. */
        @Override
        public String toString() {
            return "StatedFact[" + kind + "]";
        }
    }

    /** Compares each paper with each other one; a fact that only one of two papers states is no difference. */
    public static List<PaperDifference> differences(List<StatedPaper> papers) {
        List<PaperDifference> found = new ArrayList<>();
        for (int first = 0; first < papers.size(); first++) {
            for (int second = first + 1; second < papers.size(); second++) {
                found.addAll(papers.get(first).differences(papers.get(second)));
            }
        }
        return found;
    }

    private List<PaperDifference> differences(StatedPaper other) {
        Map<StatedThing, Set<String>> here = values();
        Map<StatedThing, Set<String>> there = other.values();
        Stream<PaperDifference> values = there.entrySet().stream()
                .filter(stated -> stated.getKey().kind() != StatedFact.Kind.SIRET)
                .filter(stated -> here.containsKey(stated.getKey()))
                .filter(stated -> !stated.getValue().equals(here.get(stated.getKey())))
                .map(stated -> new PaperDifference(
                        name,
                        other.name,
                        stated.getKey().kind(),
                        stated.getKey().about()));
        Stream<PaperDifference> strangers = isMissing(this, other) || isMissing(other, this)
                ? Stream.of(new PaperDifference(name, other.name, StatedFact.Kind.SIRET, ""))
                : Stream.of();
        return Stream.concat(values, strangers).toList();
    }

    /** The thing about which papers state a value. */
    private record StatedThing(StatedFact.Kind kind, String about) {}

    /** Returns all values by thing: a paper that states one thing twice must state it alike. */
    private Map<StatedThing, Set<String>> values() {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> new StatedThing(fact.kind(), fact.about()),
                        LinkedHashMap::new,
                        Collectors.mapping(StatedFact::value, Collectors.toSet())));
    }

    /** Checks that one paper is about a SIRET that the other, which names all members, does not name. */
    private static boolean isMissing(StatedPaper about, StatedPaper all) {
        List<String> known = all.values(StatedFact.Kind.SIRETS);
        return !known.isEmpty()
                && about.values(StatedFact.Kind.SIRET).stream()
                        .anyMatch(one -> known.stream()
                                .noneMatch(whole -> List.of(whole.split("; ")).contains(one)));
    }

    private List<String> values(StatedFact.Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(StatedFact::value)
                .toList();
    }

    /**
     * Refuses papers that differ. The refusal names both papers and what differs; it does not repeat the values.
     *
     * @throws RuleViolation for the first differences found
     */
    public static void requireSame(List<StatedPaper> papers) {
        List<PaperDifference> found = differences(papers);
        if (!found.isEmpty()) {
            throw RuleViolation.together(found.stream()
                    .limit(MOST_TOLD)
                    .map(one -> new RuleViolation(
                            "document.papers-differ." + one.kind(), one.one(), one.other(), one.about()))
                    .toList());
        }
    }
}
