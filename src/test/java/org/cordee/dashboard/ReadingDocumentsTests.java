package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.PowerState;
import org.cordee.bid.BidReading;
import org.cordee.bid.PriceRow;
import org.cordee.bid.SectionRow;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.dashboard.ReadingDocuments.Kind;
import org.cordee.dashboard.ReadingDocuments.Line;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.ApplicationView;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.ApprovalState;
import org.cordee.submission.Receipt;
import org.cordee.submission.RoundView;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingDocumentsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    private final UUID consortium = Ids.next();
    private final UUID mine = Ids.next();
    private final UUID theirs = Ids.next();
    private final Actor reader = new Actor(Ids.next(), Ids.next(), Set.of(), Actor.Via.ACCOUNT);

    private final AgreementReading agreements = mock(AgreementReading.class);
    private final ApplicationReading applications = mock(ApplicationReading.class);
    private final BidReading bids = mock(BidReading.class);
    private final ApprovalReading approvals = mock(ApprovalReading.class);
    private final SubmissionReading submissions = mock(SubmissionReading.class);
    private final ReadingMessages messages = mock(ReadingMessages.class);
    private final ReadingDocuments reading =
            new ReadingDocuments(agreements, applications, bids, approvals, submissions, messages);

    private final AgreementView agreement = mock(AgreementView.class);
    private final ApplicationView application = mock(ApplicationView.class);
    private final RoundView round = mock(RoundView.class);
    private final SubmissionView submission = mock(SubmissionView.class);

    @BeforeEach
    void aConsortiumWithoutDocuments() {
        when(agreements.of(reader, consortium)).thenReturn(agreement);
        when(applications.of(reader, consortium)).thenReturn(application);
        when(approvals.round(reader, consortium)).thenReturn(round);
        when(submissions.view(reader, consortium)).thenReturn(submission);
        when(submission.consortiumId()).thenReturn(consortium);
        when(submission.consortiumName()).thenReturn("Rives vertes");
    }

    @Test
    void listsTheConversationsThatTheUserMayKeep() {
        UUID invitation = Ids.next();
        when(messages.files(reader, consortium))
                .thenReturn(List.of(
                        new ReadingMessages.ConversationFile(null, null, NOON),
                        new ReadingMessages.ConversationFile(invitation, "Rebâtir", NOON)));

        assertThat(reading.of(reader, consortium).lines())
                .extracting(ReadingDocuments.Line::path)
                .containsExactly(
                        "/consortia/" + consortium + "/messages/file", "/invitations/" + invitation + "/messages/file");
    }

    @Test
    void listsNoDocumentBeforeOneIsWritten() {
        assertThat(reading.of(reader, consortium).lines()).isEmpty();
    }

    @Test
    void listsOnlyDocumentsThatTheUserMayOpen() {
        when(agreement.text()).thenReturn("# Convention");
        when(agreement.powers()).thenReturn(List.of(power(mine, true), power(theirs, false)));
        List<ApplicationView.MemberLine> evidence = List.of(evidence(mine, true), evidence(theirs, false));
        when(application.members()).thenReturn(evidence);
        List<SectionRow> sections = List.of(section(mine, true), section(theirs, false));
        when(bids.sections(reader, consortium)).thenReturn(sections);
        List<PriceRow> prices = List.of(price(mine, true), price(theirs, false));
        when(bids.prices(reader, consortium)).thenReturn(prices);
        when(round.lines()).thenReturn(List.of(approval(mine, true), approval(theirs, false)));

        assertThat(reading.of(reader, consortium).lines())
                .extracting(Line::path)
                .containsExactly(
                        "/consortia/" + consortium + "/agreement/file",
                        "/powers/" + mine + "/file",
                        "/evidence/" + mine,
                        "/sections/" + mine + "/print",
                        "/prices/" + mine,
                        "/approvals/" + mine + "/memo");
    }

    @Test
    void givesThePackageToTheLeadAloneAndTheReceiptToAll() {
        when(submission.builtAt()).thenReturn(NOON);
        Receipt receipt = mock(Receipt.class);
        when(receipt.completedAt()).thenReturn(NOON);
        when(submission.receipt()).thenReturn(receipt);

        assertThat(kinds()).containsExactly(Kind.RECEIPT);

        when(submission.lead()).thenReturn(true);
        assertThat(kinds()).containsExactly(Kind.PACKAGE, Kind.RECEIPT);
    }

    @Test
    void namesTheReceiptOfADemonstration() {
        Receipt receipt = mock(Receipt.class);
        when(receipt.completedAt()).thenReturn(NOON);
        when(receipt.demonstration()).thenReturn(true);
        when(submission.receipt()).thenReturn(receipt);

        assertThat(kinds()).containsExactly(Kind.DEMONSTRATION);
    }

    @Test
    void answersAnOutsiderWithNotFound() {
        when(submissions.view(reader, consortium)).thenThrow(new NotFound());

        assertThatThrownBy(() -> reading.of(reader, consortium)).isInstanceOf(NotFound.class);
    }

    private List<Kind> kinds() {
        return reading.of(reader, consortium).lines().stream().map(Line::kind).toList();
    }

    private static AgreementView.PowerLine power(UUID id, boolean readable) {
        return new AgreementView.PowerLine(id, Ids.next(), "Rebâtir", PowerState.GRANTED, NOON, readable);
    }

    private static ApplicationView.MemberLine evidence(UUID id, boolean readable) {
        ApplicationView.MemberLine line = mock(ApplicationView.MemberLine.class);
        when(line.evidenceFileId()).thenReturn(id);
        when(line.readable()).thenReturn(readable);
        return line;
    }

    private static SectionRow section(UUID id, boolean readable) {
        SectionRow row = mock(SectionRow.class);
        when(row.sectionId()).thenReturn(id);
        when(row.heading()).thenReturn("Insertion");
        when(row.readable()).thenReturn(readable);
        return row;
    }

    private static PriceRow price(UUID id, boolean readable) {
        PriceRow row = mock(PriceRow.class);
        when(row.priceSheetId()).thenReturn(id);
        when(row.readable()).thenReturn(readable);
        return row;
    }

    private static RoundView.Line approval(UUID id, boolean own) {
        return new RoundView.Line(id, "Rebâtir", own, ApprovalState.AWAITED, null, null);
    }
}
