package org.cordee.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.Relation;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a run that one reader may see. The lead sees all of its own consortium. The coordinator sees all
 * findings and hours and no amount. A member sees the findings about itself, and findings about the consortium as a
 * whole without any figure from which another member's share, hours or price could be computed. A figure that is on no
 * list is hidden. No reader sees which other consortium a finding comes from. Only the member itself sees in which case
 * of exclusion it is.
 *
 * @param own the operators of the case that are the reader's own, and those that work for it alone
 * @param hoursAreOpen members may know each other's hours: the signed agreement contains them, and they reveal no
 * amount
 * @param perCentsAreOpen a percentage of the amount is not one single member's share, nor is the rest: multiplied by
 * the published estimate it would be a price
 */
record FindingVisibility(Relation relation, Set<String> own, boolean hoursAreOpen, boolean perCentsAreOpen) {

    private static final String OTHER = "other";
    private static final String OPERATOR = "operator";
    private static final String MISSING = "missing";
    private static final String LOWER_BOUND = "lowerBound";
    private static final Pattern OF_AN_OPERATOR = Pattern.compile("(?:organisations|members)\\[(.+)]\\.\\w+");

    /** Lists of operators that a member may read when all names in them are its own. */
    private static final Set<String> OPERATORS = Set.of("members", "unsigned", "establishments");

    static final Set<String> HARMLESS = Set.of(
            "members",
            "unsigned",
            "establishments",
            "imposedForm",
            "essStatus",
            "buyer",
            "contractingAuthority",
            "listed",
            "maxMonths",
            "mission",
            "wonOn",
            "threshold",
            "status",
            "form",
            "lead",
            "level",
            "months",
            "reservation",
            "insertionKind",
            "ratio",
            "minRatio",
            "outcome",
            "lateBySeconds",
            "reason",
            "cause",
            "legalLimit",
            "safeLimit",
            "answerBy",
            "openedDeposit",
            "multiParticipationScope",
            "endsOn",
            "startsOn",
            "neededOn",
            "guaranteesKept",
            "competitionKept",
            "derogation",
            "advanceMinRate",
            "retentionMax",
            "newLead",
            OPERATOR,
            "from",
            "to",
            "ground",
            "hourlyCost",
            "requiredHours",
            MISSING);
    public static final Set<String> HOURS =
            Set.of("countedHours", "gapHours", "declaredHours", "cap", "hours", "counted");
    public static final Set<String> PER_CENTS = Set.of("percent", "points", "sharesPercent");

    public static FindingVisibility of(Relation relation, Set<String> own, AssessmentRun run) {
        boolean capped = run.answer().findings().stream()
                .anyMatch(finding -> finding.code().equals("insertion-hours.above-cap"));
        if (relation != Relation.MEMBER) {
            return new FindingVisibility(relation, own, run.isAgreementSigned() && !capped, run.hidesSingleShares());
        }
        WorkRelations handsOn = run.handsOn();
        return new FindingVisibility(
                relation,
                Stream.concat(own.stream(), handsOn.workingOnlyFor(own).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                // the agreement does not contain the hours of other members' subcontractors
                run.isAgreementSigned() && !capped && handsOn.areAllOf(own),
                run.hidesSingleShares());
    }

    static boolean isAboutSomebody(Finding finding) {
        return subject(finding) != null || operator(finding) != null;
    }

    /** Returns the operator that the finding is about. */
    static @Nullable String subject(Finding finding) {
        return finding.subject().kind() == FindingSubject.Kind.ORGANISATION
                ? finding.subject().id()
                : null;
    }

    /** Returns the operator that causes the finding, or for which a person signs. */
    public static @Nullable String operator(Finding finding) {
        Object operator = finding.evidence().get(OPERATOR);
        return operator == null ? null : SignatoryName.memberOf(operator.toString());
    }

    static boolean concerns(Set<String> own, @Nullable String subject, @Nullable String operator) {
        return (subject != null && own.contains(subject)) || (operator != null && own.contains(operator));
    }

    /** Returns the finding as the reader may see it; empty when the reader may not know that it exists. */
    public Optional<Finding> of(Finding finding) {
        boolean owns = concerns(own, subject(finding), null);
        if (relation == Relation.MEMBER
                && isAboutSomebody(finding)
                && !concerns(own, subject(finding), operator(finding))) {
            return Optional.empty();
        }
        if (HiddenExclusion.isExclusion(finding) && !owns) {
            return Optional.of(HiddenExclusion.hide(finding));
        }
        return Optional.of(new Finding(
                finding.rule(),
                finding.code(),
                finding.severity(),
                finding.article(),
                finding.subject(),
                finding.lot(),
                figures(finding.code(), finding.evidence(), owns),
                finding.remedies().stream()
                        .map(remedy -> new Remedy(remedy.code(), figures(finding.code(), remedy.figures(), owns)))
                        .toList()));
    }

    /**
     * Returns true when the reader may see what is unknown: about an operator only that operator, about a lot every
     * reader.
     */
    public boolean maySee(UnknownFact unknown) {
        return relation != Relation.MEMBER
                || !unknown.isOfAnOperator()
                || own.contains(String.valueOf(unknown.about()));
    }

    /** Returns the figures of one target, {@code target.amount} or {@code target.hours}. */
    public Map<String, Object> target(String code, Map<String, Object> target) {
        return figures(code, target, false);
    }

    private Map<String, Object> figures(String code, Map<String, Object> figures, boolean owns) {
        Map<String, Object> seen = new LinkedHashMap<>();
        figures.forEach((name, value) -> {
            boolean hidden = name.equals(OTHER) || (OPERATORS.contains(name) && isAboutOthers(value));
            if (!hidden && value != null && (owns || maySee(code, name))) {
                seen.put(name, name.equals(MISSING) ? withoutOthers(value) : rounded(code, name, value));
            }
        });
        return seen;
    }

    private boolean maySee(String code, String name) {
        boolean hours = HOURS.contains(name) || (name.equals(LOWER_BOUND) && !code.startsWith("target.amount"));
        return switch (relation) {
            case LEAD -> true;
            case COORDINATOR ->
                HARMLESS.contains(name) || (hours && !revealsAllHours(code, name)) || maySeePerCent(code, name);
            // all hours of a lot reveal its amount, so only the hours of a clause are shown
            default -> HARMLESS.contains(name) || (hours && code.startsWith("insertion-hours.") && hoursAreOpen);
        };
    }

    /**
     * Returns true for figures that reveal all hours of a lot. Once its share of work is recorded, all hours reveal its
     * amount: the gap to a tenth of them tells how many they are, and the cap of a structure tells how large its own
     * part is.
     */
    private static boolean revealsAllHours(String code, String name) {
        return (code.startsWith("target.hours") && name.equals("gapHours"))
                || (code.equals("insertion-hours.above-cap") && !name.equals("declaredHours"));
    }

    /**
     * Rounds the percentage of insertion in all hours down to whole points for the coordinator, for the same reason.
     */
    private Object rounded(String code, String name, Object value) {
        boolean ofAllHours = code.startsWith("target.hours") && name.equals("percent");
        return relation == Relation.COORDINATOR && ofAllHours
                ? new BigDecimal(value.toString())
                        .setScale(0, RoundingMode.DOWN)
                        .toPlainString()
                : value;
    }

    private boolean maySeePerCent(String code, String name) {
        return PER_CENTS.contains(name) && (perCentsAreOpen || code.startsWith("target.hours"));
    }

    private boolean isAboutOthers(Object operators) {
        return relation == Relation.MEMBER && !(operators instanceof List<?> several && own.containsAll(several));
    }

    /**
     * Removes the missing figures of other members: which figures a member has not given is known to it and the lead
     * only.
     */
    private Object withoutOthers(Object missing) {
        if (relation != Relation.MEMBER || !(missing instanceof List<?> places)) {
            return missing;
        }
        return places.stream()
                .filter(place -> {
                    Matcher operator = OF_AN_OPERATOR.matcher(String.valueOf(place));
                    return !operator.matches() || own.contains(operator.group(1));
                })
                .toList();
    }
}
