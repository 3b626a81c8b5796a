package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.evidence.CandidateStatement;
import org.cordee.evidence.StatedAccount;
import org.cordee.evidence.StatedTurnover;
import org.cordee.evidence.StatingCandidateData;
import org.cordee.library.InsertingEntry;
import org.cordee.library.KeepingTexts;
import org.cordee.library.LibraryRow;
import org.cordee.library.OfferingEntries;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;

/** Plays two bids of one workshop, and counts the characters that it types for each. */
class SecondBidProcessTests extends ProcessScene {

    private static final String TITLE = "Dépose soignée et réemploi";

    private static final String METHOD = """
            ## Notre équipe
            Douze personnes, dont neuf en parcours d’insertion, encadrées par deux menuisiers diplômés. Chaque équipe de
            trois travaille avec un encadrant, qui est présent du premier au dernier jour du chantier.

            ## Notre méthode
            1. Nous relevons chaque fenêtre, la photographions et lui donnons un numéro.
            2. Nous déposons étage par étage, le matin, sans machine bruyante avant neuf heures.
            3. Nous trions sur place : réemploi, réparation, matière. Un bordereau suit chaque lot.

            ## Nos références
            - Groupe scolaire des Tilleuls, Saint-Aubin : 140 fenêtres déposées, 92 remises en service.
            - Résidence du Canal, Valmont : 61 portes réparées et reposées en six semaines.
            """;

    /** A sentence about the building site, which the workshop types anew for each bid. */
    private static final String ABOUT_THE_SITE =
            "Au parc des Deux-Rives, nous intervenons le mercredi, quand l’école est fermée, et stockons dans la cour nord.";

    private static final CandidateStatement FACTS = new CandidateStatement(
            LocalDate.of(2011, 3, 1),
            true,
            List.of(year(2025, "512300"), year(2024, "488950"), year(2023, "431200")),
            List.of(new StatedAccount("Les Mains Vertes", "Banque coopérative", "FR7630006000011234567890189")));

    private int typed;

    private static StatedTurnover year(int year, String amount) {
        return new StatedTurnover(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Amount.of(amount), null);
    }

    private String type(String text) {
        typed += text.length();
        return text;
    }

    /** Counts a form whose fields are filled in by hand. */
    private CandidateStatement type(CandidateStatement facts) {
        type(facts.createdOn() + "");
        facts.turnovers().forEach(year -> type(year.from() + "" + year.to() + year.amount()));
        facts.accounts().forEach(account -> type(account.holder() + account.bank() + account.iban()));
        return facts;
    }

    private Scene drafting(Firm lead, Firm workshop) {
        Scene scene = scenes.launched(scenes.opened(lead, false), List.of(workshop));
        acts.join(scene, workshop);
        acts.agree(scene, workshop, acts.propose(scene));
        acts.release(scene);
        acts.signAgreement(scene, workshop);
        acts.signAgreement(scene, lead);
        acts.grant(scene, workshop);
        acts.settle(scene);
        return scene;
    }

    /** Returns the facts that the form shows before anything is typed. */
    private CandidateStatement shown(Firm workshop, UUID evidence) {
        return scenes.bean(StatingCandidateData.class)
                .view(workshop.actor(), evidence)
                .statement();
    }

    private void state(Firm workshop, UUID evidence, CandidateStatement facts) {
        scenes.bean(StatingCandidateData.class).state(workshop.actor(), evidence, facts);
    }

    private SectionView section(Scene scene, Firm workshop) {
        UUID id = scenes.task(scene, UserTask.WRITE_SECTION, workshop).subjectId();
        return scenes.bean(BidReading.class).section(workshop.actor(), id);
    }

    private void submit(Firm workshop, UUID section, String title, String text) {
        int version =
                scenes.bean(BidReading.class).section(workshop.actor(), section).version();
        scenes.bean(WritingSection.class).submit(workshop.actor(), section, version, title, text);
    }

    private void finish(Scene scene, Firm workshop, UUID section) {
        acts.approve(scene, section);
        acts.price(scene, workshop);
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        acts.prepareApplication(scene);
        acts.deposit(scene, workshop);
        scenes.ended(scene);
    }

    /**
     * The first text is kept after the deposit and put into the second bid, and the facts about the workshop are shown in
     * the form again. Prices are not typed here: both bids confirm the agreed amount.
     */
    @Test
    void takesAThirdOfTheCharactersOfTheFirstBid() {
        Firm lead = scenes.firm("Sillage Travaux publics");
        Firm workshop = scenes.firm("Les Mains Vertes");

        Scene first = drafting(lead, workshop);
        UUID evidence = scenes.task(first, UserTask.PROVIDE_EVIDENCE, workshop).subjectId();
        assertThat(shown(workshop, evidence)).isEqualTo(CandidateStatement.NOTHING);
        state(workshop, evidence, type(FACTS));
        UUID written = section(first, workshop).id();
        submit(workshop, written, type(TITLE), type(METHOD) + type(ABOUT_THE_SITE));
        finish(first, workshop, written);
        int firstTyped = typed;
        assertThat(scenes.bean(KeepingTexts.class).keep(workshop.actor(), Set.of(written)))
                .isEqualTo(1);

        typed = 0;
        Scene second = drafting(lead, workshop);
        evidence = scenes.task(second, UserTask.PROVIDE_EVIDENCE, workshop).subjectId();
        assertThat(shown(workshop, evidence)).isEqualTo(FACTS);
        state(workshop, evidence, shown(workshop, evidence));
        SectionView empty = section(second, workshop);
        LibraryRow offered = scenes.bean(OfferingEntries.class)
                .offer(workshop.actor(), empty.id(), "")
                .rows()
                .get(0);
        scenes.bean(InsertingEntry.class).insert(workshop.actor(), empty.id(), empty.version(), offered.id());
        String inserted = section(second, workshop).markdown();
        assertThat(inserted).contains(METHOD.strip());
        submit(
                workshop,
                empty.id(),
                type(TITLE),
                inserted.replace(ABOUT_THE_SITE, "") + type(ABOUT_THE_SITE.replace("mercredi", "samedi")));
        finish(second, workshop, empty.id());

        assertThat(typed * 3)
                .as("three times the %d characters of the second bid", typed)
                .isLessThanOrEqualTo(firstTyped);
    }
}
