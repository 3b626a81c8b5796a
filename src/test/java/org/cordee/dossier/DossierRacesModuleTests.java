package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** Two people of the lead, or one and the reading of the rules, act on the buyer's documents at the same moment. */
@ConsortiumTest
class DossierRacesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

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
    SearchingDemands searching;

    @Autowired
    ApplicationContext context;

    private UUID id;
    private Actor lead;

    @BeforeEach
    void load() {
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        receive("Les variantes sont interdites.");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> demands.one(lead, id, DemandKind.VARIANTS).state() != null);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "confirm, confirm, dossier.demand.changed-meanwhile",
        "confirm, correct, dossier.demand.changed-meanwhile",
        "confirm, drop, dossier.demand.changed-meanwhile",
        "correct, confirm, dossier.demand.changed-meanwhile",
        "correct, correct, dossier.demand.changed-meanwhile",
        "correct, drop, dossier.demand.changed-meanwhile",
        "drop, confirm, dossier.demand.changed-meanwhile",
        "drop, correct, dossier.demand.changed-meanwhile",
        "confirm, choose, done",
        "choose, confirm, done",
        "choose, choose, done",
        "confirm, search, done",
        "search, confirm, done",
        "store, confirm, done",
        "confirm, store, done"
    })
    void theSecondActOnADemandSeesTheFirst(String first, String second, String answer) {
        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answer);
    }

    @Test
    void twoVersionsLoadedAtOnceGetTheirOwnNumbers() {
        Callable<Object> one = ConcurrentActs.done(() -> receive("Les variantes sont autorisées."));
        Callable<Object> other = ConcurrentActs.done(() -> receive("Les variantes sont exigées."));

        assertThat(ConcurrentActs.atOnce(one, other)).containsExactly("done", "done");

        assertThat(reading.view(lead, id, null).versions())
                .extracting(DossierView.VersionLine::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void theSameArchiveLoadedTwiceAtOnceIsOneVersion() {
        Callable<Object> same = ConcurrentActs.done(() -> receive("Les variantes sont autorisées."));

        assertThat(ConcurrentActs.atOnce(same, same)).containsExactly("done", "done");

        assertThat(reading.view(lead, id, null).versions()).hasSize(2);
    }

    private Callable<Object> act(String name) {
        DemandLine shown = demands.one(lead, id, DemandKind.VARIANTS);
        UUID file = reading.files(lead, id, 1, null, PageRequest.of(0, 1))
                .getContent()
                .get(0)
                .id();
        return ConcurrentActs.done(
                switch (name) {
                    case "confirm" -> () -> deciding.confirm(lead, id, DemandKind.VARIANTS, shown.version());
                    case "correct" -> () -> deciding.correct(lead, id, DemandKind.VARIANTS, shown.version(), "exigées");
                    case "drop" -> () -> deciding.drop(lead, id, DemandKind.VARIANTS, shown.version());
                    case "choose" -> () -> deciding.chooseRules(lead, id, file);
                    case "search" -> () -> searching.search(id);
                    case "store" -> () -> receive("Les variantes sont autorisées.");
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private void receive(String rules) {
        byte[] zip = SampleArchives.archive().with("RC.txt", rules).bytes();
        receiving.receive(lead, id, new DossierUpload(new ByteArrayInputStream(zip), "dce.zip", null));
    }
}
