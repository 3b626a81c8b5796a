package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.cordee.dossier.SampleArchives.archive;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.consortium.ReviewingCorrigenda.OpenReview;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.text.SamplePapers;
import org.cordee.dossier.ExtensionRequest.Standing;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.TouchedPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Tests what is read in the rules, what the lead decides, and what a later version changes. */
@ConsortiumTest
class DossierDemandsModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    ReceivingDossier receiving;

    @Autowired
    ReadingDossier reading;

    @Autowired
    ReadingDemands demands;

    @Autowired
    DecidingDemands deciding;

    @Autowired
    ConfirmedDemands confirmed;

    @Autowired
    ReadingChanges changes;

    @Autowired
    WritingExtensionRequest extension;

    @Autowired
    ReviewingCorrigenda reviews;

    private UUID id;
    private Actor lead;
    private Actor member;

    @BeforeEach
    void form() {
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        member = consortium.partners().get(0).actor();
    }

    @Test
    void readsWhatTheRulesAskWithItsPlace() {
        receive(archive().with("RC.pdf", SamplePapers.pdf(SampleRules.texts().toArray(String[]::new))));
        awaitDemands();

        ReadingDemands.DemandsView view = demands.of(member, id);

        assertThat(view.demands()).hasSize(DemandKind.values().length);
        assertThat(view.toDecide()).isGreaterThan(10);
        assertThat(Objects.requireNonNull(view.rules()).name()).isEqualTo("RC.pdf");
        DemandLine variants = demands.one(member, id, DemandKind.VARIANTS);
        assertThat(variants.read()).isEqualTo("interdites");
        assertThat(Objects.requireNonNull(variants.place()).page()).isEqualTo(3);
        assertThat(confirmed.of(id).isEmpty()).isTrue();
    }

    @Test
    void saysWhenTheRulesGiveAnotherDeadlineThanTheConsultation() {
        load("Date limite de réception des offres : 8 décembre 2026 à 12h00.");

        assertThat(demands.of(member, id).otherDeadline()).isEqualTo("08/12/2026 12:00");

        LocalDateTime known =
                LocalDateTime.ofInstant(reading.view(lead, id, null).deadline().instant(), Deadline.PARIS);
        String written = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(known);
        DemandLine shown = demands.one(lead, id, DemandKind.DEADLINE);
        deciding.correct(lead, id, DemandKind.DEADLINE, shown.version(), written);
        assertThat(demands.of(member, id).otherDeadline()).isNull();
    }

    @Test
    void usesOnlyWhatTheLeadDecided() {
        load("Les variantes sont interdites.");
        DemandLine read = demands.one(lead, id, DemandKind.VARIANTS);

        deciding.confirm(lead, id, DemandKind.VARIANTS, read.version());
        deciding.correct(lead, id, DemandKind.VALIDITY, 0, "120 jours");

        assertThat(confirmed.of(id).value(DemandKind.VARIANTS)).isEqualTo("interdites");
        assertThat(confirmed.of(member, id).value(DemandKind.VALIDITY)).isEqualTo("120 jours");
        deciding.drop(
                lead,
                id,
                DemandKind.VARIANTS,
                demands.one(lead, id, DemandKind.VARIANTS).version());
        assertThat(confirmed.of(id).value(DemandKind.VARIANTS)).isNull();
    }

    @Test
    void refusesADecisionOnWhatHasChangedSince() {
        load("Les variantes sont interdites.");
        long shown = demands.one(lead, id, DemandKind.VARIANTS).version();
        deciding.correct(lead, id, DemandKind.VARIANTS, shown, "autorisées");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> deciding.confirm(lead, id, DemandKind.VARIANTS, shown))
                .satisfies(no -> assertThat(no.key()).isEqualTo("dossier.demand.changed-meanwhile"));
    }

    @Test
    void onlyTheLeadDecidesAndOnlyReadersRead() {
        load("Les variantes sont interdites.");
        load("Les variantes sont autorisées.");
        Actor stranger = new SampleFirm(Ids.next(), Ids.next()).actor();
        UUID change =
                changes.of(lead, id, null, ALL).lines().getContent().get(0).id();

        missing(() -> deciding.confirm(member, id, DemandKind.VARIANTS, 0));
        missing(() -> deciding.correct(member, id, DemandKind.VARIANTS, 0, "x"));
        missing(() -> deciding.drop(stranger, id, DemandKind.VARIANTS, 0));
        missing(() -> deciding.chooseRules(member, id, file()));
        missing(() -> extension.of(member, id));
        missing(() -> demands.of(stranger, id));
        missing(() -> changes.of(stranger, id, null, ALL));
        missing(() -> changes.open(stranger, id, change, 0));
        Agreed other = agreed.with(TERMS, "60", "25", "15");
        missing(() -> changes.open(other.lead().actor(), other.id(), change, 0));
        assertThat(confirmed.of(stranger, id).isEmpty()).isTrue();
    }

    @Test
    void readsAnotherFileWhenTheLeadSaysThatItIsTheRules() {
        receive(archive().with("document 7.txt", "Les variantes sont interdites."));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.requireNonNull(reading.view(lead, id, null).shown())
                                .textsAwaited()
                        == 0);
        assertThat(demands.of(lead, id).rules()).isNull();

        deciding.chooseRules(lead, id, file());

        assertThat(demands.one(lead, id, DemandKind.VARIANTS).read()).isEqualTo("interdites");
    }

    @Test
    void asksTheLeadToDecideAnewWhatALaterVersionReadsOtherwise() {
        load("Les variantes sont interdites. Le délai de validité des offres est de 120 jours.");
        confirm(DemandKind.VARIANTS);
        confirm(DemandKind.VALIDITY);

        load("Les variantes sont autorisées. Le délai de validité des offres est de 120 jours.");

        DemandLine variants = demands.one(lead, id, DemandKind.VARIANTS);
        assertThat(variants.state()).isEqualTo(DemandState.CHANGED);
        assertThat(variants.used()).isEqualTo("interdites");
        assertThat(variants.read()).isEqualTo("autorisées");
        assertThat(demands.one(lead, id, DemandKind.VALIDITY).state()).isEqualTo(DemandState.CONFIRMED);
        assertThat(reviews.open(id))
                .extracting(OpenReview::part)
                .containsExactly(TouchedPart.SECTIONS, TouchedPart.PRICES);
    }

    @Test
    void showsWhatAVersionChangesAndWhatItTouches() {
        receive(archive()
                .with("RC.txt", "Les variantes sont interdites.")
                .with("DPGF_v1.txt", "Poste 1 : 12 m2\nPoste 2 : 4 m2")
                .with("plan.dwg", "AC1032"));
        receive(archive()
                .with("RC.txt", "Les variantes sont interdites.")
                .with("DPGF_v2.txt", "Poste 1 : 14 m2\nPoste 2 : 4 m2")
                .with("Réponses aux questions.txt", "Réponse 1"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !changes.of(lead, id, 2, ALL).isAwaited());

        VersionChanges second = changes.of(member, id, 2, ALL);

        assertThat(second.former()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.lines().getContent())
                .extracting(ChangeLine::kind, ChangeLine::name, ChangeLine::passages)
                .containsExactlyInAnyOrder(
                        tuple(ChangeKind.CHANGED, "DPGF_v2.txt", 1),
                        tuple(ChangeKind.ADDED, "Réponses aux questions.txt", 0),
                        tuple(ChangeKind.GONE, "plan.dwg", 0));
        ChangeLine prices = second.lines().stream()
                .filter(line -> line.fileKind() == FileKind.PRICE)
                .findFirst()
                .orElseThrow();
        assertThat(prices.touches()).containsExactly(TouchedPart.PRICES);
        assertThat(changes.open(member, id, prices.id(), 0)
                        .passages()
                        .getContent()
                        .get(0)
                        .parts())
                .extracting(Object::toString)
                .contains("REMOVED[2 characters]", "ADDED[2 characters]");
        assertThat(reading.openings(member, id, ALL).getContent())
                .extracting(OpeningLine::path)
                .containsExactly("DPGF_v2.txt");
        assertThat(reviews.open(id))
                .extracting(OpenReview::part)
                .containsExactly(TouchedPart.SECTIONS, TouchedPart.PRICES);
        assertThat(changes.of(member, id, 1, ALL).lines()).isEmpty();
    }

    @Test
    void writesTheRequestForMoreTimeWhenAVersionChangesTheDocuments() {
        load("Les variantes sont interdites.");
        assertThat(extension.of(lead, id).standing()).isEqualTo(Standing.NOTHING_CHANGED);

        load("Les variantes sont autorisées.");

        ExtensionRequest request = extension.of(lead, id);
        assertThat(request.standing()).isEqualTo(Standing.DUE);
        assertThat(request.version()).isEqualTo(2);
        assertThat(request.text())
                .contains("R2151-4", "- RC.txt : modifié (1 passage)", "le 5 janvier 2026", "mandataire du groupement")
                .doesNotContain("{");
    }

    private void confirm(DemandKind kind) {
        deciding.confirm(lead, id, kind, demands.one(lead, id, kind).version());
    }

    private void load(String rules) {
        int number = receive(archive().with("RC.txt", rules));
        awaitDemands();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !changes.of(lead, id, number, ALL).isAwaited());
    }

    private int receive(SampleArchives zip) {
        return receiving.receive(
                lead,
                id,
                new DossierUpload(new ByteArrayInputStream(zip.bytes()), "dce.zip", LocalDate.of(2026, 1, 5)));
    }

    private void awaitDemands() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Objects.requireNonNull(demands.of(lead, id).rules()).searched());
    }

    private UUID file() {
        return reading.files(lead, id, null, null, ALL).getContent().get(0).id();
    }

    private static void missing(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
