package org.cordee.tender;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a consultation, from a notice or a form. A value that may be missing is null until it is filled in.
 *
 * @param documents values that are stated in the documents alone
 */
public record ConsultationContent(
        @Nullable String reference,
        @Nullable String title,
        Buyer buyer,
        @Nullable ProcedureKind procedure,
        @Nullable ContractNature nature,
        @Nullable String platformUrl,
        List<LotContent> lots,
        DocumentTerms documents) {

    public ConsultationContent {
        lots = List.copyOf(lots);
    }

    /** Creates the content of a notice, which contains nothing of what the documents state. */
    public ConsultationContent(
            @Nullable String reference,
            @Nullable String title,
            Buyer buyer,
            @Nullable ProcedureKind procedure,
            @Nullable ContractNature nature,
            @Nullable String platformUrl,
            List<LotContent> lots) {
        this(reference, title, buyer, procedure, nature, platformUrl, lots, DocumentTerms.UNKNOWN);
    }

    public ConsultationContent with(List<LotContent> others) {
        return new ConsultationContent(reference, title, buyer, procedure, nature, platformUrl, others, documents);
    }

    public ConsultationContent with(DocumentTerms said) {
        return new ConsultationContent(reference, title, buyer, procedure, nature, platformUrl, lots, said);
    }

    /**
     * Tells if the offer must be signed when it is deposited: the documents go before the notice, and one lot that asks
     * for it is enough. Null when neither states it.
     */
    public @Nullable Boolean signedAtDeposit() {
        Boolean stated = documents.signedAtDeposit();
        if (stated != null) {
            return stated;
        }
        List<@Nullable Boolean> noticed = new ArrayList<>();
        lots.forEach(lot -> noticed.add(lot.terms().offer().signed()));
        if (noticed.contains(true)) {
            return true;
        }
        return noticed.isEmpty() || noticed.contains(null) ? null : Boolean.FALSE;
    }

    /**
     * Returns the form asked of the winner (R2142-22): from the documents, or else from the notice when it asks the
     * same of all lots. Null when neither states it.
     */
    public @Nullable RequiredForm requiredForm() {
        RequiredForm stated = documents.requiredForm();
        if (stated != null || lots.isEmpty()) {
            return stated;
        }
        RequiredForm first = lots.get(0).terms().offer().requiredForm();
        return lots.stream().allMatch(lot -> lot.terms().offer().requiredForm() == first) ? first : null;
    }

    /**
     * Tells if an enterprise may take part in one candidacy for a lot (R2142-21, R2151-7: lot by lot, and when the
     * documents say so). The value of the lot goes before the value of the consultation; null when the documents state
     * neither.
     */
    public @Nullable Boolean severalBidsForbidden(LotContent lot) {
        Boolean ofTheLot = lot.terms().severalBidsForbidden();
        return ofTheLot == null ? documents.severalBidsForbidden() : ofTheLot;
    }
}
