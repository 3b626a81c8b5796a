package org.cordee.tender.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.NoticeChange;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as programs read and write it.
 *
 * @param version the version read; must be sent back when writing over it
 * @param requiredForm which the winner must take, NONE when any will do; null when nobody has said
 * @param essentialTasks a member must do itself
 * @param contractingAuthority whether the buyer is one (pouvoir adjudicateur); null when nobody has said
 * @param lacking what nobody has said yet
 */
public record ConsultationBody(
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
        @Nullable RequiredForm requiredForm,
        @Nullable Boolean requiredFormJustified,
        @Nullable List<@NotNull String> essentialTasks,
        @Nullable Boolean signedAtDeposit,
        @Nullable Boolean contractingAuthority,
        @Nullable List<@NotNull LotBody> lots,
        @Nullable List<NoticeBody> notices,
        @Nullable List<String> lacking) {

    /** A received notice and what it changed. */
    public record NoticeBody(
            String noticeId,
            String noticeVersion,
            Instant issuedAt,
            Instant receivedAt,
            boolean corrigendum,
            List<NoticeChange> changes) {}

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
                content.severalBidsForbidden(),
                content.documents().requiredForm(),
                content.documents().requiredFormJustified(),
                content.documents().essentialTasks(),
                content.documents().signedAtDeposit(),
                content.documents().contractingAuthority(),
                detail.lots().stream().map(LotBody::of).toList(),
                detail.notices().stream()
                        .map(notice -> new NoticeBody(
                                notice.noticeId(),
                                notice.noticeVersion(),
                                notice.issuedAt(),
                                notice.receivedAt(),
                                notice.corrigendum(),
                                notice.changes()))
                        .toList(),
                detail.lacking());
    }

    ConsultationContent content() {
        return new ConsultationContent(
                reference,
                title,
                buyer == null ? new Buyer(null, null, null, null) : buyer,
                procedure,
                nature,
                platformUrl,
                severalBidsForbidden,
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
                        contractingAuthority));
    }
}
