package org.cordee.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cordee.candidacy.CandidacyView.Decision;
import org.cordee.candidacy.ConsentCause;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.submission.HandReceipt;
import org.junit.jupiter.api.Test;

/** What the lead types about an application, as the forms read it. */
class CandidacyFormsTests {

    private static final ZoneId CAYENNE = ZoneId.of("America/Cayenne");

    @Test
    void readsAReceiptInTheBuyersTime() {
        UUID stored = Ids.next();
        ApplicationDepositForm form = new ApplicationDepositForm(
                        "PLACE", "AR-1", "2026-12-08T11:58:30", "dc1.pdf; 12 Ko\n\ndc2.pdf", "")
                .with(stored);

        HandReceipt receipt = form.receipt(CAYENNE);

        assertThat(receipt.completedAt()).isEqualTo(Instant.parse("2026-12-08T14:58:30Z"));
        assertThat(receipt.files()).extracting("name").containsExactly("dc1.pdf", "dc2.pdf");
        assertThat(receipt.receiptDocumentId()).isEqualTo(stored);
    }

    @Test
    void aReceiptNeedsItsTime() {
        refused(
                "candidacy.deposit.missing.completedAt",
                () -> new ApplicationDepositForm("PLACE", "AR-1", "", "dc1.pdf", "").receipt(CAYENNE));
        refused(
                "candidacy.deposit.not-a-time",
                () -> new ApplicationDepositForm("PLACE", "AR-1", "hier", "dc1.pdf", "").receipt(CAYENNE));
    }

    @Test
    void readsTheDecisionAndItsDates() {
        DecisionForm form = new DecisionForm("SELECTED", "2026-12-20", "2027-01-20T12:00", "");

        assertThat(form.isSelected()).isTrue();
        assertThat(form.day()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(form.offersDue(Deadline.PARIS).instant()).isEqualTo(Instant.parse("2027-01-20T11:00:00Z"));
        assertThat(new DecisionForm("NOT_SELECTED", "", "", "").isSelected()).isFalse();
    }

    @Test
    void aDecisionNeedsAnAnswerADayAndADateForBids() {
        DecisionForm empty = new DecisionForm("", "", "", "");

        refused("candidacy.decision.outcome-missing", empty::isSelected);
        refused("candidacy.decision.no-day", empty::day);
        refused("candidacy.decision.offers-missing", () -> empty.offersDue(Deadline.PARIS));
    }

    @Test
    void showsTheRecordedInvitationAgain() {
        Deadline due = Deadline.at(Instant.parse("2027-01-20T11:00:00Z"), Deadline.PARIS);

        DecisionForm shown = DecisionForm.of(new Decision(true, LocalDate.of(2026, 12, 20), null, due));

        assertThat(shown).isEqualTo(new DecisionForm("SELECTED", "2026-12-20", "2027-01-20T12:00", ""));
    }

    @Test
    void readsAConsentAndRefusesWhatIsMissing() {
        UUID member = Ids.next();
        ConsentForm form = new ConsentForm(member.toString(), "UNABLE", "2027-01-05", "Lettre du 5 janvier");

        assertThat(form.member()).isEqualTo(member);
        assertThat(form.given().cause()).isEqualTo(ConsentCause.UNABLE);
        refused("candidacy.consent.no-member", () -> ConsentForm.empty().member());
        refused("candidacy.consent.cause-missing", () -> ConsentForm.empty().given());
        refused(
                "consortium.words.missing",
                () -> new ConsentForm(member.toString(), "UNABLE", "2027-01-05", " ").given());
    }
}
