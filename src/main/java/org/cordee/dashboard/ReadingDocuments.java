package org.cordee.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.bid.BidReading;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.evidence.ApplicationReading;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.Receipt;
import org.cordee.submission.RoundView;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists all documents of a consortium that the user may open, in the order in which a bid is made. */
@Component
@Transactional(readOnly = true)
public class ReadingDocuments {

    private final AgreementReading agreements;
    private final ApplicationReading applications;
    private final BidReading bids;
    private final ApprovalReading approvals;
    private final SubmissionReading submissions;
    private final ReadingMessages messages;

    ReadingDocuments(
            AgreementReading agreements,
            ApplicationReading applications,
            BidReading bids,
            ApprovalReading approvals,
            SubmissionReading submissions,
            ReadingMessages messages) {
        this.agreements = agreements;
        this.applications = applications;
        this.bids = bids;
        this.approvals = approvals;
        this.submissions = submissions;
        this.messages = messages;
    }

    /** The kind of a document. */
    public enum Kind {
        AGREEMENT,
        POWER,
        EVIDENCE,
        SECTION,
        PRICES,
        MEMO,
        PACKAGE,
        RECEIPT,
        /** The receipt of a bid that was not sent to the buyer. */
        DEMONSTRATION,
        /** A conversation, as plain text. */
        MESSAGES
    }

    /**
     * One document, or the page with several documents.
     *
     * @param of the owner's name; null for a document of the consortium itself
     * @param at the time of its current state; null where it is not known
     * @param path relative to the application
     * @param file whether the path is the file itself
     */
    public record Line(
            Kind kind, @Nullable String of, @Nullable Instant at, String path, boolean file) {}

    /** The documents of a consortium that one user may open. */
    public record ReadableDocuments(UUID consortiumId, String consortiumName, List<Line> lines) {}

    /**
     * Returns the documents that the user may open.
     *
     * @throws NotFound for users outside the consortium
     */
    public ReadableDocuments of(Actor actor, UUID consortiumId) {
        SubmissionView submission = submissions.view(actor, consortiumId);
        List<Line> lines = new ArrayList<>();
        agreement(actor, consortiumId).forEach(lines::add);
        evidence(actor, consortiumId).forEach(lines::add);
        drafts(actor, consortiumId).forEach(lines::add);
        memo(actor, consortiumId).forEach(lines::add);
        deposit(submission).forEach(lines::add);
        conversations(actor, consortiumId).forEach(lines::add);
        return new ReadableDocuments(consortiumId, submission.consortiumName(), List.copyOf(lines));
    }

    private Stream<Line> conversations(Actor actor, UUID consortiumId) {
        return messages.files(actor, consortiumId).stream()
                .map(talk -> new Line(
                        Kind.MESSAGES,
                        talk.candidateName(),
                        talk.lastAt(),
                        talk.invitationId() == null
                                ? "/consortia/" + consortiumId + "/messages/file"
                                : "/invitations/" + talk.invitationId() + "/messages/file",
                        true));
    }

    private Stream<Line> agreement(Actor actor, UUID consortiumId) {
        AgreementView agreement = agreements.of(actor, consortiumId);
        Stream<Line> text = agreement.text() == null
                ? Stream.empty()
                : Stream.of(new Line(
                        Kind.AGREEMENT,
                        null,
                        agreement.endedAt(),
                        "/consortia/" + consortiumId + "/agreement/file",
                        true));
        Stream<Line> powers = agreement.powers().stream()
                .filter(AgreementView.PowerLine::readable)
                .map(power ->
                        new Line(Kind.POWER, power.name(), power.grantedAt(), "/powers/" + power.id() + "/file", true));
        return Stream.concat(text, powers);
    }

    private Stream<Line> evidence(Actor actor, UUID consortiumId) {
        return applications.of(actor, consortiumId).members().stream()
                .filter(member -> member.readable())
                .map(member ->
                        new Line(Kind.EVIDENCE, member.name(), null, "/evidence/" + member.evidenceFileId(), false));
    }

    private Stream<Line> drafts(Actor actor, UUID consortiumId) {
        Stream<Line> sections = bids.sections(actor, consortiumId).stream()
                .filter(section -> section.readable())
                .map(section -> new Line(
                        Kind.SECTION,
                        section.heading().isEmpty()
                                ? section.organisationName()
                                : section.heading() + ", " + section.organisationName(),
                        null,
                        "/sections/" + section.sectionId() + "/print",
                        true));
        Stream<Line> prices = bids.prices(actor, consortiumId).stream()
                .filter(price -> price.readable())
                .map(price -> new Line(
                        Kind.PRICES, price.organisationName(), null, "/prices/" + price.priceSheetId(), false));
        return Stream.concat(sections, prices);
    }

    private Stream<Line> memo(Actor actor, UUID consortiumId) {
        RoundView round = approvals.round(actor, consortiumId);
        return round.lines().stream()
                .filter(RoundView.Line::own)
                .map(line ->
                        new Line(Kind.MEMO, null, round.openedAt(), "/approvals/" + line.approvalId() + "/memo", true));
    }

    private static Stream<Line> deposit(SubmissionView submission) {
        String base = "/consortia/" + submission.consortiumId() + "/submission";
        Stream<Line> built = submission.lead() && submission.builtAt() != null
                ? Stream.of(new Line(Kind.PACKAGE, null, submission.builtAt(), base + "/package", true))
                : Stream.empty();
        return Stream.concat(built, receipt(submission.receipt(), base));
    }

    private static Stream<Line> receipt(@Nullable Receipt receipt, String base) {
        if (receipt == null) {
            return Stream.empty();
        }
        Kind kind = receipt.demonstration() ? Kind.DEMONSTRATION : Kind.RECEIPT;
        return Stream.of(new Line(kind, null, receipt.completedAt(), base, false));
    }
}
