package org.cordee.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ProcedureStage;
import org.cordee.shared.Deadline;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.PackageFile;
import org.jspecify.annotations.Nullable;

/**
 * The application of a grouping as its reader sees it.
 *
 * @param consortiumId the grouping
 * @param consortiumName the name of the grouping
 * @param deadline until when applications are deposited; once invited, until when bids are
 * @param stage the stage of the procedure
 * @param open true while the grouping goes on
 * @param lead true for the lead, which alone acts and sees the files
 * @param frozenAt when the application was frozen; null while it is open
 * @param manifestSha256 the hash that stands for the package; null while it is open
 * @param files the files of the package; empty for all readers but the lead
 * @param deposits the recorded receipts, in the order of the deposits
 * @param decision what the buyer decided; null while it is not known
 * @param consents the consents of the buyer to a change of the members
 * @param partners the members that may be replaced with the buyer's consent
 */
public record CandidacyView(
        UUID consortiumId,
        String consortiumName,
        Deadline deadline,
        ProcedureStage stage,
        boolean open,
        boolean lead,
        @Nullable Instant frozenAt,
        @Nullable String manifestSha256,
        List<PackageFile> files,
        List<DepositReceipt> deposits,
        @Nullable Decision decision,
        List<Consent> consents,
        List<PartnerChoice> partners) {

    /**
     * A recorded receipt of the buyer's platform.
     *
     * @param id the deposit
     * @param platform the name of the platform
     * @param receiptNumber the number of the receipt
     * @param completedAt when the platform had received everything
     * @param outcome the legal value of the deposit
     * @param article the article by which it is judged
     * @param lacking the files of the package that the receipt lacks or contradicts; empty for all readers but the lead
     */
    public record DepositReceipt(
            UUID id,
            String platform,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome,
            String article,
            List<String> lacking) {}

    /**
     * The buyer's decision about the application.
     *
     * @param selected true when the buyer invites to tender
     * @param decidedOn the date of the buyer's letter
     * @param words the buyer's words about an application that it did not select; null for a selected one
     * @param offersDue until when bids are deposited; null for one that was not selected
     */
    public record Decision(
            boolean selected,
            LocalDate decidedOn,
            @Nullable String words,
            @Nullable Deadline offersDue) {}

    /**
     * A consent of the buyer to a change of the members.
     *
     * @param organisationId the member that may leave or be replaced
     * @param organisation its name
     * @param cause why
     * @param givenOn the date of the buyer's letter
     * @param words what happened and what the buyer answered; empty for all readers but the lead
     */
    public record Consent(
            UUID organisationId, String organisation, ConsentCause cause, LocalDate givenOn, String words) {}

    /**
     * A member beside the lead.
     *
     * @param id the organisation
     * @param name its name
     */
    public record PartnerChoice(UUID id, String name) {}

    /** Returns true when the lead may freeze the application now. */
    public boolean isToFreeze() {
        return open && lead && stage == ProcedureStage.APPLICATION;
    }

    /** Returns true when the lead may record a receipt now. */
    public boolean isToDeposit() {
        return open && lead && stage == ProcedureStage.FROZEN;
    }

    /** Returns true when the lead may record the buyer's decision now, or another date for bids. */
    public boolean isToDecide() {
        return open && lead && (stage == ProcedureStage.APPLIED || stage == ProcedureStage.INVITED);
    }

    /** Returns true when a change of the members needs the buyer's consent, and the lead may record one. */
    public boolean isToConsent() {
        return open && lead && stage.isCompositionFrozen() && !partners.isEmpty();
    }
}
