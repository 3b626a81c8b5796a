package org.cordee.law.casefile;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case as the tree of texts, lists and fields that {@link CaseFile} reads back as an equal case, so that a
 * judged case can be stored, judged again and given to the command {@code check}. Unknown values are left out;
 * expectations are not part of a case.
 */
public final class CaseTree {

    private static final int SIRET = 14;
    /** Characters that the reader refuses in a text: control characters and line breaks. */
    private static final String NO_TEXT = "[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]";

    private CaseTree() {}

    public static Map<String, Object> of(LawCase law) {
        Tree tree = new Tree();
        tree.put("case", law.name()).put("at", written(law.at()));
        tree.put("consultation", consultation(law.consultation()));
        tree.each("lots", law.lots(), CaseTree::lot);
        tree.each("organisations", law.organisations(), OrganisationTree::of);
        if (law.consortium() != null) {
            tree.put("consortium", ConsortiumTree.of(law.consortium()));
        }
        tree.each("others", law.others(), CaseTree::other);
        if (law.deposit() != null) {
            tree.put("deposit", deposit(law.deposit()));
        }
        tree.each("deposits", law.deposits(), CaseTree::deposit);
        tree.put("change", law.change() == null ? null : change(law.change()));
        tree.put("buyerMessage", law.buyerMessage() == null ? null : message(law.buyerMessage()));
        tree.each("milestones", law.milestones(), CaseTree::milestone);
        return tree.fields();
    }

    private static Map<String, Object> consultation(CaseConsultation of) {
        Tree tree = new Tree()
                .put("reference", of.reference())
                .put("launchedOn", of.launchedOn())
                .put("procedure", of.procedure())
                .put("nature", of.nature())
                .put("applicationDeadline", written(of.applicationDeadline()))
                .put("offerDeadline", written(of.offerDeadline()))
                .put("multiParticipationForbidden", of.multiParticipationForbidden())
                .put("multiParticipationScope", of.multiParticipationScope())
                .put("imposedForm", of.imposedForm())
                .put("imposedFormJustification", of.imposedFormJustified() ? "true" : null)
                .put("signatureRequiredAtDeposit", of.signatureRequiredAtDeposit())
                .put("admissibilityDecidedAt", written(of.admissibilityDecidedAt()));
        tree.each(
                "essentialTasks",
                List.copyOf(of.essentialTasks().entrySet()),
                task -> new Tree()
                        .put("task", task.getKey())
                        .put("by", task.getValue())
                        .fields());
        Tree buyer = new Tree()
                .put("id", of.buyer().id())
                .put("isContractingAuthority", of.buyer().contractingAuthority())
                .put("kind", of.buyer().kind())
                .put("runningCostsOver60M", of.buyer().runningCostsOver60M())
                .put("zone", of.buyer().zone());
        return tree.put("buyer", buyer.fields())
                .put("estimatedValue", of.estimatedValue())
                .put("globalContract", of.globalContract() == null ? null : global(of.globalContract()))
                .fields();
    }

    private static Map<String, Object> global(GlobalContract of) {
        return new Tree()
                .put("kind", of.kind())
                .put("infrastructure", of.infrastructure())
                .put("groupingRequired", of.groupingRequired())
                .put("pmeSharePct", of.pmeShare())
                .put("sectorException", of.sectorException())
                .fields();
    }

    private static Map<String, Object> lot(CaseLot lot) {
        CaseLot.InsertionClause clause = lot.insertionClause();
        return new Tree()
                .put("number", lot.number())
                .put("amount", lot.amount())
                .put("status", lot.status())
                .put("reservation", lot.reservation())
                .put("reservationMinRatio", ratio(lot.reservationMinRatio()))
                .put("insertionClause", clause == null ? null : clause(clause))
                .put("attri1Total", lot.attri1Total())
                .put("priceScheduleTotal", lot.priceScheduleTotal())
                .put("exclusivelyListedServices", lot.exclusivelyListedServices())
                .put("durationMonths", lot.durationMonths())
                .put("multiParticipationForbidden", lot.multiParticipationForbidden())
                .put("capacities", lot.capacities() == null ? null : capacities(lot.capacities()))
                .put("duties", lot.duties().equals(BuyerDuties.UNKNOWN) ? null : duties(lot.duties()))
                .put("places", lot.places().isEmpty() ? null : lot.places())
                .fields();
    }

    private static Map<String, Object> duties(BuyerDuties of) {
        return new Tree()
                .put("socialClause", of.socialClause())
                .put("derogation", of.derogation())
                .put("environmentalClause", of.environmentalClause())
                .put("environmentalCriterion", of.environmentalCriterion())
                .put("criterion", of.criterion())
                .put("reservationNamed", of.reservationNamed())
                .fields();
    }

    private static Map<String, Object> capacities(CaseLot.Capacities asked) {
        return new Tree()
                .put("turnover", asked.turnover())
                .put("headcount", asked.headcount())
                .put("estimate", asked.estimate())
                .fields();
    }

    private static Map<String, Object> clause(CaseLot.InsertionClause clause) {
        return new Tree()
                .put("rate", clause.rate())
                .put("hours", clause.hours())
                .put("labourShare", clause.labourShare())
                .put("hourlyCost", clause.hourlyCost())
                .put("blocking", clause.blocking())
                .fields();
    }

    private static Map<String, Object> other(CaseCandidacy other) {
        return new Tree()
                .put("id", other.id())
                .put("lots", other.lots())
                .put("lead", other.lead())
                .put("members", other.members())
                .put("signatories", other.signatories())
                .put("representatives", other.representatives())
                .put("state", other.state())
                .put("alone", other.alone())
                .fields();
    }

    private static Map<String, Object> deposit(CaseDeposit deposit) {
        CaseDeposit.BackupCopy copy = deposit.backupCopy();
        Tree backup = new Tree();
        if (copy != null) {
            backup.put("kind", copy.kind()).put("marked", copy.marked()).put("receivedAt", written(copy.receivedAt()));
        }
        Tree diligence = new Tree()
                .put("startedBefore", deposit.diligence().startedBefore())
                .put("ownEquipmentWorked", deposit.diligence().ownEquipmentWorked());
        return new Tree()
                .put("number", deposit.number())
                .put("complete", deposit.complete())
                .put("readable", deposit.readable())
                .put("startedAt", written(deposit.startedAt()))
                .put("completedAt", written(deposit.completedAt()))
                .put("backupCopy", copy == null ? null : backup.fields())
                .put("diligence", diligence.fields())
                .put("platformEvidence", deposit.platformEvidence() ? List.of("true") : null)
                .put("buyerPlatformLog", deposit.buyerPlatformLog())
                .fields();
    }

    private static Map<String, Object> change(CompositionChange change) {
        return new Tree()
                .put("kind", change.kind())
                .put("cause", change.cause())
                .put("subject", change.subject())
                .put("at", written(change.at()))
                .put("guaranteesKept", change.guaranteesKept())
                .put("competitionKept", change.competitionKept())
                .put("replacement", change.replacement())
                .put("replacementProvidedAt", written(change.replacementProvidedAt()))
                .put("proof", change.proof())
                .put("newLead", change.newLead())
                .put("partners", change.partners().isEmpty() ? null : change.partners())
                .put("invited", change.invited().isEmpty() ? null : change.invited())
                .fields();
    }

    private static Map<String, Object> message(CaseBuyerMessage message) {
        return new Tree()
                .put("kind", message.kind())
                .put("reasonCode", message.reasonCode())
                .put("receivedAt", written(message.receivedAt()))
                .fields();
    }

    private static Map<String, Object> milestone(CaseMilestone milestone) {
        String days = milestone.calendarDays() + " calendar days";
        return new Tree()
                .put("id", milestone.id())
                .put("before", milestone.exactly().isZero() ? days : milestone.exactly())
                .fields();
    }

    static @Nullable String written(@Nullable ZonedDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_ZONED_DATE_TIME.format(moment);
    }

    /** Formats a percentage as a part of one. */
    static @Nullable String ratio(@Nullable Percentage part) {
        return part == null
                ? null
                : part.value().movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /**
     * Fields in the order in which they are added; null is left out, and every value is the text that the reader reads.
     */
    static final class Tree {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Tree put(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, plain(value));
            }
            return this;
        }

        <T> Tree each(String name, List<T> items, java.util.function.Function<T, Map<String, Object>> item) {
            return items.isEmpty() ? this : put(name, items.stream().map(item).toList());
        }

        /** Adds an operator by its SIRET, or by the number of another register. */
        Tree operator(String id) {
            return put(id.matches("[0-9]{" + SIRET + "}") ? "siret" : "foreignId", id);
        }

        private static Object plain(Object value) {
            if (value instanceof Amount amount) {
                return amount.euros().toPlainString();
            }
            if (value instanceof Percentage percentage) {
                return percentage.value().toPlainString();
            }
            return value instanceof Map || value instanceof List
                    ? value
                    : value.toString().replaceAll(NO_TEXT, " ");
        }

        Map<String, Object> fields() {
            return fields;
        }
    }
}
