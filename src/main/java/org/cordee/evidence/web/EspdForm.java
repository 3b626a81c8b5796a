package org.cordee.evidence.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.espd.ListingCriteria.CriterionKind;
import org.cordee.evidence.EspdStatement;
import org.cordee.evidence.EspdView;
import org.cordee.evidence.EspdView.EspdQuestion;
import org.cordee.evidence.StatedCapacity;
import org.cordee.evidence.StatedGround;
import org.cordee.evidence.StatedRepresentative;
import org.cordee.shared.Amount;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A member's answers for the ESPD as typed: one row for each criterion that its records do not answer. */
record EspdForm(
        String insured, List<GroundRow> grounds, List<CapacityRow> capacities, List<PersonRow> representatives) {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int PERSONS = 2;

    /**
     * One exclusion ground.
     *
     * @param applies {@code yes}, {@code no}, or empty when not answered
     */
    record GroundRow(String code, String applies, String explanation, String measures) {

        GroundRow {
            code = text(code);
            applies = text(applies);
            explanation = text(explanation);
            measures = text(measures);
        }

        static GroundRow of(EspdQuestion asked, EspdStatement said) {
            return said.ground(asked.code())
                    .map(one -> new GroundRow(
                            one.code(), one.applies() ? YES : NO, text(one.explanation()), text(one.measures())))
                    .orElseGet(() -> new GroundRow(asked.code(), "", "", ""));
        }

        Stream<StatedGround> read() {
            if (applies.equals(NO)) {
                return Stream.of(new StatedGround(code, false, null, null));
            }
            if (applies.equals(YES)) {
                if (explanation.isBlank()) {
                    throw RuleViolation.of("explanation", "application.espd.explanation-missing");
                }
                return Stream.of(new StatedGround(code, true, explanation, measures));
            }
            return Stream.of();
        }
    }

    /**
     * One selection criterion.
     *
     * @param alone {@code yes}, {@code no}, or empty when not answered
     */
    record CapacityRow(String code, String alone, String description) {

        CapacityRow {
            code = text(code);
            alone = text(alone);
            description = text(description);
        }

        static CapacityRow of(EspdQuestion asked, EspdStatement said) {
            return said.capacity(asked.code())
                    .map(one -> new CapacityRow(
                            one.code(), one.alone() == null ? "" : one.alone() ? YES : NO, text(one.description())))
                    .orElseGet(() -> new CapacityRow(asked.code(), "", ""));
        }

        StatedCapacity read() {
            Boolean own = alone.isEmpty() ? null : (Boolean) alone.equals(YES);
            return new StatedCapacity(code, own, own, description);
        }
    }

    /** One person who may bind the member. */
    record PersonRow(String firstName, String familyName, String position) {

        static final PersonRow EMPTY = new PersonRow("", "", "");

        PersonRow {
            firstName = text(firstName);
            familyName = text(familyName);
            position = text(position);
        }

        boolean isBlank() {
            return (firstName + familyName + position).isBlank();
        }

        StatedRepresentative read() {
            return new StatedRepresentative(firstName, familyName, position);
        }
    }

    EspdForm {
        insured = text(insured);
        grounds = rows(grounds);
        capacities = rows(capacities);
        representatives = rows(representatives);
        while (representatives.size() < PERSONS) {
            representatives.add(PersonRow.EMPTY);
        }
    }

    static EspdForm of(EspdView shown) {
        return of(shown, shown.statement());
    }

    /** Shows answers that need not be stored yet. */
    static EspdForm of(EspdView shown, EspdStatement said) {
        return new EspdForm(
                said.insured() == null
                        ? ""
                        : NumberInput.written(said.insured().euros().stripTrailingZeros()),
                shown.criteria().stream()
                        .filter(one -> one.kind() == CriterionKind.EXCLUSION)
                        .map(one -> GroundRow.of(one, said))
                        .toList(),
                shown.criteria().stream()
                        .filter(one -> one.kind() == CriterionKind.SELECTION)
                        .map(one -> CapacityRow.of(one, said))
                        .toList(),
                said.representatives().stream()
                        .map(one -> new PersonRow(one.firstName(), one.familyName(), text(one.position())))
                        .toList());
    }

    /**
     * Reads the form. Answers to criteria that this page does not ask stay as they were.
     *
     * @throws RuleViolation with all values that cannot be read
     */
    EspdStatement read(EspdStatement former) {
        CollectedRefusals checks = new CollectedRefusals();
        List<StatedGround> readGrounds = new ArrayList<>();
        for (int at = 0; at < grounds.size(); at++) {
            GroundRow row = grounds.get(at);
            String part = "grounds[" + at + "]";
            checks.require(() -> RuleViolation.inPart(part, row::read).forEach(readGrounds::add));
        }
        List<StatedCapacity> readCapacities = new ArrayList<>();
        for (int at = 0; at < capacities.size(); at++) {
            CapacityRow row = capacities.get(at);
            String part = "capacities[" + at + "]";
            checks.require(() -> readCapacities.add(RuleViolation.inPart(part, row::read)));
        }
        List<StatedRepresentative> persons = new ArrayList<>();
        for (int at = 0; at < representatives.size(); at++) {
            PersonRow row = representatives.get(at);
            String part = "representatives[" + at + "]";
            if (!row.isBlank()) {
                checks.require(() -> persons.add(RuleViolation.inPart(part, row::read)));
            }
        }
        Amount sum = insured.isBlank() ? null : checks.read(this::sum, Amount.ZERO);
        checks.throwIfRefused();
        Set<String> asked = Stream.concat(
                        grounds.stream().map(GroundRow::code),
                        capacities.stream().map(CapacityRow::code))
                .collect(Collectors.toSet());
        return former.answering(asked, new EspdStatement(readGrounds, readCapacities, persons, sum));
    }

    private Amount sum() {
        String figure = NumberInput.plain(insured);
        if (!figure.matches("\\d{1,20}(\\.\\d{1,20})?")) {
            throw RuleViolation.of("insured", "application.data.figure-wrong");
        }
        try {
            return new Amount(new BigDecimal(figure));
        } catch (RuleViolation no) {
            throw RuleViolation.of("insured", no.key(), no.arguments());
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** A number left out leaves null in the list. */
    private static <T> List<T> rows(@Nullable List<T> sent) {
        return sent == null
                ? new ArrayList<>()
                : sent.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }
}
