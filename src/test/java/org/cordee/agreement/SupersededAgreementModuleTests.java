package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signed agreement that a member's failure ended shows since when and why, and loses none of its evidence. */
class SupersededAgreementModuleTests extends FailingMemberScene {

    @Autowired
    AgreementReading reading;

    @Autowired
    OpeningPowers powers;

    @Autowired
    PowerReading power;

    @Autowired
    GrantingPower granting;

    @Autowired
    Agreements agreements;

    private void replace() {
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY);
    }

    private AgreementView seenBy(SampleFirm reader) {
        return reading.of(reader.actor(), grouping.id());
    }

    private static String printed(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void showsTimeAndMemberOfTheFailureAndTheCauseToTheLeadOnly() {
        AgreementView before = seenBy(staying);
        assertThat(before.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(before.superseded()).isNull();
        Instant at = groupings.now();

        replace();
        replace();

        AgreementView after = seenBy(staying);
        AgreementView.Superseded ended = Objects.requireNonNull(after.superseded());
        assertThat(after.state()).isEqualTo(AgreementState.SUPERSEDED);
        assertThat(ended.at()).isBetween(at.minusSeconds(1), at.plusSeconds(60));
        assertThat(ended.organisation()).isNotBlank().isNotEqualTo("?");
        assertThat(ended.cause()).isNull();
        assertThat(Objects.requireNonNull(seenBy(lead).superseded()).cause()).isEqualTo(DropoutCause.INSOLVENCY);
    }

    @Test
    void keepsTextSignaturesAndPdfOfASupersededAgreement() throws Exception {
        AgreementView before = seenBy(staying);
        assertThat(printed(reading.signatureSheet(staying.actor(), grouping.id())))
                .doesNotContain("Sans effet");
        byte[] file = reading.pdf(staying.actor(), grouping.id());

        replace();

        AgreementView after = seenBy(staying);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.textSha256()).isEqualTo(before.textSha256());
        assertThat(after.signatures()).isEqualTo(before.signatures());
        assertThat(after.endedAt()).isEqualTo(before.endedAt());
        assertThat(reading.pdf(staying.actor(), grouping.id())).isEqualTo(file);
        assertThat(printed(reading.signatureSheet(staying.actor(), grouping.id())))
                .contains("Sans effet depuis le", "Signé par un clic le", String.valueOf(before.textSha256()));
    }

    @Test
    void allowsTheNextAgreementAndRefusesSignaturesOfASupersededOne() {
        replace();

        Agreement ended = agreements.current(grouping.id());
        assertThat(ended.isInForce()).isFalse();
        assertThat(ended.next()).isEqualTo(new AgreementVersionNumber(2, 1));
        assertThat(ended.step(true, Instant.EPOCH).next()).isEqualTo(SignatureStep.Next.FAILED);
    }

    @Test
    void refusesAPowerUnderASupersededAgreement() {
        UUID asked = powers.open(grouping.id()).grantors().stream()
                .filter(grantor -> grantor.organisationId().equals(staying.organisationId()))
                .findFirst()
                .orElseThrow()
                .powerId();
        assertThat(power.of(staying.actor(), asked).grantable()).isTrue();
        SigningClick evidence = new SigningClick(
                "Nadia Benali", "Directrice", power.of(staying.actor(), asked).textSha256());

        replace();

        assertThat(power.of(staying.actor(), asked).grantable()).isFalse();
        assertThat(seenBy(staying).isPowerMissing()).isFalse();
        refused("agreement.power.superseded", () -> granting.grant(staying.actor(), asked, evidence));
    }

    @Test
    void showsOnThePageThatTheAgreementIsSuperseded() {
        replace();
        PageClient desk = new PageClient(web);
        String page = "/consortia/" + grouping.id() + "/agreement";

        assertThat(desk.as(lead).page(page))
                .contains("sans effet depuis le", "Il est en redressement ou en liquidation judiciaire");
        assertThat(desk.as(staying).page(page))
                .contains("sans effet depuis le", "restent ici comme preuve")
                .doesNotContain("liquidation judiciaire");
        assertThat(desk.as(staying).in("en").page(page)).contains("had no effect since");
    }
}
