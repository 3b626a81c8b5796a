package org.cordee.espd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.cordee.shared.RuleViolation;

/** Refuses answers that do not fit the questions. Each refusal has the identifier of the answer as its field. */
final class ResponseChecks {

    private static final int MOST = 50;
    private static final int MOST_ANSWERS = 20_000;

    /** A form with more rows under one question could not be printed in reasonable time. */
    private static final int MOST_OF_ONE_QUESTION = 500;

    private final Map<String, AskedProperty> asked = new HashMap<>();
    private final Set<String> evidence = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RuleViolation> refusals = new ArrayList<>();

    private ResponseChecks() {}

    static void require(List<AskedCriterion> criteria, List<CriterionAnswer> answers, List<SuppliedEvidence> evidence) {
        requireFewEnough(answers);
        ResponseChecks checks = new ResponseChecks();
        criteria.stream()
                .flatMap(AskedCriterion::properties)
                .forEach(property -> checks.asked.put(property.id(), property));
        evidence.forEach(piece -> checks.addEvidence(piece.id().value()));
        answers.forEach(checks::check);
        if (!checks.refusals.isEmpty()) {
            throw RuleViolation.together(checks.refusals);
        }
    }

    private static void requireFewEnough(List<CriterionAnswer> answers) {
        if (answers.size() > MOST_ANSWERS) {
            throw new RuleViolation("espd.answer.too-many", MOST_ANSWERS);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (CriterionAnswer answer : answers) {
            if (counts.merge(answer.property(), 1, Integer::sum) > MOST_OF_ONE_QUESTION) {
                throw RuleViolation.of(answer.id(), "espd.answer.too-many", MOST_OF_ONE_QUESTION);
            }
        }
    }

    private void addEvidence(String id) {
        if (!evidence.add(id)) {
            refuse(id, "espd.evidence.twice", id);
        }
    }

    private void check(CriterionAnswer answer) {
        AskedProperty property = asked.get(answer.property());
        if (!seen.add(answer.id())) {
            refuse(answer.id(), "espd.answer.twice", answer.id());
        }
        if (property == null) {
            refuse(answer.id(), "espd.answer.not-asked", answer.id(), answer.property());
            return;
        }
        boolean fits = ResponseType.of(property.type())
                .map(type -> type.accepts(answer.value()))
                .orElse(true);
        if (!fits) {
            refuse(answer.id(), "espd.answer.wrong-type", answer.id(), String.valueOf(property.type()));
        }
        if (answer.value() instanceof CurrencyAmount money && !CodeList.isCurrency(money.currency())) {
            refuse(answer.id(), "espd.answer.currency", answer.id(), money.currency());
        }
        if (answer.value() instanceof EvidenceReference reference) {
            reference.ids().stream()
                    .filter(id -> !evidence.contains(id))
                    .forEach(id -> refuse(answer.id(), "espd.evidence.missing", answer.id(), id));
        }
    }

    private void refuse(String place, String key, Object... arguments) {
        if (refusals.size() < MOST) {
            refusals.add(RuleViolation.of(place, key, arguments));
        }
    }
}
