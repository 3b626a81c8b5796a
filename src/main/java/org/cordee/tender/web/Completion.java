package org.cordee.tender.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions that complete a consultation: the fields without a value, once each, with those that an answer may make
 * necessary, so that the page does not ask a second time.
 *
 * @param whole the questions about the whole consultation
 * @param lots the lots with questions of their own
 */
record Completion(List<Question> whole, List<LotQuestions> lots) {

    private static final Pattern OF_LOT = Pattern.compile("lots\\[(\\d{1,4})]\\.(\\w+)");

    /** The fields of the form that answer each missing field; the key is the API's spelling. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("reference", List.of("reference")),
            Map.entry("procedure", List.of("procedure")),
            Map.entry("nature", List.of("nature", "globalKind")),
            Map.entry("platformUrl", List.of("platformUrl")),
            Map.entry("buyer.kind", List.of("buyerKind", "runningCosts")),
            Map.entry("runningCostsOver60M", List.of("runningCosts")),
            Map.entry("globalContract.kind", List.of("globalKind")),
            Map.entry("signedAtDeposit", List.of("signedAtDeposit")),
            Map.entry("contractingAuthority", List.of("contractingAuthority")));

    private static final Map<String, List<String>> FIELDS_OF_LOT = Map.ofEntries(
            Map.entry("offerDeadline", List.of("offerDeadline", "applicationDeadline")),
            Map.entry("applicationDeadline", List.of("applicationDeadline")),
            Map.entry("questionDeadline", List.of("questionDeadline")),
            Map.entry("estimatedValue", List.of("estimatedValue")),
            Map.entry("labourShare", List.of("labourShare")),
            Map.entry("capacities", List.of("capacities", "askedTurnover", "askedHeadcount")),
            Map.entry("period", List.of("months")),
            Map.entry("places", List.of("places")),
            Map.entry("listedServicesOnly", List.of("listedServicesOnly")),
            Map.entry("reservationMinRatio", List.of("reservationMinRatio")),
            Map.entry("insertionBlocking", List.of("insertionBlocking")));

    /** The answer for the whole consultation holds for every lot, so it is asked once. */
    private static final String SEVERAL_OF_LOT = "severalBidsForbidden";

    private static final String SEVERAL = "severalBids";

    private static final Map<String, Question> QUESTIONS = Stream.of(
                    question("reference", Kind.TEXT, "reference", true),
                    question("procedure", Kind.PROCEDURE, "procedure", false),
                    question("nature", Kind.NATURE, "nature", false),
                    question("platformUrl", Kind.ADDRESS, "platform", true),
                    question("buyerKind", Kind.BUYER_KIND, "buyer-kind", true),
                    question("runningCosts", Kind.YES_NO, "running-costs", true),
                    question("globalKind", Kind.GLOBAL_KIND, "global", true),
                    question("signedAtDeposit", Kind.YES_NO, "signed", false),
                    question("contractingAuthority", Kind.YES_NO, "authority", true),
                    question(SEVERAL, Kind.SEVERAL, "several", false),
                    question("offerDeadline", Kind.MOMENT, "offer", false),
                    question("applicationDeadline", Kind.MOMENT, "application", true),
                    question("questionDeadline", Kind.MOMENT, "question", false),
                    question("estimatedValue", Kind.EUROS, "value", false),
                    question("months", Kind.TEXT, "months", false),
                    question("places", Kind.PLACES, "places", true),
                    question("labourShare", Kind.PERCENT, "labour", true),
                    question("capacities", Kind.CAPACITIES, "capacities", true),
                    question("askedTurnover", Kind.EUROS, "asked-turnover", true),
                    question("askedHeadcount", Kind.TEXT, "asked-headcount", true),
                    question("reservationMinRatio", Kind.PERCENT, "min-ratio", true),
                    question("listedServicesOnly", Kind.YES_NO, "listed", true),
                    question("insertionBlocking", Kind.YES_NO, "blocking", true))
            .collect(Collectors.toUnmodifiableMap(Question::name, Function.identity()));

    /** How a question is asked. */
    enum Kind {
        TEXT,
        EUROS,
        PERCENT,
        ADDRESS,
        MOMENT,
        YES_NO,
        PLACES,
        PROCEDURE,
        NATURE,
        BUYER_KIND,
        GLOBAL_KIND,
        SEVERAL,
        CAPACITIES
    }

    /**
     * One question.
     *
     * @param name of the field in the form, for example {@code lots[0].offerDeadline}
     * @param label the message key of the label; the hint, where there is one, has the same key with {@code -hint}
     */
    record Question(String name, Kind kind, String label, boolean hinted) {

        Question named(String other) {
            return new Question(other, kind, label, hinted);
        }
    }

    private static Question question(String name, Kind kind, String label, boolean hinted) {
        return new Question(name, kind, "tender.form." + label, hinted);
    }

    /** The questions about one lot. */
    record LotQuestions(int index, List<Question> questions) {}

    /** Returns the names of the form's fields that ask for what is missing. */
    static List<String> fieldsFor(List<String> lacking) {
        Set<String> asked = new LinkedHashSet<>();
        for (String missing : lacking) {
            Matcher lot = OF_LOT.matcher(missing);
            if (!lot.matches()) {
                asked.addAll(FIELDS.getOrDefault(missing, List.of()));
            } else if (lot.group(2).equals(SEVERAL_OF_LOT)) {
                asked.add(SEVERAL);
            } else {
                FIELDS_OF_LOT
                        .getOrDefault(lot.group(2), List.of())
                        .forEach(field -> asked.add(nameOf(Integer.parseInt(lot.group(1)), field)));
            }
        }
        return List.copyOf(asked);
    }

    /** Returns the questions for some fields; a name that is no question is left out. */
    static Completion of(List<String> asked) {
        List<Question> whole = new ArrayList<>();
        Map<Integer, List<Question>> ofLots = new TreeMap<>();
        for (String name : asked) {
            Question question = QUESTIONS.get(fieldOf(name));
            if (question == null) {
                continue;
            }
            Integer lot = lotOf(name);
            List<Question> questions = lot == null ? whole : ofLots.computeIfAbsent(lot, any -> new ArrayList<>());
            questions.add(question.named(name));
        }
        return new Completion(
                whole,
                ofLots.entrySet().stream()
                        .map(entry -> new LotQuestions(entry.getKey(), entry.getValue()))
                        .toList());
    }

    boolean isEmpty() {
        return whole.isEmpty() && lots.isEmpty();
    }

    /** Returns the index of the lot in the form, or null for a field of the whole consultation. */
    static @Nullable Integer lotOf(String name) {
        Matcher lot = OF_LOT.matcher(name);
        return lot.matches() ? Integer.valueOf(lot.group(1)) : null;
    }

    static String fieldOf(String name) {
        Matcher lot = OF_LOT.matcher(name);
        return lot.matches() ? lot.group(2) : name;
    }

    static boolean isQuestion(String name) {
        return QUESTIONS.containsKey(fieldOf(name));
    }

    static String nameOf(int lot, String field) {
        return "lots[" + lot + "]." + field;
    }
}
