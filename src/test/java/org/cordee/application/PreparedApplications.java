package org.cordee.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.application.ApplicationView.MemberLine;
import org.cordee.application.checklist.CheckedPiece;
import org.cordee.application.checklist.CheckingEvidence;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.ProvidingEvidence;
import org.cordee.application.piece.Provision;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.context.ApplicationContext;

/** Members that hand in what the deposit cannot do without, and a lead that takes it. */
public final class PreparedApplications {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext house;

    public PreparedApplications(ApplicationContext house) {
        this.house = house;
    }

    public List<MemberLine> members(Actor lead, UUID consortiumId) {
        return house.getBean(ApplicationReading.class).of(lead, consortiumId).members();
    }

    public static Actor somebodyOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** What is still missing and cannot be done without. */
    public List<Piece> missing(Actor member, UUID evidenceFileId) {
        return house.getBean(ApplicationReading.class).evidence(member, evidenceFileId).pieces().stream()
                .filter(CheckedPiece::isBlocking)
                .map(CheckedPiece::piece)
                .toList();
    }

    public void provide(Actor member, UUID evidenceFileId, Piece piece) {
        house.getBean(ProvidingEvidence.class)
                .upload(
                        member,
                        evidenceFileId,
                        piece,
                        Provision.file(null, null),
                        new ByteArrayInputStream(PDF),
                        piece.slug() + ".pdf",
                        "application/pdf");
    }

    /** Whatever the house writes from its directory, as long as nothing else was provided. */
    public void chooseSheets(Actor member, UUID evidenceFileId) {
        house.getBean(ApplicationReading.class).evidence(member, evidenceFileId).pieces().stream()
                .filter(line -> line.choices().contains(Answer.SHEET))
                .forEach(line -> house.getBean(ProvidingEvidence.class)
                        .say(member, evidenceFileId, line.piece(), Provision.sheet()));
    }

    /** Whether these bytes are one of the files that members uploaded here. */
    public static boolean isUploaded(byte[] file) {
        return Arrays.equals(file, PDF);
    }

    public void handIn(Actor member, UUID evidenceFileId) {
        missing(member, evidenceFileId).forEach(piece -> provide(member, evidenceFileId, piece));
        house.getBean(HandingInEvidence.class).handIn(member, evidenceFileId);
    }

    public void accept(Actor lead, UUID evidenceFileId) {
        house.getBean(CheckingEvidence.class).accept(lead, evidenceFileId, null);
    }

    /** The whole of it at once, where no process asks for it. */
    public void settle(Actor lead, UUID consortiumId) {
        house.getBean(OpeningApplication.class).open(consortiumId);
        for (MemberLine member : members(lead, consortiumId)) {
            handIn(somebodyOf(member.organisationId()), member.evidenceFileId());
            accept(lead, member.evidenceFileId());
        }
    }
}
