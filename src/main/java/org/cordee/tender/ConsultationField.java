package org.cordee.tender;

import java.util.function.Function;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** The fields that are compared when a corrigendum arrives; each value is written as a canonical text. */
@SuppressWarnings("ImmutableEnumChecker") // References to accessors are immutable.
public enum ConsultationField {
    TITLE(content -> content.title(), null),
    REFERENCE(content -> content.reference(), null),
    BUYER(content -> content.buyer().name(), null),
    /**
     * The kind of buyer comes from codes that state it in part; therefore a value that a user entered by hand goes
     * before it.
     */
    BUYER_KIND(content -> name(content.buyer().kind()), null),
    PROCEDURE(content -> name(content.procedure()), null),
    NATURE(content -> name(content.nature()), null),
    PLATFORM(content -> content.platformUrl(), null),
    OFFER_DEADLINE(null, lot -> moment(lot.deadlines().offer())),
    APPLICATION_DEADLINE(null, lot -> moment(lot.deadlines().application())),
    QUESTION_DEADLINE(null, lot -> moment(lot.deadlines().question())),
    LOT_TITLE(null, LotContent::title),
    CPV(null, LotContent::cpv),
    ADDITIONAL_CPVS(null, lot -> String.join(" ", lot.additionalCpvs())),
    VALUE(
            null,
            lot -> lot.estimatedValue() == null
                    ? null
                    : lot.estimatedValue().euros().toPlainString()),
    PERIOD(null, lot -> lot.period().written()),
    PLACES(null, lot -> String.join(" ", lot.places())),
    RESERVATION(null, lot -> lot.reservation().name()),
    SOCIAL_OBJECTIVES(null, lot -> LotContent.sorted(lot.socialObjectives())),
    STRATEGIC_KINDS(null, lot -> LotContent.sorted(lot.strategicKinds())),
    RESERVED_EXECUTION(
            null,
            lot -> lot.reservedExecution() == null
                    ? null
                    : lot.reservedExecution().toString()),
    /** A lot that is new; its title is the value after. */
    LOT_ADDED(null, null),
    /** A lot that is no longer published; its title is the value before. */
    LOT_CANCELLED(null, null);

    private final @Nullable Function<ConsultationContent, @Nullable String> ofContent;
    private final @Nullable Function<LotContent, @Nullable String> ofLot;

    ConsultationField(
            @Nullable Function<ConsultationContent, @Nullable String> ofContent,
            @Nullable Function<LotContent, @Nullable String> ofLot) {
        this.ofContent = ofContent;
        this.ofLot = ofLot;
    }

    boolean isOfContent() {
        return ofContent != null;
    }

    public boolean isOfLot() {
        return ofLot != null;
    }

    /** Returns the value of the consultation, or an empty text when there is none. */
    String of(ConsultationContent content) {
        String value = ofContent == null ? null : ofContent.apply(content);
        return value == null ? "" : value;
    }

    /** Returns the value of the lot, or an empty text when there is none. */
    String of(LotContent lot) {
        String value = ofLot == null ? null : ofLot.apply(lot);
        return value == null ? "" : value;
    }

    public boolean isDeadline() {
        return this == OFFER_DEADLINE || this == APPLICATION_DEADLINE || this == QUESTION_DEADLINE;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Writes a deadline as 2020-06-12T12:00+01:00[Europe/London]; {@link NoticeChange#deadline} reads it back. */
    private static @Nullable String moment(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.instant().atOffset(deadline.offset()) + "[" + deadline.zone() + "]";
    }
}
