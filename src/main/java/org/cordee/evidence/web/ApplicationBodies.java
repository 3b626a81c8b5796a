package org.cordee.evidence.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.CandidateStatement;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.Provision;
import org.cordee.evidence.StatedAccount;
import org.cordee.evidence.StatedTurnover;
import org.jspecify.annotations.Nullable;

/** The request bodies about evidence. */
final class ApplicationBodies {

    private ApplicationBodies() {}

    /**
     * A member's answer for one piece.
     *
     * @param said access instructions, the reference of the former consultation, or why the member is not concerned
     */
    record ProvisionBody(
            @NotNull PieceAnswer answer,
            @Nullable LocalDate expiresOn,
            @Nullable String url,
            @Nullable String said) {
        Provision provision() {
            return new Provision(answer, null, expiresOn, url, said, null);
        }
    }

    /** The lead's possible decisions about evidence that was handed in. */
    enum CheckDecision {
        ACCEPT,
        CORRECTIONS
    }

    /**
     * The lead's decision about evidence.
     *
     * @param comment on all pieces; may be missing when there are remarks
     * @param remarks on single pieces
     * @param seen the number of pieces the lead has read, as {@code entries} gave it
     */
    record CheckBody(
            @NotNull CheckDecision decision,
            @Nullable String comment,
            @Nullable Map<Piece, String> remarks,
            @Nullable Integer seen) {
        EvidenceCorrections wishes() {
            return new EvidenceCorrections(comment, remarks == null ? Map.of() : remarks);
        }
    }

    /**
     * A member's exclusion grounds.
     *
     * @param grounds each once; empty when no ground applies to the member
     */
    record ExclusionsBody(@NotNull List<DeclaredGround> grounds) {}

    /**
     * A subcontractor's exclusion grounds.
     *
     * @param grounds each once; empty when no ground applies to the subcontractor
     */
    record SubcontractorBody(
            @NotNull UUID subcontractorId, @NotNull List<DeclaredGround> grounds) {}

    record WaiverBody(@NotNull String reason) {}

    /**
     * The data that a member states about itself for the official forms; they replace what it stated before.
     *
     * @param createdOn the day on which it was created or began its activity
     * @param decennial whether its ten-year liability for works is insured (L241-1 of the insurance code)
     * @param turnovers of the last financial years, three at most
     * @param accounts its bank accounts, three at most
     */
    record CandidateDataBody(
            @Nullable LocalDate createdOn,
            @Nullable Boolean decennial,
            @NotNull List<StatedTurnover> turnovers,
            @NotNull List<StatedAccount> accounts) {
        CandidateStatement statement() {
            return new CandidateStatement(createdOn, decennial, turnovers, accounts);
        }
    }

    /**
     * The values for a form that the buyer wrote.
     *
     * @param values by the id of the field; an empty value leaves its field empty
     */
    record BuyerFormBody(@NotNull Map<String, String> values) {}
}
