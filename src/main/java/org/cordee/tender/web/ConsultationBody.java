package org.cordee.tender.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.Buyer;
import org.cordee.tender.CallKind;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.NoticeDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.Flaw;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as API clients read and write it.
 *
 * @param version the version the client read; it must be sent back when writing
 * @param severalBidsJoinLots whether the ban on several candidacies is one for all lots together; when it is left out,
 * the ban holds lot by lot (R2142-21)
 * @param requiredForm the form the winner must take, NONE when any form will do; null when not known
 * @param essentialTasks tasks a member must do itself
 * @param contractingAuthority whether the buyer is one (pouvoir adjudicateur); null when not known
 * @param runningCostsOver60M whether the buyer's running costs are above 60 million euros a year; null when not known
 * @param globalContract the terms of a contract that joins design and works; null when it is not known if it is one
 * @param callKind what the last notice calls for: a contract, a qualification system and so on; ignored when writing
 * @param remarks the values of the last notice that were not readable and were left out; ignored when writing
 * @param lacking fields without a value yet
 */
record ConsultationBody(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String procedureId,
        @Nullable String language,
        @Nullable Instant issuedAt,
        @Nullable String reference,
        @Nullable String title,
        @Nullable Buyer buyer,
        @Nullable ProcedureKind procedure,
        @Nullable ContractNature nature,
        @Nullable String platformUrl,
        @Nullable Boolean severalBidsForbidden,
        @Nullable Boolean severalBidsJoinLots,
        @Nullable RequiredForm requiredForm,
        @Nullable Boolean requiredFormJustified,
        @Nullable List<@NotNull String> essentialTasks,
        @Nullable Boolean signedAtDeposit,
        @Nullable Boolean contractingAuthority,
        @Nullable Boolean runningCostsOver60M,
        @Nullable GlobalContractBody globalContract,
        @Nullable List<@NotNull LotBody> lots,
        @Nullable List<NoticeDetail> notices,
        @Nullable CallKind callKind,
        @Nullable List<Flaw> remarks,
        @Nullable List<String> lacking) {

    /**
     * A contract that joins design and works.
     *
     * @param kind NONE when a user has read that it is no such contract; null when not known
     * @param infrastructure if it is for infrastructure, where design-build need not be given to a grouping
     * (L2171-2)
     * @param groupingRequired whether the documents refuse a single candidate
     * @param pmeShare the minimum share in per cent of the forecast amount for PME and craftsmen (L2171-8)
     * @param sectorException whether the buyer finds too few PME in the sector (R2171-23)
     */
    public record GlobalContractBody(
            GlobalTerms.@Nullable Kind kind,
            @Nullable Boolean infrastructure,
            @Nullable Boolean groupingRequired,
            @Nullable BigDecimal pmeShare,
            @Nullable Boolean sectorException) {

        static @Nullable GlobalContractBody of(GlobalTerms terms) {
            return terms.equals(GlobalTerms.UNKNOWN)
                    ? null
                    : new GlobalContractBody(
                            terms.kind(),
                            terms.infrastructure(),
                            terms.groupingRequired(),
                            terms.pmeShare() == null ? null : terms.pmeShare().value(),
                            terms.sectorException());
        }

        GlobalTerms terms() {
            BigDecimal share = pmeShare;
            return new GlobalTerms(
                    kind,
                    Boolean.TRUE.equals(infrastructure),
                    Boolean.TRUE.equals(groupingRequired),
                    share == null ? null : RuleViolation.inField("pmeShare", () -> new Percentage(share)),
                    Boolean.TRUE.equals(sectorException));
        }
    }

    static ConsultationBody of(ConsultationDetail detail) {
        ConsultationContent content = detail.content();
        return new ConsultationBody(
                detail.id(),
                detail.version(),
                detail.procedureId(),
                detail.language(),
                detail.issuedAt(),
                content.reference(),
                content.title(),
                content.buyer(),
                content.procedure(),
                content.nature(),
                content.platformUrl(),
                content.documents().severalBidsForbidden(),
                content.documents().severalBidsJoinLots(),
                content.documents().requiredForm(),
                content.documents().requiredFormJustified(),
                content.documents().essentialTasks(),
                content.documents().signedAtDeposit(),
                content.documents().contractingAuthority(),
                content.documents().runningCostsOver60M(),
                GlobalContractBody.of(content.documents().global()),
                detail.lots().stream().map(LotBody::of).toList(),
                detail.notices(),
                detail.callKind(),
                detail.remarks(),
                detail.lacking());
    }

    ConsultationContent content() {
        GlobalContractBody global = globalContract;
        return new ConsultationContent(
                reference,
                title,
                buyer == null ? new Buyer(null, null, null, null, null) : buyer,
                procedure,
                nature,
                platformUrl,
                lots == null
                        ? List.of()
                        : lots.stream()
                                .filter(lot -> !lot.isCancelled())
                                .map(LotBody::content)
                                .toList(),
                new DocumentTerms(
                        requiredForm,
                        Boolean.TRUE.equals(requiredFormJustified),
                        essentialTasks == null ? List.of() : essentialTasks,
                        signedAtDeposit,
                        contractingAuthority,
                        runningCostsOver60M,
                        severalBidsForbidden,
                        Boolean.TRUE.equals(severalBidsJoinLots),
                        global == null ? GlobalTerms.UNKNOWN : RuleViolation.inPart("globalContract", global::terms)));
    }
}
