package org.cordee.play;

import static org.cordee.play.DemoEnterprises.GEIQ;
import static org.cordee.play.DemoEnterprises.GLYCINES;
import static org.cordee.play.DemoEnterprises.MAINS_VERTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.REBATIR;
import static org.cordee.play.DemoEnterprises.REGIE;
import static org.cordee.play.DemoEnterprises.SILLAGE;
import static org.cordee.play.DemoEnterprises.TREMPLIN;
import static org.cordee.play.DemoEnterprises.TROIS_CHENES;
import static org.cordee.play.DemoEnterprises.VALMONT;

import java.time.Instant;
import java.util.List;
import org.cordee.evidence.Piece;
import org.cordee.play.DemoBids.Part;
import org.cordee.play.DemoConsultations.Lot;
import org.cordee.play.DemoConsultations.Tender;
import org.cordee.play.DemoFormation.WantedSlot;
import org.cordee.play.DemoSubcontracts.DemoSubcontract;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ContractNature;
import org.springframework.stereotype.Component;

/** The consortia that are formed: their shares proposed, their agreement being signed, their bid being written. */
@Component
class BiddingStories {

    private static final Tender PARKS = new Tender(
            "VO-2026-0391",
            "Entretien des parcs et cheminements des Deux-Rives",
            "Métropole du Val-d’Orme",
            ContractNature.SERVICES,
            16,
            new Lot(1, "Secteur sud, onze parcs", "77310000", "1240000.00", 5200)
                    .worked("68", "28.50")
                    .asking(AskedCapacities.NONE));
    private static final Tender SCHOOL = new Tender(
            "SA-2026-088",
            "Rénovation énergétique du groupe scolaire Jean-Zay",
            "Ville de Saint-Aubin",
            ContractNature.WORKS,
            21,
            List.of("Pose des menuiseries extérieures", "Traitement des façades amiantées"),
            new Lot(4, "Menuiseries extérieures et second œuvre", "45421000", "1260000.00", 1400).worked("50", null));
    /** The documents name no share of wages: this consortium shows figures that are not computable. */
    private static final Tender YARD = new Tender(
            "SA-2026-093",
            "Végétalisation de la cour de l’école Pasteur",
            "Ville de Saint-Aubin",
            ContractNature.WORKS,
            24,
            new Lot(1, "Sols, plantations et mobilier en bois", "45112700", "386000.00", 300));

    private final DemoConsultations consultations;
    private final DemoFormation forming;
    private final DemoAgreements agreeing;
    private final DemoBids bidding;
    private final DemoPriceFrames pricing;
    private final DemoEvidence proving;
    private final DemoChecks checking;
    private final DemoSubcontracts subcontracting;

    BiddingStories(
            DemoConsultations consultations,
            DemoFormation forming,
            DemoAgreements agreeing,
            DemoBids bidding,
            DemoPriceFrames pricing,
            DemoEvidence proving,
            DemoChecks checking,
            DemoSubcontracts subcontracting) {
        this.consultations = consultations;
        this.forming = forming;
        this.agreeing = agreeing;
        this.bidding = bidding;
        this.pricing = pricing;
        this.proving = proving;
        this.checking = checking;
        this.subcontracting = subcontracting;
    }

    void addTo(DemoScript script, Instant today) {
        for (Tender tender : new Tender[] {PARKS, SCHOOL, YARD}) {
            script.before(21, "tender " + tender.reference(), () -> consultations.record(tender, today));
        }
        parks(script);
        school(script);
        yard(script);
    }

    /** A bid being written: one section approved, one sent back, one waiting for review, two begun. */
    private void parks(DemoScript script) {
        DemoConsortium parks = new DemoConsortium("Parcs des Deux-Rives", SILLAGE, "parcs");
        String[] partners = {MAINS_VERTES, REGIE, GLYCINES, REBATIR};
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Massifs, prairies et taille douce", "77310000", "ACI", 18, 28, 2600), MAINS_VERTES),
            new WantedSlot(
                    DemoSlot.of("Propreté et présence dans les parcs", "90910000", "REGIE", 10, 18, 1500), REGIE),
            new WantedSlot(DemoSlot.of("Tonte, arrosage, fleurissement", "77310000", "ESAT", 12, 20, 900), GLYCINES),
            new WantedSlot(DemoSlot.of("Mobilier et bordures en réemploi", "45110000", "EI SCIC", 5, 10, 400), REBATIR)
        };
        script.before(17, "parks opened", () -> forming.open(parks, PARKS.reference(), 0, false, wanted))
                .before(16, "parks launched", () -> forming.launch(parks, wanted))
                .before(15, "parks accepted", () -> forming.accept(parks, partners))
                .before(12, "parks capacity", () -> {
                    forming.giveCapacity(parks, MAINS_VERTES, 16, 860, "Six parcs de la métropole depuis 2013");
                    forming.giveCapacity(parks, REGIE, 11, 800, "Parcs du plateau depuis 2019");
                    forming.giveCapacity(parks, GLYCINES, 18, 1200, "Espaces verts de trois communes");
                    forming.giveCapacity(parks, REBATIR, 5, 300, "Bancs du parc des Glacis (2025)");
                })
                .before(11, "parks confirmed", () -> forming.confirm(parks, partners))
                .before(
                        10,
                        "parks shares",
                        () -> bidding.propose(
                                parks,
                                "1186400.00",
                                new Part(SILLAGE, "36", 0),
                                new Part(MAINS_VERTES, "24", 2600),
                                new Part(REGIE, "16.5", 1500),
                                new Part(GLYCINES, "15.75", 900),
                                new Part(REBATIR, "7.75", 400)))
                .before(10, "parks agreed", () -> bidding.agree(parks, partners))
                .before(
                        9,
                        "parks subcontracts",
                        () -> subcontracting.declare(
                                parks,
                                SILLAGE,
                                new DemoSubcontract(
                                        TROIS_CHENES, "Panneaux d’accueil et plans des parcs", "24800.00", null),
                                new DemoSubcontract(MENUISERIE, "Poteaux et cadres en bois", "9600.00", TROIS_CHENES)));
        agreeing.addTo(script, 9, "parks", parks, partners);
        script.before(8, "parks outline", () -> bidding.settle(parks))
                .before(
                        7,
                        "parks price file",
                        () -> pricing.give(
                                parks,
                                "DPGF_parcs_secteur_sud.xlsx",
                                List.of(
                                        List.of(SILLAGE),
                                        List.of(MAINS_VERTES),
                                        List.of(REGIE),
                                        List.of(GLYCINES),
                                        List.of(REBATIR),
                                        List.of(MAINS_VERTES, GLYCINES))))
                .before(4, "parks evidence", () -> proving.handIn(parks, MAINS_VERTES, REGIE, GLYCINES))
                .before(3, "parks evidence checked", () -> {
                    proving.accept(parks, GLYCINES);
                    proving.askCorrections(
                            parks,
                            MAINS_VERTES,
                            Piece.VIGILANCE,
                            "Le code de vérification ne fonctionne pas. Pouvez-vous"
                                    + " joindre l’attestation elle-même ?");
                    proving.provide(parks, REBATIR);
                })
                .before(3, "parks handed in", () -> bidding.handIn(parks, REGIE, MAINS_VERTES, GLYCINES))
                .before(2, "parks reviewed", () -> {
                    bidding.approve(parks, REGIE);
                    bidding.sendBack(
                            parks,
                            MAINS_VERTES,
                            "Très clair. Pouvez-vous dire qui remplace l’encadrante en cas d’absence, et ajouter le"
                                    + " nombre d’heures d’insertion par an ?");
                })
                .before(1, "parks drafts", () -> bidding.draft(parks, SILLAGE, REBATIR));
    }

    /** Shares proposed again after a counter-proposal: two members agree, one has still to answer. */
    private void school(DemoScript script) {
        DemoConsortium school = new DemoConsortium("Groupe scolaire Jean-Zay", VALMONT);
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Menuiseries bois et bois-aluminium", "45421000", "SCOP TPE", 20, 30, 0), MENUISERIE),
            new WantedSlot(
                    DemoSlot.of("Peintures et finitions en apprentissage", "45442100", "GEIQ", 6, 12, 1000), GEIQ),
            new WantedSlot(DemoSlot.of("Tri et valorisation des déposes", "90514000", "EA", 3, 6, 400), TREMPLIN)
        };
        script.before(12, "school opened", () -> {
                    forming.open(school, SCHOOL.reference(), 0, true, wanted);
                    forming.launch(school, wanted);
                })
                .before(11, "school accepted", () -> {
                    forming.accept(school, MENUISERIE, GEIQ, TREMPLIN);
                    forming.sign(school, MENUISERIE, "Yann Le Goff", "Gérant");
                    forming.sign(school, GEIQ, "Karima Azouz", "Directrice");
                    forming.sign(school, TREMPLIN, "Sophie Danel", "Directrice");
                })
                .before(10, "school capacity", () -> {
                    forming.giveCapacity(school, MENUISERIE, 6, 600, "École des Minimes, 84 fenêtres (2024)");
                    forming.giveCapacity(school, GEIQ, 8, 1100, "Huit apprentis peintres, lycée Ampère (2025)");
                    forming.giveCapacity(school, TREMPLIN, 3, 400, "Zone de tri du chantier de la gare (2025)");
                })
                .before(8, "school confirmed", () -> forming.confirm(school, MENUISERIE, GEIQ, TREMPLIN))
                .before(1, "school shares", () -> proposeSchool(school, "62.4", "24.6"))
                .before(1, "school answers", () -> {
                    bidding.agree(school, GEIQ, TREMPLIN);
                    bidding.counter(
                            school,
                            MENUISERIE,
                            "27.25",
                            "Le bois-aluminium a augmenté : nous ne tenons pas à 24,60 %.");
                })
                .before(0, "school shares again", () -> proposeSchool(school, "60.5", "26.5"))
                .before(0, "school agreed", () -> bidding.agree(school, GEIQ, TREMPLIN));
    }

    private void proposeSchool(DemoConsortium school, String lead, String joinery) {
        bidding.propose(
                school,
                "1204900.00",
                new Part(VALMONT, lead, 0),
                new Part(MENUISERIE, joinery, 0),
                new Part(GEIQ, "8.75", 1000),
                new Part(TREMPLIN, "4.25", 400));
    }

    /** An agreement being signed: one partner has signed, the other is next, and then the lead. */
    private void yard(DemoScript script) {
        DemoConsortium yard = new DemoConsortium("Cour Pasteur", VALMONT);
        WantedSlot[] wanted = {
            new WantedSlot(DemoSlot.of("Tri et valorisation des enrobés", "90514000", "EA", 8, 14, 300), TREMPLIN),
            new WantedSlot(DemoSlot.of("Gradins et mobilier en bois", "45421000", "SCOP TPE", 20, 30, 0), MENUISERIE)
        };
        script.before(14, "yard opened", () -> {
                    forming.open(yard, YARD.reference(), 0, false, wanted);
                    forming.launch(yard, wanted);
                })
                .before(12, "yard accepted", () -> forming.accept(yard, TREMPLIN, MENUISERIE))
                .before(11, "yard capacity", () -> {
                    forming.giveCapacity(yard, TREMPLIN, 3, 300, "Zone de tri du chantier de la gare (2025)");
                    forming.giveCapacity(yard, MENUISERIE, 4, 420, "Cour de l’école des Minimes (2024)");
                })
                .before(9, "yard confirmed", () -> forming.confirm(yard, TREMPLIN, MENUISERIE))
                .before(
                        4,
                        "yard shares",
                        () -> bidding.propose(
                                yard,
                                "371200.00",
                                new Part(VALMONT, "62.5", 0),
                                new Part(TREMPLIN, "12", 300),
                                new Part(MENUISERIE, "25.5", 0)))
                .before(4, "yard agreed", () -> bidding.agree(yard, TREMPLIN, MENUISERIE))
                .before(
                        3,
                        "yard goes on",
                        () -> checking.goOn(
                                yard,
                                "La part de main-d’œuvre n’est pas dans les documents ; la question est posée à"
                                        + " l’acheteur, et 300 h restent possibles quelle que soit sa réponse."));
        agreeing.begin(script, 2, "yard", yard, 1);
    }
}
