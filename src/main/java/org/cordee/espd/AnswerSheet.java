package org.cordee.espd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AskedCriterion.AskedGroup;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.CriteriaCatalogue.CatalogueElement;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions of criteria from their plans. It follows the conditions of the groups: a question that the
 * answer before it makes pointless is neither answered nor open.
 */
final class AnswerSheet {

    private static final String ONLINE = "available-online";

    private final CriteriaCatalogue catalogue;
    private final EspdTexts texts;
    private final List<CriterionAnswer> answers = new ArrayList<>();
    private final List<OpenAnswer> open = new ArrayList<>();

    AnswerSheet(CriteriaCatalogue catalogue, EspdTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    List<CriterionAnswer> answers() {
        return List.copyOf(answers);
    }

    List<OpenAnswer> open() {
        return List.copyOf(open);
    }

    /** @param lots to which the answers apply; empty for the whole procedure */
    void fill(AskedCriterion criterion, CriterionPlan plan, List<String> lots) {
        criterion.subcriteria().forEach(part -> fill(part, plan, lots));
        new Walk(criterion, plan, lots).groups(criterion.groups(), List.of(), Map.of(), null, false);
    }

    /** The walk through the groups of one criterion. */
    private final class Walk {

        private final AskedCriterion criterion;
        private final CriterionPlan plan;
        private final List<String> lots;

        /** How often a group occurred, by its identifier and the repetitions around it. */
        private final Map<String, Integer> occurrences = new HashMap<>();

        Walk(AskedCriterion criterion, CriterionPlan plan, List<String> lots) {
            this.criterion = criterion;
            this.plan = plan;
            this.lots = lots;
        }

        /**
         * @param around the numbers of the repetitions around the groups
         * @param row the values of the repetition
         * @param before the answer on which the groups depend, null when it is open or there is none
         * @param asksBefore true when there is a yes or no on which the groups depend
         */
        void groups(
                List<AskedGroup> groups,
                List<Integer> around,
                Map<String, AnswerValue> row,
                @Nullable Boolean before,
                boolean asksBefore) {
            for (AskedGroup group : groups) {
                if (!asksBefore || isReached(group, before)) {
                    repeat(group, around, row);
                }
            }
        }

        private boolean isReached(AskedGroup group, @Nullable Boolean before) {
            return switch (Objects.requireNonNullElse(group.condition(), "")) {
                case "ONTRUE" -> Boolean.TRUE.equals(before);
                case "ONFALSE" -> Boolean.FALSE.equals(before);
                default -> true;
            };
        }

        private void repeat(AskedGroup group, List<Integer> around, Map<String, AnswerValue> row) {
            CatalogueElement element = catalogue.element(group.id());
            boolean repeatable = element != null && element.isRepeatable();
            List<Map<String, AnswerValue>> rows = repeatable ? plan.rows(meanings(group)) : null;
            if (rows == null) {
                if (!mayBeLeftOut(group, element) || hasValue(group, row)) {
                    once(group, repeatable ? next(group, around) : again(group, around), row);
                }
                return;
            }
            for (Map<String, AnswerValue> one : rows) {
                Map<String, AnswerValue> merged = new HashMap<>(row);
                merged.putAll(one);
                once(group, next(group, around), merged);
            }
        }

        /** Tells if the standard lets an operator omit the group, whatever was answered before it. */
        private static boolean mayBeLeftOut(AskedGroup group, @Nullable CatalogueElement element) {
            return element != null && element.isOptional() && "ON*".equals(group.condition());
        }

        private boolean hasValue(AskedGroup group, Map<String, AnswerValue> row) {
            return meanings(group).stream().anyMatch(meaning -> row.containsKey(meaning) || plan.value(meaning) != null)
                    || group.groups().stream()
                            .filter(inner -> !isOptionalEvidence(inner))
                            .anyMatch(inner -> plan.rows(meanings(inner)) != null || hasValue(inner, row));
        }

        /** Numbers a group that the standard does not repeat only from its second occurrence. */
        private List<Integer> again(AskedGroup group, List<Integer> around) {
            List<Integer> numbers = next(group, around);
            return numbers.get(around.size()) == 1 ? around : numbers;
        }

        private List<Integer> next(AskedGroup group, List<Integer> around) {
            List<Integer> numbers = new ArrayList<>(around);
            numbers.add(occurrences.merge(group.id() + around, 1, Integer::sum));
            return numbers;
        }

        private void once(AskedGroup group, List<Integer> numbers, Map<String, AnswerValue> row) {
            boolean asks = false;
            Boolean yes = null;
            boolean hasQuestions = false;
            for (AskedProperty property : group.properties()) {
                if (property.isQuestion()) {
                    hasQuestions = true;
                    AnswerValue value = answer(property, numbers, row);
                    if ("INDICATOR".equals(property.type())) {
                        asks = true;
                        yes = value instanceof Indicator indicator ? indicator.value() : null;
                    }
                }
            }
            boolean nested = hasQuestions;
            List<AskedGroup> inner = group.groups().stream()
                    .filter(one -> !(nested && isOptionalEvidence(one)))
                    .toList();
            groups(inner, numbers, row, yes, asks);
        }

        /** A group for the evidence of a single answer may be left out: the criterion has its own. */
        private boolean isOptionalEvidence(AskedGroup group) {
            CatalogueElement element = catalogue.element(group.id());
            return element != null && element.isOptional() && meanings(group).contains(ONLINE);
        }

        private @Nullable AnswerValue answer(
                AskedProperty property, List<Integer> numbers, Map<String, AnswerValue> row) {
            String meaning = catalogue.meaning(property.id());
            AnswerValue value = row.getOrDefault(meaning, plan.value(meaning));
            if (value != null && meaning.isEmpty()) {
                throw new IllegalStateException("a value without a meaning in " + criterion.id());
            }
            String place = place(property, numbers);
            if (value == null) {
                leaveOpen(property, meaning, place + "/R1");
            } else if (value instanceof EvidenceReference evidence) {
                for (int i = 0; i < evidence.ids().size(); i++) {
                    EvidenceReference one = new EvidenceReference(evidence.ids().subList(i, i + 1));
                    answers.add(new CriterionAnswer(place + "/R" + (i + 1), property.id(), one, lots));
                }
            } else {
                answers.add(new CriterionAnswer(place + "/R1", property.id(), value, lots));
            }
            return value;
        }

        private void leaveOpen(AskedProperty property, String meaning, String place) {
            CatalogueElement element = catalogue.element(property.id());
            if (plan.skips(meaning) || element != null && element.isOptional()) {
                return;
            }
            open.add(new OpenAnswer(
                    place,
                    criterion.code(),
                    texts.criterion(criterion),
                    texts.question(property, meaning),
                    meaning,
                    plan.reason(),
                    plan.articles()));
        }

        private String place(AskedProperty property, List<Integer> numbers) {
            return numbers.stream().map(number -> "/R" + number).collect(Collectors.joining("", property.id(), ""));
        }

        private Set<String> meanings(AskedGroup group) {
            return group.properties().stream()
                    .filter(AskedProperty::isQuestion)
                    .map(property -> catalogue.meaning(property.id()))
                    .collect(Collectors.toSet());
        }
    }
}
