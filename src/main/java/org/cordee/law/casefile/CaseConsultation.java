package org.cordee.law.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseTree.Tree;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The content of the buyer's documents.
 *
 * @param essentialTasks each task and who does it, an empty text when the file does not say
 * @param estimatedValue all lots together as the buyer estimated them, by which the European thresholds are reached;
 * null where only the lots' own estimates may be known
 * @param globalContract null when it is none
 */
public record CaseConsultation(
        String reference,
        @Nullable LocalDate launchedOn,
        Procedure procedure,
        Nature nature,
        @Nullable ZonedDateTime applicationDeadline,
        @Nullable ZonedDateTime offerDeadline,
        boolean multiParticipationForbidden,
        Scope multiParticipationScope,
        @Nullable LiabilityForm imposedForm,
        boolean imposedFormJustified,
        Map<String, String> essentialTasks,
        boolean signatureRequiredAtDeposit,
        @Nullable ZonedDateTime admissibilityDecidedAt,
        Buyer buyer,
        @Nullable Amount estimatedValue,
        @Nullable GlobalContract globalContract) {

    /** The kinds of procedure; those with negotiation or dialogue are separate (R2142-26 al. 2). */
    public enum Procedure {
        OPEN,
        RESTRICTED,
        NEGOTIATED,
        COMPETITIVE_DIALOGUE,
        MAPA,
        MAPA_NEGO
    }

    /**
     * The object of the contract; supplies that come with services or installation may be subcontracted, pure ones not
     * (L2193-1).
     */
    public enum Nature {
        WORKS,
        SUPPLIES,
        SUPPLIES_WITH_SERVICES,
        SERVICES
    }

    /** The scope of a ban on several candidacies. */
    public enum Scope {
        LOT,
        CONSULTATION
    }

    /**
     * The buyer; a field is null when the file does not give it.
     *
     * @param zone of the place where it is, for the days, unless a deadline is written with its own
     * @param place NUTS code of the area where it is, for public holidays
     */
    public record Buyer(
            @Nullable String id,
            @Nullable Boolean contractingAuthority,
            @Nullable BuyerKind kind,
            @Nullable Boolean runningCostsOver60M,
            @Nullable ZoneId zone,
            @Nullable String place) {

        /** A buyer without any known field. */
        static final Buyer UNKNOWN = new Buyer(null, null, null, null, null, null);

        static Buyer read(YamlFields fields) {
            return new Buyer(
                    fields.get("id", YamlValue::text),
                    fields.get("isContractingAuthority", YamlValue::flag),
                    fields.get("kind", place -> place.oneOf(BuyerKind.class)),
                    fields.get("runningCostsOver60M", YamlValue::flag),
                    fields.get("zone", YamlValue::zone),
                    fields.get("place", YamlValue::text));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("id", id)
                    .put("isContractingAuthority", contractingAuthority)
                    .put("kind", kind)
                    .put("runningCostsOver60M", runningCostsOver60M)
                    .put("zone", zone)
                    .put("place", place)
                    .fields();
        }
    }

    /**
     * Returns the zone in which days are counted: the zone of a deadline, first that of the offers, else the buyer's;
     * empty when neither is known.
     */
    public Optional<ZoneId> zone() {
        return Stream.of(offerDeadline, applicationDeadline)
                .filter(Objects::nonNull)
                .map(ZonedDateTime::getZone)
                .filter(CaseConsultation::isAPlace)
                .findFirst()
                .or(() -> Optional.ofNullable(buyer.zone()));
    }

    /** Returns false for an offset: many places share it, and not all year. */
    static boolean isAPlace(ZoneId zone) {
        return zone.getId().contains("/");
    }

    /** Returns the same consultation as if it had been launched on another day. */
    public CaseConsultation asLaunchedOn(LocalDate day) {
        return new CaseConsultation(
                reference,
                day,
                procedure,
                nature,
                applicationDeadline,
                offerDeadline,
                multiParticipationForbidden,
                multiParticipationScope,
                imposedForm,
                imposedFormJustified,
                essentialTasks,
                signatureRequiredAtDeposit,
                admissibilityDecidedAt,
                buyer,
                estimatedValue,
                globalContract);
    }

    static CaseConsultation read(YamlFields fields) {
        return new CaseConsultation(
                fields.get("reference", YamlValue::text, ""),
                fields.get("launchedOn", YamlValue::dayOfTheCode),
                fields.get("procedure", place -> place.oneOf(Procedure.class), Procedure.OPEN),
                fields.get("nature", place -> place.oneOf(Nature.class), Nature.SERVICES),
                fields.get("applicationDeadline", YamlValue::moment),
                fields.get("offerDeadline", YamlValue::moment),
                fields.flag("multiParticipationForbidden"),
                fields.get("multiParticipationScope", place -> place.oneOf(Scope.class), Scope.LOT),
                fields.get("imposedForm", place -> place.oneOf(LiabilityForm.class)),
                !fields.get("imposedFormJustification", YamlValue::text, "").isEmpty(),
                EssentialTasksReading.read(fields.get("essentialTasks")),
                fields.flag("signatureRequiredAtDeposit"),
                fields.get("admissibilityDecidedAt", YamlValue::moment),
                fields.get("buyer", place -> place.fields(Buyer::read), Buyer.UNKNOWN),
                fields.get("estimatedValue", YamlValue::amount),
                fields.get("globalContract", place -> place.fields(GlobalContract::read)));
    }

    Map<String, Object> tree() {
        Tree tree = new Tree()
                .put("reference", reference)
                .put("launchedOn", launchedOn)
                .put("procedure", procedure)
                .put("nature", nature)
                .put("applicationDeadline", applicationDeadline)
                .put("offerDeadline", offerDeadline)
                .put("multiParticipationForbidden", multiParticipationForbidden)
                .put("multiParticipationScope", multiParticipationScope)
                .put("imposedForm", imposedForm)
                .put("imposedFormJustification", imposedFormJustified ? "true" : null)
                .put("signatureRequiredAtDeposit", signatureRequiredAtDeposit)
                .put("admissibilityDecidedAt", admissibilityDecidedAt);
        tree.each(
                "essentialTasks",
                List.copyOf(essentialTasks.entrySet()),
                task -> new Tree()
                        .put("task", task.getKey())
                        .put("by", task.getValue())
                        .fields());
        return tree.put("buyer", buyer.tree())
                .put("estimatedValue", estimatedValue)
                .put("globalContract", globalContract == null ? null : globalContract.tree())
                .fields();
    }
}
