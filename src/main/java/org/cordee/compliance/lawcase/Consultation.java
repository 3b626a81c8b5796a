package org.cordee.compliance.lawcase;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer's documents say.
 *
 * @param essentialTasks each task and who does it, an empty text when the file does not say
 */
public record Consultation(
        String reference,
        @Nullable LocalDate launchedOn,
        Procedure procedure,
        Nature nature,
        @Nullable ZonedDateTime applicationDeadline,
        @Nullable ZonedDateTime offerDeadline,
        boolean multiParticipationForbidden,
        Scope multiParticipationScope,
        @Nullable GroupingForm imposedForm,
        boolean imposedFormJustified,
        Map<String, String> essentialTasks,
        boolean signatureRequiredAtDeposit,
        @Nullable ZonedDateTime admissibilityDecidedAt,
        Buyer buyer) {

    /** The procedures, those with negotiation or dialogue apart (R2142-26 al. 2). */
    public enum Procedure {
        OPEN,
        RESTRICTED,
        NEGOTIATED,
        COMPETITIVE_DIALOGUE,
        MAPA,
        MAPA_NEGO
    }

    /** What is bought. */
    public enum Nature {
        WORKS,
        SUPPLIES,
        SERVICES
    }

    /** How far a ban on several candidacies reaches. */
    public enum Scope {
        LOT,
        CONSULTATION
    }

    /** Who buys; null where the file does not say. */
    public record Buyer(@Nullable String id, @Nullable Boolean contractingAuthority) {

        static Buyer read(Fields fields) {
            Buyer buyer = new Buyer(fields.get("id", Place::text), fields.get("isContractingAuthority", Place::flag));
            List.of("kind", "runningCostsOver60M").forEach(fields::get);
            return buyer;
        }
    }

    /** The same as if it had been launched on another day. */
    public Consultation asLaunchedOn(LocalDate day) {
        return new Consultation(
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
                buyer);
    }

    static Consultation read(Fields fields) {
        return new Consultation(
                fields.get("reference", Place::text, ""),
                fields.get("launchedOn", Place::day),
                fields.get("procedure", place -> place.oneOf(Procedure.class), Procedure.OPEN),
                fields.get("nature", place -> place.oneOf(Nature.class), Nature.SERVICES),
                fields.get("applicationDeadline", Place::moment),
                fields.get("offerDeadline", Place::moment),
                fields.flag("multiParticipationForbidden"),
                fields.get("multiParticipationScope", place -> place.oneOf(Scope.class), Scope.LOT),
                fields.get("imposedForm", place -> place.oneOf(GroupingForm.class)),
                !fields.get("imposedFormJustification", Place::text, "").isEmpty(),
                Tasks.read(fields.get("essentialTasks")),
                fields.flag("signatureRequiredAtDeposit"),
                fields.get("admissibilityDecidedAt", Place::moment),
                fields.get("buyer", place -> place.fields(Buyer::read), new Buyer(null, null)));
    }
}
