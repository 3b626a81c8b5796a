package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of what is known of a consultation as a whole. */
@Embeddable
record StoredContent(
        @Column(name = "reference") @Nullable String reference,
        @Column(name = "title") String title,
        @Column(name = "buyer_name") String buyerName,
        @Column(name = "buyer_registration") @Nullable String buyerRegistration,
        @Column(name = "buyer_city") @Nullable String buyerCity,
        @Column(name = "buyer_country") @Nullable String buyerCountry,

        @Enumerated(EnumType.STRING) @Column(name = "procedure_kind") @Nullable
        ProcedureKind procedure,

        @Enumerated(EnumType.STRING) @Column(name = "nature") @Nullable
        ContractNature nature,

        @Column(name = "platform_url") @Nullable String platformUrl,
        @Column(name = "several_bids_forbidden") @Nullable Boolean severalBidsForbidden,

        @Enumerated(EnumType.STRING) @Column(name = "required_form") @Nullable
        RequiredForm requiredForm,

        @Column(name = "required_form_justified") boolean requiredFormJustified,
        @Column(name = "essential_tasks") String essentialTasks,
        @Column(name = "signed_at_deposit") @Nullable Boolean signedAtDeposit,
        @Column(name = "contracting_authority") @Nullable Boolean contractingAuthority) {

    static StoredContent of(ConsultationContent content) {
        return new StoredContent(
                content.reference(),
                Objects.requireNonNull(content.title()),
                Objects.requireNonNull(content.buyer().name()),
                content.buyer().registrationNumber(),
                content.buyer().city(),
                content.buyer().country(),
                content.procedure(),
                content.nature(),
                content.platformUrl(),
                content.severalBidsForbidden(),
                content.documents().requiredForm(),
                content.documents().requiredFormJustified(),
                String.join("\n", content.documents().essentialTasks()),
                content.documents().signedAtDeposit(),
                content.documents().contractingAuthority());
    }

    ConsultationContent toContent(List<LotContent> lots) {
        return new ConsultationContent(
                reference,
                title,
                new Buyer(buyerName, buyerRegistration, buyerCity, buyerCountry),
                procedure,
                nature,
                platformUrl,
                severalBidsForbidden,
                lots,
                new DocumentTerms(
                        requiredForm,
                        requiredFormJustified,
                        essentialTasks.lines().toList(),
                        signedAtDeposit,
                        contractingAuthority));
    }
}
