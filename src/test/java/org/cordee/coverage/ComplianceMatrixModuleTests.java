package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.StatementCounter;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SampleDrafts.Contribution;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.ListFormat;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleDemands;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests the lines of the compliance matrix, who reads them, and who answers them. */
@ConsortiumTest
class ComplianceMatrixModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    ReadingMatrix reading;

    @Autowired
    AnsweringDemands answering;

    @Autowired
    ExportingMatrix exporting;

    @Autowired
    WritingSection writing;

    @Autowired
    SampleDrafts drafts;

    @Autowired
    BiddingConsortia biddings;

    @Autowired
    ApplicationContext beans;

    private UUID id;
    private Actor lead;
    private Actor member;

    @BeforeEach
    void agree() {
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        member = consortium.partners().get(0).actor();
        confirm(DemandKind.OFFER_PIECES, "Mémoire technique\n=Attestation d’assurance");
        confirm(DemandKind.VALIDITY, "120 jours");
    }

    @Test
    void everyConfirmedDemandIsAGapUntilTheLeadSaysWhereTheBidAnswersIt() {
        assertThat(reading.of(member, id).gaps()).isEqualTo(3);
        UUID section = section(member);

        answering.answer(lead, id, line("Mémoire technique").id(), 0, sections(section));
        answering.answer(lead, id, line("120 jours").id(), 0, observed());

        ComplianceMatrix matrix = reading.of(member, id);
        assertThat(matrix.gaps()).isEqualTo(1);
        assertThat(matrix.lines().get(0).wording()).isEqualTo("=Attestation d’assurance");
        assertThat(line("Mémoire technique").state()).isEqualTo(CoverageState.ASSIGNED);
        assertThat(line("120 jours").state()).isEqualTo(CoverageState.NO_TEXT);

        writing.submit(member, section, 0, "Méthode", "Notre méthode");

        assertThat(line("Mémoire technique").state()).isEqualTo(CoverageState.IN_REVIEW);
    }

    @Test
    void aPaperIsAssignedToAMemberUntilTheLeadSaysThatItIsThere() {
        UUID asked = line("=Attestation d’assurance").id();
        answering.answer(lead, id, asked, 0, paper(member, false));
        assertThat(line("=Attestation d’assurance").state()).isEqualTo(CoverageState.ASSIGNED);

        answering.answer(lead, id, asked, 1, paper(member, true));

        MatrixLine line = line("=Attestation d’assurance");
        assertThat(line.state()).isEqualTo(CoverageState.APPROVED);
        assertThat(line.paper()).isEqualTo("Attestation");
        assertThat(line.organisations()).hasSize(1);
        refused("coverage.no-member", () -> answering.answer(lead, id, asked, 2, paper(stranger(), true)));
    }

    @Test
    void aDemandThatChangesIsAGapAgain() {
        answering.answer(lead, id, line("120 jours").id(), 0, observed());

        confirm(DemandKind.VALIDITY, "180 jours");

        MatrixLine line = line("180 jours");
        assertThat(line.outdated()).isTrue();
        assertThat(line.isGap()).isTrue();
        answering.answer(lead, id, line.id(), line.version(), observed());
        assertThat(line("180 jours").isGap()).isFalse();
    }

    @Test
    void onlyTheLeadDecidesAndAStrangerSeesNothing() {
        UUID asked = line("120 jours").id();
        hidden(() -> answering.answer(member, id, asked, 0, observed()));
        hidden(() -> answering.remove(member, id, asked, 0));
        hidden(() -> answering.answer(lead, id, Ids.next(), 0, observed()));
        hidden(() -> answering.answer(lead, id, asked, 0, sections(Ids.next())));
        hidden(() -> reading.of(stranger(), id));
        hidden(() -> reading.of(Actor.ofLink(member.requireOrganisation()), id));
        hidden(() -> exporting.file(stranger(), id, ListFormat.CSV, Locale.FRENCH));
        assertThat(reading.gaps(stranger(), id)).isEmpty();
        assertThat(reading.gaps(member, id)).contains(3);
        assertThat(reading.of(member, id).open()).isFalse();
    }

    @Test
    void aMemberSeesTheHeadingOfASectionOfAnotherMemberAndMayNotOpenIt() {
        UUID section = section(lead);
        answering.answer(lead, id, line("Mémoire technique").id(), 0, sections(section));

        MatrixLine.AnsweringSection shown = reading.of(member, id).lines().stream()
                .flatMap(line -> line.sections().stream())
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow();

        assertThat(shown.heading()).isNotEmpty();
        assertThat(reading.of(lead, id).lines().stream().flatMap(line -> line.sections().stream()))
                .allMatch(MatrixLine.AnsweringSection::readable);
    }

    @Test
    void theSectionsOfAPlanThatIsNotSettledAreNotOffered() {
        List<Contribution> planned = drafts.planned(biddings.consortium(id));

        assertThat(reading.sections(lead, id)).isEmpty();
        hidden(() -> answering.answer(
                lead, id, line("120 jours").id(), 0, sections(planned.get(0).sectionId())));
    }

    @Test
    void theFileHasNoCellThatBeginsLikeAFormula() {
        String file = new String(
                exporting.file(member, id, ListFormat.CSV, Locale.FRENCH).bytes(), StandardCharsets.UTF_8);

        assertThat(file).contains("Demande", "Mémoire technique", "Sans réponse");
        assertThat(file.lines().flatMap(line -> List.of(line.split(";")).stream()))
                .noneMatch(cell -> cell.replace("\"", "").startsWith("="));
    }

    @Test
    void moreLinesNeedNoMoreStatements() throws Exception {
        section(member);
        long few = StatementCounter.of(() -> reading.of(lead, id));

        confirm(
                DemandKind.APPLICATION_PIECES,
                String.join(
                        "\n",
                        IntStream.range(0, 30).mapToObj(at -> "Pièce " + at).toList()));
        reading.of(lead, id).lines().stream()
                .filter(line -> line.wording().startsWith("Pièce"))
                .forEach(line -> answering.answer(lead, id, line.id(), 0, sections(section(member))));

        assertThat(StatementCounter.of(() -> reading.of(lead, id))).isLessThanOrEqualTo(few + 2);
    }

    private MatrixLine line(String wording) {
        return reading.of(lead, id).lines().stream()
                .filter(line -> line.wording().equals(wording))
                .findFirst()
                .orElseThrow();
    }

    private UUID section(Actor writer) {
        return drafts.open(biddings.consortium(id)).stream()
                .filter(one -> one.organisationId().equals(writer.organisationId()))
                .findFirst()
                .orElseThrow()
                .sectionId();
    }

    private void confirm(DemandKind kind, String value) {
        SampleDemands.confirm(beans, lead, id, kind, value);
    }

    private static GivenAnswer sections(UUID section) {
        return new GivenAnswer(AnswerWay.SECTIONS, Set.of(section), null, null, false);
    }

    private static GivenAnswer observed() {
        return new GivenAnswer(AnswerWay.NO_TEXT, Set.of(), null, null, false);
    }

    private static GivenAnswer paper(Actor by, boolean ready) {
        return new GivenAnswer(AnswerWay.PAPER, Set.of(), "Attestation", by.organisationId(), ready);
    }

    private static Actor stranger() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}
