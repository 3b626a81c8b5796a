package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The requirements that the notice of a lot sets for an offer and its bidder. Null means that the notice does not state
 * it. The documents of the buyer go before it where both state something ({@link DocumentTerms}).
 *
 * @param signed whether the offer must be signed electronically when it is deposited (BT-744)
 * @param variants whether the buyer takes variants (BT-63)
 * @param validityLength for how long a bidder is bound by its offer (BT-98), in {@code validityUnit}
 * @param guaranteeRequired whether a bidder must provide a guarantee (BT-751)
 * @param guarantee the description of the guarantee (BT-75)
 * @param requiredForm the form of the consortium that wins, as far as the text names one form (BT-761, BT-76)
 * @param legalForm the text about this form (BT-76)
 * @param selection the criteria by which candidates are selected (BT-809, BT-750), in the order of the notice
 * @param languages the languages in which an offer may be written (BT-97), three letters each
 */
@Embeddable
public record OfferTerms(
        @Column(name = "offer_signed") @Nullable Boolean signed,

        @Enumerated(EnumType.STRING) @Column(name = "variants") @Nullable
        Variants variants,

        @Column(name = "validity_length") @Nullable Integer validityLength,

        @Enumerated(EnumType.STRING) @Column(name = "validity_unit")
        ContractPeriod.@Nullable Unit validityUnit,

        @Column(name = "guarantee_required") @Nullable Boolean guaranteeRequired,
        @Column(name = "guarantee_text") @Nullable String guarantee,

        @Enumerated(EnumType.STRING) @Column(name = "noticed_form") @Nullable
        RequiredForm requiredForm,

        @Column(name = "legal_form_text") @Nullable String legalForm,

        @Convert(converter = SelectionConverter.class) @Column(name = "selection_criteria")
        List<SelectionCriterion> selection,

        @Convert(converter = WordsConverter.class) @Column(name = "offer_languages")
        List<String> languages) {

    public static final OfferTerms UNKNOWN =
            new OfferTerms(null, null, null, null, null, null, null, null, List.of(), List.of());

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_CRITERIA = 50;
    private static final int MOST_LANGUAGES = 30;

    /** Says whether an offer may differ from the buyer's solution. */
    public enum Variants {
        ALLOWED,
        FORBIDDEN,
        REQUIRED
    }

    /** Cuts long texts: they are shown, and the documents contain them whole. */
    public OfferTerms {
        guarantee = cut(guarantee);
        legalForm = cut(legalForm);
        selection = selection == null
                ? List.of()
                : selection.stream().limit(MOST_CRITERIA).toList();
        languages = languages == null
                ? List.of()
                : languages.stream().distinct().limit(MOST_LANGUAGES).toList();
    }

    public OfferTerms with(List<String> others) {
        return new OfferTerms(
                signed,
                variants,
                validityLength,
                validityUnit,
                guaranteeRequired,
                guarantee,
                requiredForm,
                legalForm,
                selection,
                others);
    }

    /** Returns the canonical text of the validity, for example {@code 6 MONTH}; empty when it is not known. */
    public String validity() {
        return validityLength == null || validityUnit == null ? "" : validityLength + " " + validityUnit;
    }

    /** Returns the validity as a duration, which pages format. */
    public ContractPeriod validityPeriod() {
        return validity().isEmpty()
                ? ContractPeriod.UNKNOWN
                : new ContractPeriod(validityLength, validityUnit, null, null);
    }

    /** Returns the canonical text of the guarantee; its description follows on the next line. */
    String guaranteeWritten() {
        String required = guaranteeRequired == null ? "" : guaranteeRequired.toString();
        return guarantee == null ? required : required + "\n" + guarantee;
    }

    /** Returns the canonical text of the required form. */
    String formWritten() {
        String form = requiredForm == null ? "" : requiredForm.name();
        return legalForm == null ? form : form + "\n" + legalForm;
    }

    /** Returns the criteria as text, one to a line. */
    String selectionWritten() {
        return selection.stream().map(SelectionCriterion::written).collect(Collectors.joining("\n"));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
