package org.cordee.tender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a consultation, from a notice or a form. What may be missing is null until it is filled in. */
public record ConsultationContent(
        @Nullable String reference,
        @Nullable String title,
        Buyer buyer,
        @Nullable ProcedureKind procedure,
        @Nullable ContractNature nature,
        @Nullable String platformUrl,
        @Nullable Boolean severalBidsForbidden,
        List<LotContent> lots) {

    public ConsultationContent {
        lots = List.copyOf(lots);
    }

    public ConsultationContent with(List<LotContent> others) {
        return new ConsultationContent(
                reference, title, buyer, procedure, nature, platformUrl, severalBidsForbidden, others);
    }
}
