package org.cordee.tender;

import java.util.Set;
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
    RESERVED_EXECUTION(null, lot -> yesNo(lot.reservedExecution())),
    SIGNATURE(null, lot -> yesNo(lot.terms().offer().signed())),
    VARIANTS(null, lot -> name(lot.terms().offer().variants())),
    VALIDITY(null, lot -> lot.terms().offer().validity()),
    GUARANTEE(null, lot -> lot.terms().offer().guaranteeWritten()),
    REQUIRED_FORM(null, lot -> lot.terms().offer().formWritten()),
    SELECTION(null, lot -> lot.terms().offer().selectionWritten()),
    LANGUAGES(null, lot -> String.join(" ", lot.terms().offer().languages())),
    /** The qualities by which offers are judged; they are stored beside the lot. */
    AWARD_CRITERIA(null, null),
    /** A change that a correction tells in words. */
    OTHER(null, null),
    /** The buyer's documents, of which a later version was published; no notice says so. */
    DOCUMENTS(null, null),
    /** The buyer's answers to questions, which the lead records; no notice says so. */
    ANSWERS(null, null),
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

    /** Returns the parts of a bid that must be looked at again when the value changes. */
    public Set<TouchedPart> touches() {
        return switch (this) {
            case TITLE -> Set.of();
            case REFERENCE, PLATFORM, SELECTION -> Set.of(TouchedPart.CHECKLIST);
            case BUYER, RESERVATION, SIGNATURE -> Set.of(TouchedPart.CHECKLIST, TouchedPart.FINDINGS);
            case BUYER_KIND, NATURE, CPV, ADDITIONAL_CPVS, REQUIRED_FORM -> Set.of(TouchedPart.FINDINGS);
            case PROCEDURE -> Set.of(TouchedPart.DATES, TouchedPart.FINDINGS);
            case OFFER_DEADLINE, QUESTION_DEADLINE -> Set.of(TouchedPart.DATES);
            case APPLICATION_DEADLINE -> Set.of(TouchedPart.CHECKLIST, TouchedPart.DATES);
            case LOT_TITLE, SOCIAL_OBJECTIVES, STRATEGIC_KINDS, LANGUAGES -> Set.of(TouchedPart.SECTIONS);
            case VALUE -> Set.of(TouchedPart.PRICES, TouchedPart.FINDINGS);
            case PERIOD, VARIANTS, AWARD_CRITERIA -> Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES);
            case PLACES -> Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES, TouchedPart.DATES);
            case RESERVED_EXECUTION -> Set.of(TouchedPart.SECTIONS, TouchedPart.FINDINGS);
            case VALIDITY -> Set.of(TouchedPart.PRICES);
            case GUARANTEE -> Set.of(TouchedPart.PRICES, TouchedPart.CHECKLIST);
            case OTHER, DOCUMENTS, ANSWERS -> Set.of(TouchedPart.values());
            case LOT_ADDED -> Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES, TouchedPart.FINDINGS);
            case LOT_CANCELLED ->
                Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES, TouchedPart.CHECKLIST, TouchedPart.FINDINGS);
        };
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

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String moment(@Nullable Deadline deadline) {
        return deadline == null ? null : NoticeChange.written(deadline);
    }
}
