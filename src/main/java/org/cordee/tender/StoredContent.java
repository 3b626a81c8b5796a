package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The columns with the content of a consultation, without its lots. */
@Embeddable
record StoredContent(
        @Column(name = "reference") @Nullable String reference,
        @Column(name = "title") String title,
        @Column(name = "buyer_name") String buyerName,
        @Column(name = "buyer_registration") @Nullable String buyerRegistration,
        @Column(name = "buyer_city") @Nullable String buyerCity,
        @Column(name = "buyer_country") @Nullable String buyerCountry,

        @Enumerated(EnumType.STRING) @Column(name = "buyer_kind") @Nullable
        BuyerKind buyerKind,

        @Enumerated(EnumType.STRING) @Column(name = "procedure_kind") @Nullable
        ProcedureKind procedure,

        @Enumerated(EnumType.STRING) @Column(name = "nature") @Nullable
        ContractNature nature,

        @Column(name = "platform_url") @Nullable String platformUrl,
        @Column(name = "several_bids_forbidden") @Nullable Boolean severalBidsForbidden,
        @Column(name = "several_bids_join_lots") boolean severalBidsJoinLots,

        @Enumerated(EnumType.STRING) @Column(name = "required_form") @Nullable
        RequiredForm requiredForm,

        @Column(name = "required_form_justified") boolean requiredFormJustified,
        @Column(name = "essential_tasks") String essentialTasks,
        @Column(name = "signed_at_deposit") @Nullable Boolean signedAtDeposit,
        @Column(name = "contracting_authority") @Nullable Boolean contractingAuthority,
        @Column(name = "running_costs_over_60m") @Nullable Boolean runningCostsOver60M,

        @Enumerated(EnumType.STRING) @Column(name = "global_kind")
        GlobalTerms.@Nullable Kind globalKind,

        @Column(name = "global_infrastructure") boolean globalInfrastructure,
        @Column(name = "global_grouping_required") boolean globalGroupingRequired,
        @Column(name = "global_pme_share") @Nullable BigDecimal globalPmeShare,
        @Column(name = "global_sector_exception") boolean globalSectorException) {

    static StoredContent of(ConsultationContent content) {
        GlobalTerms global = content.documents().global();
        return new StoredContent(
                content.reference(),
                Objects.requireNonNull(content.title()),
                Objects.requireNonNull(content.buyer().name()),
                content.buyer().registrationNumber(),
                content.buyer().city(),
                content.buyer().country(),
                content.buyer().kind(),
                content.procedure(),
                content.nature(),
                content.platformUrl(),
                content.severalBidsForbidden(),
                content.documents().severalBidsJoinLots(),
                content.documents().requiredForm(),
                content.documents().requiredFormJustified(),
                String.join("\n", content.documents().essentialTasks()),
                content.documents().signedAtDeposit(),
                content.documents().contractingAuthority(),
                content.documents().runningCostsOver60M(),
                global.kind(),
                global.infrastructure(),
                global.groupingRequired(),
                global.pmeShare() == null ? null : global.pmeShare().value(),
                global.sectorException());
    }

    ConsultationContent toContent(List<LotContent> lots) {
        return new ConsultationContent(
                reference,
                title,
                new Buyer(buyerName, buyerRegistration, buyerCity, buyerCountry, buyerKind),
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
                        contractingAuthority,
                        runningCostsOver60M,
                        severalBidsJoinLots,
                        new GlobalTerms(
                                globalKind,
                                globalInfrastructure,
                                globalGroupingRequired,
                                globalPmeShare == null ? null : new Percentage(globalPmeShare),
                                globalSectorException)));
    }
}
