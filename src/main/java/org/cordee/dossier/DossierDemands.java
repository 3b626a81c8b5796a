package org.cordee.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.text.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the rules of a consultation ask, by plain rules over their sentences: at most one demand of each kind, with
 * its place. What is not found is not asked to be absent; the lead reads the rules and confirms each demand.
 */
final class DossierDemands {

    private static final int MOST_ENTRIES = 40;
    private static final int LONGEST_ENTRY = 160;

    private static final Pattern PIECES = Pattern.compile(
            "piece|document|contenu|dossier|justificat|renseignement|presentation|constitution|composition|element");

    private static final Pattern CRITERIA = Pattern.compile("critere|jugement|attribution|notation|analyse des offres");

    /** A criterion with its weight: "Prix des prestations : 40 %", "1. Valeur technique (60 points)". */
    private static final Pattern WEIGHTED = Pattern.compile(
            "^(?:critere)?\\s*(?:n ?[°o]\\s*)?\\d{0,2}\\s*[-–—.:)]*\\s*(\\p{L}[^%]{2,140}?)\\s*[:(=–—-]*\\s*"
                    + "(?:(?:ponder\\w*|note[e]?|coefficient|sur)\\s*(?:a|de|sur|:)?\\s*(?:hauteur de\\s*)?)?"
                    + "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(%|pour cent|points?\\b|pts?\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Passage> passages;
    private final Map<DemandKind, FoundDemand> found = new EnumMap<>(DemandKind.class);

    private DossierDemands(List<Passage> passages) {
        this.passages = passages;
    }

    /** Returns the demands in the order of their kinds. */
    static List<FoundDemand> in(List<TextPage> pages) {
        DossierDemands search = new DossierDemands(RulesPassages.of(pages));
        search.run();
        return List.copyOf(search.found.values());
    }

    private void run() {
        deadline();
        first(DemandKind.PLACE, DemandWords::place);
        first(DemandKind.GROUPING_FORM, DemandWords::groupingForm);
        first(DemandKind.SINGLE_BID, DemandWords::singleBid);
        pieces(DemandKind.APPLICATION_PIECES, "candidature", "offre");
        pieces(DemandKind.OFFER_PIECES, "offre", "candidature");
        forms();
        criteria();
        first(DemandKind.VARIANTS, DemandWords::variants);
        first(DemandKind.SIGNATURE, DemandWords::signature);
        first(DemandKind.FILE_FORMATS, DemandWords::formats);
        first(DemandKind.FILE_SIZE, DemandWords::sizes);
        first(DemandKind.FILE_NAMES, DemandWords::fileNames);
        first(DemandKind.MEMO_LENGTH, DemandWords::memoLength);
        first(DemandKind.VALIDITY, DemandWords::validity);
    }

    /** Takes the first sentence or entry in which the rule finds something. */
    private void first(DemandKind kind, Function<Passage, @Nullable String> rule) {
        for (Passage passage : passages) {
            String value = passage.isHeading() ? null : rule.apply(passage);
            if (value != null) {
                found.put(kind, FoundDemand.of(kind, value, passage));
                return;
            }
        }
    }

    /** The first page often announces the deadline in one line and gives the day in the next. */
    private void deadline() {
        for (int at = 0; at < passages.size(); at++) {
            Passage passage = passages.get(at);
            if (!DemandWords.announcesDeadline(passage)) {
                continue;
            }
            for (int next = at; next <= Math.min(at + 2, passages.size() - 1); next++) {
                String value = DemandWords.dayAndHour(passages.get(next).plain());
                if (value != null) {
                    found.put(DemandKind.DEADLINE, FoundDemand.of(DemandKind.DEADLINE, value, passages.get(next)));
                    return;
                }
            }
        }
    }

    /** Takes the entries below a heading or a sentence that announces the pieces of the candidature or of the offer. */
    private void pieces(DemandKind kind, String subject, String other) {
        for (int at = 0; at < passages.size(); at++) {
            Passage passage = passages.get(at);
            if (!announces(passage, subject, other)) {
                continue;
            }
            List<Passage> entries = entriesAfter(at, other);
            if (entries.size() > 1) {
                String value = String.join(
                        "\n",
                        entries.stream().map(DossierDemands::entry).distinct().toList());
                found.put(kind, FoundDemand.of(kind, value, entries.get(0)));
                return;
            }
        }
    }

    private static boolean announces(Passage passage, String subject, String other) {
        String plain = passage.plain();
        boolean named = plain.contains(subject) && PIECES.matcher(plain).find();
        boolean both = plain.contains(other) && plain.indexOf(other) < plain.indexOf(subject);
        return named && !both && (passage.isHeading() || plain.endsWith(":") && plain.length() < 300);
    }

    /**
     * Returns the entries of the list that begins soon below. Sentences between the entries are passed over; the list ends
     * with a heading of the same or a higher level, or with one about the other subject.
     */
    private List<Passage> entriesAfter(int at, String other) {
        Passage start = passages.get(at);
        List<Passage> entries = new ArrayList<>();
        for (int next = at + 1; next < passages.size() && entries.size() < MOST_ENTRIES; next++) {
            Passage passage = passages.get(next);
            boolean over = passage.isHeading()
                    && (passage.depth() <= start.depth()
                                    && !String.valueOf(passage.article()).equals(start.article())
                            || PlainWords.of(passage.text()).contains(other));
            boolean turns = !passage.isHeading() && !passage.isEntry() && announces(passage, other, "\u0000");
            if (over || turns) {
                break;
            }
            if (passage.isEntry()) {
                entries.add(passage);
            }
        }
        return entries;
    }

    private static String entry(Passage passage) {
        String words = passage.text().replaceAll("[;.,:\\s]+$", "");
        return words.length() <= LONGEST_ENTRY ? words : words.substring(0, LONGEST_ENTRY - 1) + "…";
    }

    private void forms() {
        Set<String> names = new LinkedHashSet<>();
        Passage first = null;
        for (Passage passage : passages) {
            List<String> here = passage.isHeading() ? List.of() : DemandWords.forms(passage);
            if (!here.isEmpty() && first == null) {
                first = passage;
            }
            names.addAll(here);
        }
        if (first != null) {
            found.put(
                    DemandKind.IMPOSED_FORMS,
                    FoundDemand.of(DemandKind.IMPOSED_FORMS, String.join("\n", names), first));
        }
    }

    /** Takes the weighted lines of one section about criteria: the first ones that add up to a hundred, else the first. */
    private void criteria() {
        List<Passage> lines = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        double sum = 0;
        for (Passage passage : passages) {
            if (passage.isHeading()
                    && !lines.isEmpty()
                    && passage.depth() <= lines.get(0).depth()) {
                break;
            }
            Matcher line = WEIGHTED.matcher(passage.text());
            boolean about = CRITERIA.matcher(PlainWords.of(passage.heading())).find();
            if (!about || !line.find() || sum >= 100) {
                continue;
            }
            sum += Double.parseDouble(line.group(2).replace(',', '.'));
            String unit = line.group(3).startsWith("p") && !line.group(3).startsWith("pour") ? " points" : " %";
            values.add(line.group(1).strip().replaceAll("[\\s:(–—-]+$", "") + " : " + line.group(2) + unit);
            lines.add(passage);
        }
        if (lines.size() > 1) {
            found.put(
                    DemandKind.CRITERIA, FoundDemand.of(DemandKind.CRITERIA, String.join("\n", values), lines.get(0)));
        }
    }
}
