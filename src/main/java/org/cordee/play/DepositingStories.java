package org.cordee.play;

import static org.cordee.play.DemoEnterprises.MAINS_VERTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.REBATIR;
import static org.cordee.play.DemoEnterprises.TREMPLIN;
import static org.cordee.play.DemoEnterprises.TROIS_CHENES;
import static org.cordee.play.DemoEnterprises.VALMONT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cordee.play.DemoBids.Part;
import org.cordee.play.DemoConsultations.Lot;
import org.cordee.play.DemoConsultations.Tender;
import org.cordee.play.DemoFormation.WantedSlot;
import org.cordee.shared.Amount;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ContractNature;
import org.springframework.stereotype.Component;

/** The consortia whose bid is frozen: one deposited, one that its lead is to deposit. */
@Component
class DepositingStories {

    private static final String DISMANTLING = "Dépose sélective de la charpente";

    private static final Tender HALL = new Tender(
            "SA-2026-052",
            "Déconstruction de l’ancienne halle aux grains",
            "Ville de Saint-Aubin",
            ContractNature.WORKS,
            2,
            List.of(DISMANTLING),
            new Lot(1, "Curage, dépose sélective et réemploi", "45111100", "1475000.00", 2600)
                    .worked("55", "32.00")
                    .asking(new AskedCapacities(Amount.of("2000000.00"), BigDecimal.valueOf(20))));
    private static final Tender LIBRARIES = new Tender(
            "BV-2026-031",
            "Aménagement intérieur de six médiathèques",
            "Communauté de communes du Bas-Vallon",
            ContractNature.WORKS,
            9,
            new Lot(2, "Agencement, mobilier sur mesure et signalétique", "45421000", "468000.00", 350)
                    .worked("45", "34.00"));

    private final DemoConsultations consultations;
    private final DemoFormation forming;
    private final DemoAgreements agreeing;
    private final DemoBids bidding;
    private final DemoEvidence proving;
    private final DemoApprovals approving;

    DepositingStories(
            DemoConsultations consultations,
            DemoFormation forming,
            DemoAgreements agreeing,
            DemoBids bidding,
            DemoEvidence proving,
            DemoApprovals approving) {
        this.consultations = consultations;
        this.forming = forming;
        this.agreeing = agreeing;
        this.bidding = bidding;
        this.proving = proving;
        this.approving = approving;
    }

    void addTo(DemoScript script, Instant today) {
        for (Tender tender : new Tender[] {HALL, LIBRARIES}) {
            script.before(21, "tender " + tender.reference(), () -> consultations.record(tender, today));
        }
        hall(script);
        libraries(script);
    }

    /** A deposited bid: every member has a receipt to read. */
    private void hall(DemoScript script) {
        DemoConsortium hall = new DemoConsortium("Halle aux grains", VALMONT, "halle");
        String[] partners = {REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES};
        String[] members = {VALMONT, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES};
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Dépose sélective et filière de réemploi", "45111100", "EI SCIC", 18, 26, 1400),
                    REBATIR),
            new WantedSlot(DemoSlot.of("Tri, pesée et traçabilité", "90514000", "EA", 6, 10, 700), TREMPLIN),
            new WantedSlot(DemoSlot.of("Menuiseries anciennes", "45421000", "SCOP", 8, 14, 0), MENUISERIE),
            new WantedSlot(DemoSlot.of("Abords et plantations d’attente", "77310000", "ACI", 4, 8, 500), MAINS_VERTES)
        };
        script.before(21, "hall opened", () -> {
                    forming.open(hall, HALL.reference(), 0, false, wanted);
                    forming.launch(hall, wanted);
                })
                .before(20, "hall accepted", () -> forming.accept(hall, partners))
                .before(18, "hall capacity", () -> {
                    forming.giveCapacity(hall, REBATIR, 10, 1600, "Caserne Kléber (2025), entrepôts Montel (2024)");
                    forming.giveCapacity(hall, TREMPLIN, 4, 420, "Zone de tri du chantier de la gare (2025)");
                    forming.giveCapacity(hall, MENUISERIE, 4, 520, "Mairie annexe de Givors, lavoir de Miribel");
                    forming.giveCapacity(hall, MAINS_VERTES, 9, 640, "Parc des Glacis, berges amont (2023–2026)");
                })
                .before(17, "hall confirmed", () -> forming.confirm(hall, partners))
                .before(
                        16,
                        "hall shares",
                        () -> bidding.propose(
                                hall,
                                "1418650.00",
                                new Part(VALMONT, "53.5", 0),
                                new Part(REBATIR, "22.5", 1400),
                                new Part(TREMPLIN, "7.25", 700),
                                new Part(MENUISERIE, "11.25", 0),
                                new Part(MAINS_VERTES, "5.5", 500)))
                .before(16, "hall tasks", () -> bidding.assign(hall, DISMANTLING, REBATIR))
                .before(16, "hall agreed", () -> bidding.agree(hall, partners));
        agreeing.addTo(script, 14, "hall", hall, partners);
        script.before(13, "hall outline", () -> bidding.settle(hall))
                .before(9, "hall evidence", () -> proving.handIn(hall, members))
                .before(8, "hall evidence checked", () -> proving.accept(hall, members))
                .before(8, "hall handed in", () -> bidding.handIn(hall, members))
                .before(6, "hall approved", () -> bidding.approve(hall, members))
                .before(5, "hall margin", () -> bidding.setMargin(hall, "38000.00", "15000.00"))
                .before(3, "hall frozen", () -> bidding.freeze(hall))
                .before(3, "hall approved frozen", () -> approving.approve(hall, partners))
                .before(2, "hall deposited", () -> bidding.deposit(hall));
    }

    /** A frozen bid: one partner has approved the package, the other is asked, and then the lead deposits it. */
    private void libraries(DemoScript script) {
        DemoConsortium libraries = new DemoConsortium("Médiathèques du Bas-Vallon", VALMONT, "mediatheques");
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Agencement et mobilier sur mesure", "45421000", "SCOP TPE", 30, 45, 0), MENUISERIE),
            new WantedSlot(
                    DemoSlot.of("Signalétique et supports imprimés", "79800000", "EA", 10, 18, 350), TROIS_CHENES)
        };
        script.before(20, "libraries opened", () -> {
                    forming.open(libraries, LIBRARIES.reference(), 0, false, wanted);
                    forming.launch(libraries, wanted);
                })
                .before(18, "libraries accepted", () -> forming.accept(libraries, MENUISERIE, TROIS_CHENES))
                .before(17, "libraries capacity", () -> {
                    forming.giveCapacity(libraries, MENUISERIE, 5, 600, "Banques d’accueil de deux mairies (2024)");
                    forming.giveCapacity(
                            libraries, TROIS_CHENES, 6, 380, "Signalétique du musée des Tisserands (2025)");
                })
                .before(16, "libraries confirmed", () -> forming.confirm(libraries, MENUISERIE, TROIS_CHENES))
                .before(
                        15,
                        "libraries shares",
                        () -> bidding.propose(
                                libraries,
                                "452300.00",
                                new Part(VALMONT, "47.5", 0),
                                new Part(MENUISERIE, "38.25", 0),
                                new Part(TROIS_CHENES, "14.25", 350)))
                .before(15, "libraries agreed", () -> bidding.agree(libraries, MENUISERIE, TROIS_CHENES));
        agreeing.addTo(script, 13, "libraries", libraries, MENUISERIE, TROIS_CHENES);
        script.before(12, "libraries outline", () -> bidding.settle(libraries))
                .before(9, "libraries evidence", () -> proving.handIn(libraries, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(
                        8,
                        "libraries evidence checked",
                        () -> proving.accept(libraries, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(7, "libraries handed in", () -> bidding.handIn(libraries, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(5, "libraries approved", () -> bidding.approve(libraries, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(2, "libraries margin", () -> bidding.setMargin(libraries, "12000.00", "6000.00"))
                .before(0, "libraries frozen", () -> bidding.freeze(libraries))
                .before(0, "libraries approved frozen", () -> approving.approve(libraries, TROIS_CHENES));
    }
}
