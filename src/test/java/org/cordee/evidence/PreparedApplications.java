package org.cordee.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.evidence.ApplicationView.MemberLine;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.context.ApplicationContext;

/** Hands in the evidence that the deposit requires for all members, and accepts it as the lead. */
public final class PreparedApplications {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext context;

    public PreparedApplications(ApplicationContext context) {
        this.context = context;
    }

    public List<MemberLine> members(Actor lead, UUID consortiumId) {
        return context.getBean(ApplicationReading.class).of(lead, consortiumId).members();
    }

    public static Actor somebodyOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** Returns the missing pieces that the deposit requires. */
    public List<Piece> missing(Actor member, UUID evidenceFileId) {
        return context.getBean(ApplicationReading.class).evidence(member, evidenceFileId).pieces().stream()
                .filter(CheckedPiece::isBlocking)
                .map(CheckedPiece::piece)
                .toList();
    }

    public void provide(Actor member, UUID evidenceFileId, Piece piece) {
        context.getBean(ProvidingEvidence.class)
                .upload(
                        member,
                        evidenceFileId,
                        piece,
                        Provision.file(null, null),
                        new ByteArrayInputStream(PDF),
                        piece.slug() + ".pdf",
                        "application/pdf");
    }

    /** Declares that no exclusion ground applies to the member, unless it has declared already. */
    public void declare(Actor member, UUID evidenceFileId) {
        if (context.getBean(ApplicationReading.class)
                        .evidence(member, evidenceFileId)
                        .exclusion()
                == ExclusionStanding.NOT_DECLARED) {
            context.getBean(DeclaringExclusions.class).declare(member, evidenceFileId, List.of());
        }
    }

    /** Chooses every sheet that the application can write from its directory, unless something else was provided. */
    public void chooseSheets(Actor member, UUID evidenceFileId) {
        declare(member, evidenceFileId);
        context.getBean(ApplicationReading.class).evidence(member, evidenceFileId).pieces().stream()
                .filter(line -> line.choices().contains(PieceAnswer.SHEET))
                .forEach(line -> context.getBean(ProvidingEvidence.class)
                        .answerWithoutFile(member, evidenceFileId, line.piece(), Provision.sheet()));
    }

    /** Checks that these bytes are one of the files that members uploaded here. */
    public static boolean isUploaded(byte[] file) {
        return Arrays.equals(file, PDF);
    }

    public void handIn(Actor member, UUID evidenceFileId) {
        declare(member, evidenceFileId);
        missing(member, evidenceFileId).forEach(piece -> provide(member, evidenceFileId, piece));
        context.getBean(HandingInEvidence.class).handIn(member, evidenceFileId);
    }

    public void accept(Actor lead, UUID evidenceFileId) {
        context.getBean(CheckingEvidence.class).accept(lead, evidenceFileId, null);
    }

    /** Completes the whole application at once, without a process. */
    public void settle(Actor lead, UUID consortiumId) {
        context.getBean(OpeningApplication.class).open(consortiumId);
        for (MemberLine member : members(lead, consortiumId)) {
            handIn(somebodyOf(member.organisationId()), member.evidenceFileId());
            accept(lead, member.evidenceFileId());
        }
    }
}
