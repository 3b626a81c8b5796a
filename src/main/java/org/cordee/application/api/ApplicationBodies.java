package org.cordee.application.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.application.checklist.Wishes;
import org.cordee.application.exclusion.DeclaredGround;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.Provision;
import org.jspecify.annotations.Nullable;

/** What programs send about evidence. */
final class ApplicationBodies {

    private ApplicationBodies() {}

    /** @param said how to get there, the reference of the former consultation, or why the member is not concerned */
    record ProvisionBody(
            @NotNull Answer answer,
            @Nullable LocalDate expiresOn,
            @Nullable String url,
            @Nullable String said) {
        Provision provision() {
            return new Provision(answer, null, expiresOn, url, said, null);
        }
    }

    /** What the lead may decide on what was handed in. */
    enum CheckDecision {
        ACCEPT,
        CORRECTIONS
    }

    /**
     * @param comment on all pieces; may be missing where something is said on a piece
     * @param remarks on single pieces
     * @param seen how many pieces were read, as {@code entries} said
     */
    record CheckBody(
            @NotNull CheckDecision decision,
            @Nullable String comment,
            @Nullable Map<Piece, String> remarks,
            @Nullable Integer seen) {
        Wishes wishes() {
            return new Wishes(comment, remarks == null ? Map.of() : remarks);
        }
    }

    /** @param grounds each once; empty for a member that is in no case of exclusion */
    record ExclusionsBody(@NotNull List<DeclaredGround> grounds) {}

    /** @param grounds each once; empty for a subcontractor that is in no case of exclusion */
    record SubcontractorBody(
            @NotNull UUID subcontractorId, @NotNull List<DeclaredGround> grounds) {}

    record WaiverBody(@NotNull String reason) {}
}
