package org.cordee.tender.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a consultation, from a notice or a form. What may be missing is null until it is filled in.
 *
 * @param severalBidsForbidden of every lot that says nothing of its own
 * @param documents what only the documents say
 */
public record ConsultationContent(
        @Nullable String reference,
        @Nullable String title,
        Buyer buyer,
        @Nullable ProcedureKind procedure,
        @Nullable ContractNature nature,
        @Nullable String platformUrl,
        @Nullable Boolean severalBidsForbidden,
        List<LotContent> lots,
        DocumentTerms documents) {

    public ConsultationContent {
        lots = List.copyOf(lots);
    }

    /** As a notice gives it, which says nothing of what stands in the documents. */
    public ConsultationContent(
            @Nullable String reference,
            @Nullable String title,
            Buyer buyer,
            @Nullable ProcedureKind procedure,
            @Nullable ContractNature nature,
            @Nullable String platformUrl,
            @Nullable Boolean severalBidsForbidden,
            List<LotContent> lots) {
        this(
                reference,
                title,
                buyer,
                procedure,
                nature,
                platformUrl,
                severalBidsForbidden,
                lots,
                DocumentTerms.UNKNOWN);
    }

    public ConsultationContent with(List<LotContent> others) {
        return new ConsultationContent(
                reference, title, buyer, procedure, nature, platformUrl, severalBidsForbidden, others, documents);
    }

    public ConsultationContent with(DocumentTerms said) {
        return new ConsultationContent(
                reference, title, buyer, procedure, nature, platformUrl, severalBidsForbidden, lots, said);
    }

    /** Whether an enterprise may be in one candidacy only for all lots together. */
    public boolean severalBidsForbiddenAcrossLots() {
        return Boolean.TRUE.equals(severalBidsForbidden) && documents.severalBidsJoinLots();
    }

    /**
     * Whether an enterprise may be in one candidacy only for a lot (R2142-21, R2151-7: lot by lot, and only where the
     * documents say so). What they say of the lot goes before what they say of the whole; null when they say neither.
     */
    public @Nullable Boolean severalBidsForbidden(LotContent lot) {
        Boolean ofTheLot = lot.terms().severalBidsForbidden();
        return ofTheLot == null ? severalBidsForbidden : ofTheLot;
    }
}
