package org.cordee.candidacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.SignedAgreements;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.evidence.PreparedApplications;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.SampleReceipts;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings a consortium of three to the stages of a restricted procedure, without a process. */
final class SampleApplications {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    private final ApplicationContext context;
    final SampleFirm lead;
    final List<SampleFirm> partners;
    final UUID id;

    /** Signs the agreement, makes the procedure a restricted one and settles the evidence of each member. */
    SampleApplications(ApplicationContext context) {
        this.context = context;
        Agreed agreed = context.getBean(AgreedConsortia.class).with(TERMS, "60", "25", "15");
        lead = agreed.lead();
        partners = agreed.partners();
        id = agreed.id();
        new SignedAgreements(context)
                .sign(id, lead.actor(), partners.stream().map(SampleFirm::actor).toArray(Actor[]::new));
        context.getBean(JdbcTemplate.class)
                .update("UPDATE consortium SET stage = 'APPLICATION' WHERE id = ?", id.toString());
        new PreparedApplications(context).settle(lead.actor(), id);
    }

    Instant now() {
        return context.getBean(AgreedConsortia.class).now();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Deadline.PARIS);
    }

    void freeze() {
        context.getBean(FreezingApplication.class).freeze(lead.actor(), id);
    }

    CandidacyView view() {
        return context.getBean(CandidacyReading.class).of(lead.actor(), id);
    }

    /** Returns the receipt of the whole application. */
    HandReceipt receipt(String number) {
        return receipt(number, stored());
    }

    /** @param stored the receipt as a file, which another upload stores again */
    HandReceipt receipt(String number, UUID stored) {
        return receipt(number, stored, view().files().stream().map(ListedFile::of).toList());
    }

    HandReceipt receipt(String number, UUID stored, List<ListedFile> files) {
        return new HandReceipt("PLACE", number, now(), now(), Deadline.PARIS, files, stored, null, false);
    }

    /** Stores the receipt as a file. */
    UUID stored() {
        return SampleReceipts.stored(context, lead.actor(), id);
    }

    void deposit() {
        freeze();
        context.getBean(RecordingApplicationDeposit.class).record(lead.actor(), id, receipt("AR-1"));
    }

    Deadline inDays(int days) {
        return Deadline.at(now().plus(Duration.ofDays(days)), Deadline.PARIS);
    }

    void invite() {
        deposit();
        context.getBean(RecordingDecision.class).invited(lead.actor(), id, today(), inDays(60));
    }

    static GivenConsent consent(LocalDate day) {
        return new GivenConsent(ConsentCause.UNABLE, day, "Lettre de l’acheteur");
    }
}
