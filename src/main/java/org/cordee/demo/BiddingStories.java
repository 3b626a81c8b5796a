package org.cordee.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.application.Piece;
import org.cordee.demo.Bidding.Part;
import org.cordee.demo.DemoConsultations.Lot;
import org.cordee.demo.DemoConsultations.Tender;
import org.cordee.demo.Forming.Wish;
import org.cordee.shared.Amount;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ContractNature;
import org.springframework.stereotype.Component;

/** Groupings that stand: their shares proposed, their bid being written, frozen, deposited. */
@Component
class BiddingStories {

    private static final String VALMONT = "Bâtisseurs Valmont";
    private static final String SILLAGE = "Sillage Travaux publics";
    private static final String REBATIR = "Rebâtir Solidaire";
    private static final String MAINS_VERTES = "Les Mains Vertes de l’Orme";
    private static final String MENUISERIE = "Menuiserie du Canal";
    private static final String TREMPLIN = "Atelier Tremplin";
    private static final String GEIQ = "GEIQ Bâtir Rhône";
    private static final String REGIE = "Régie des Deux-Rives";
    private static final String GLYCINES = "ESAT Les Glycines";
    private static final String TROIS_CHENES = "Imprimerie des Trois Chênes";

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
    /** Its share of work stays unknown: its grouping shows what is not computable. */
    private static final Tender YARD = new Tender(
            "SA-2026-093",
            "Végétalisation de la cour de l’école Pasteur",
            "Ville de Saint-Aubin",
            ContractNature.WORKS,
            24,
            new Lot(1, "Sols, plantations et mobilier en bois", "45112700", "386000.00", 300));

    private final DemoConsultations consultations;
    private final Forming forming;
    private final Agreeing agreeing;
    private final Bidding bidding;
    private final Proving proving;
    private final Approving approving;

    BiddingStories(
            DemoConsultations consultations,
            Forming forming,
            Agreeing agreeing,
            Bidding bidding,
            Proving proving,
            Approving approving) {
        this.consultations = consultations;
        this.forming = forming;
        this.agreeing = agreeing;
        this.bidding = bidding;
        this.proving = proving;
        this.approving = approving;
    }

    void tell(Script script, Instant today) {
        for (Tender tender : new Tender[] {HALL, LIBRARIES, PARKS, SCHOOL, YARD}) {
            script.before(21, "tender " + tender.reference(), () -> consultations.record(tender, today));
        }
        hall(script);
        libraries(script);
        parks(script);
        school(script);
        yard(script);
    }

    /** Deposited: every member has a receipt to read. */
    private void hall(Script script) {
        Plot plot = new Plot("Halle aux grains", VALMONT);
        Wish[] wishes = {
            new Wish(Need.of("Dépose sélective et filière de réemploi", "45111100", "EI SCIC", 18, 26, 1400), REBATIR),
            new Wish(Need.of("Tri, pesée et traçabilité", "90514000", "EA", 6, 10, 700), TREMPLIN),
            new Wish(Need.of("Menuiseries anciennes", "45421000", "SCOP", 8, 14, 0), MENUISERIE),
            new Wish(Need.of("Abords et plantations d’attente", "77310000", "ACI", 4, 8, 500), MAINS_VERTES)
        };
        script.before(21, "hall opened", () -> {
                    forming.open(plot, HALL.reference(), 0, false, wishes);
                    forming.launch(plot, wishes);
                })
                .before(20, "hall accepted", () -> forming.accept(plot, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(18, "hall capacity", () -> {
                    forming.giveCapacity(plot, REBATIR, 10, 1600, "Caserne Kléber (2025), entrepôts Montel (2024)");
                    forming.giveCapacity(plot, TREMPLIN, 4, 420, "Zone de tri du chantier de la gare (2025)");
                    forming.giveCapacity(plot, MENUISERIE, 4, 520, "Mairie annexe de Givors, lavoir de Miribel");
                    forming.giveCapacity(plot, MAINS_VERTES, 9, 640, "Parc des Glacis, berges amont (2023–2026)");
                })
                .before(17, "hall confirmed", () -> forming.confirm(plot, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(
                        16,
                        "hall shares",
                        () -> bidding.propose(
                                plot,
                                "1418650.00",
                                new Part(VALMONT, "53.5", 0),
                                new Part(REBATIR, "22.5", 1400),
                                new Part(TREMPLIN, "7.25", 700),
                                new Part(MENUISERIE, "11.25", 0),
                                new Part(MAINS_VERTES, "5.5", 500)))
                .before(16, "hall tasks", () -> bidding.assign(plot, DISMANTLING, REBATIR))
                .before(16, "hall agreed", () -> bidding.agree(plot, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES));
        agreeing.tell(script, 14, "hall", plot, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES);
        script.before(
                        13,
                        "hall outline",
                        () -> bidding.settle(
                                plot,
                                Map.of(
                                        VALMONT, "halle-batisseurs-valmont",
                                        REBATIR, "halle-rebatir-solidaire",
                                        TREMPLIN, "halle-atelier-tremplin",
                                        MENUISERIE, "halle-menuiserie-du-canal",
                                        MAINS_VERTES, "halle-les-mains-vertes-de-l-orme")))
                .before(
                        9,
                        "hall evidence",
                        () -> proving.handIn(plot, VALMONT, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(
                        8,
                        "hall evidence checked",
                        () -> proving.accept(plot, VALMONT, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(8, "hall handed in", () -> {
                    bidding.handIn(plot, VALMONT, "halle-batisseurs-valmont");
                    bidding.handIn(plot, REBATIR, "halle-rebatir-solidaire");
                    bidding.handIn(plot, TREMPLIN, "halle-atelier-tremplin");
                    bidding.handIn(plot, MENUISERIE, "halle-menuiserie-du-canal");
                    bidding.handIn(plot, MAINS_VERTES, "halle-les-mains-vertes-de-l-orme");
                })
                .before(
                        6,
                        "hall approved",
                        () -> bidding.approve(plot, VALMONT, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(5, "hall margin", () -> bidding.setMargin(plot, "38000.00", "15000.00"))
                .before(3, "hall frozen", () -> bidding.freeze(plot))
                .before(
                        3,
                        "hall approved frozen",
                        () -> approving.approve(plot, REBATIR, TREMPLIN, MENUISERIE, MAINS_VERTES))
                .before(2, "hall deposited", () -> bidding.deposit(plot));
    }

    /** Frozen: one partner has approved the package, the other is asked, and then the lead deposits it. */
    private void libraries(Script script) {
        Plot plot = new Plot("Médiathèques du Bas-Vallon", VALMONT);
        Wish[] wishes = {
            new Wish(Need.of("Agencement et mobilier sur mesure", "45421000", "SCOP TPE", 30, 45, 0), MENUISERIE),
            new Wish(Need.of("Signalétique et supports imprimés", "79800000", "EA", 10, 18, 350), TROIS_CHENES)
        };
        script.before(20, "libraries opened", () -> {
                    forming.open(plot, LIBRARIES.reference(), 0, false, wishes);
                    forming.launch(plot, wishes);
                })
                .before(18, "libraries accepted", () -> forming.accept(plot, MENUISERIE, TROIS_CHENES))
                .before(17, "libraries capacity", () -> {
                    forming.giveCapacity(plot, MENUISERIE, 5, 600, "Banques d’accueil de deux mairies (2024)");
                    forming.giveCapacity(plot, TROIS_CHENES, 6, 380, "Signalétique du musée des Tisserands (2025)");
                })
                .before(16, "libraries confirmed", () -> forming.confirm(plot, MENUISERIE, TROIS_CHENES))
                .before(
                        15,
                        "libraries shares",
                        () -> bidding.propose(
                                plot,
                                "452300.00",
                                new Part(VALMONT, "47.5", 0),
                                new Part(MENUISERIE, "38.25", 0),
                                new Part(TROIS_CHENES, "14.25", 350)))
                .before(15, "libraries agreed", () -> bidding.agree(plot, MENUISERIE, TROIS_CHENES));
        agreeing.tell(script, 13, "libraries", plot, MENUISERIE, TROIS_CHENES);
        script.before(
                        12,
                        "libraries outline",
                        () -> bidding.settle(
                                plot,
                                Map.of(
                                        VALMONT, "mediatheques-batisseurs-valmont",
                                        MENUISERIE, "mediatheques-menuiserie-du-canal",
                                        TROIS_CHENES, "mediatheques-imprimerie-des-trois-chenes")))
                .before(9, "libraries evidence", () -> proving.handIn(plot, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(8, "libraries evidence checked", () -> proving.accept(plot, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(7, "libraries handed in", () -> {
                    bidding.handIn(plot, VALMONT, "mediatheques-batisseurs-valmont");
                    bidding.handIn(plot, MENUISERIE, "mediatheques-menuiserie-du-canal");
                    bidding.handIn(plot, TROIS_CHENES, "mediatheques-imprimerie-des-trois-chenes");
                })
                .before(5, "libraries approved", () -> bidding.approve(plot, VALMONT, MENUISERIE, TROIS_CHENES))
                .before(2, "libraries margin", () -> bidding.setMargin(plot, "12000.00", "6000.00"))
                .before(0, "libraries frozen", () -> bidding.freeze(plot))
                .before(0, "libraries approved frozen", () -> approving.approve(plot, TROIS_CHENES));
    }

    /** Being written: one section approved, one sent back, one waiting for review, two begun. */
    private void parks(Script script) {
        Plot plot = new Plot("Parcs des Deux-Rives", SILLAGE);
        Wish[] wishes = {
            new Wish(Need.of("Massifs, prairies et taille douce", "77310000", "ACI", 18, 28, 2600), MAINS_VERTES),
            new Wish(Need.of("Propreté et présence dans les parcs", "90910000", "REGIE", 10, 18, 1500), REGIE),
            new Wish(Need.of("Tonte, arrosage, fleurissement", "77310000", "ESAT", 12, 20, 900), GLYCINES),
            new Wish(Need.of("Mobilier et bordures en réemploi", "45110000", "EI SCIC", 5, 10, 400), REBATIR)
        };
        script.before(17, "parks opened", () -> forming.open(plot, PARKS.reference(), 0, false, wishes))
                .before(16, "parks launched", () -> forming.launch(plot, wishes))
                .before(15, "parks accepted", () -> forming.accept(plot, MAINS_VERTES, REGIE, GLYCINES, REBATIR))
                .before(12, "parks capacity", () -> {
                    forming.giveCapacity(plot, MAINS_VERTES, 16, 860, "Six parcs de la métropole depuis 2013");
                    forming.giveCapacity(plot, REGIE, 11, 800, "Parcs du plateau depuis 2019");
                    forming.giveCapacity(plot, GLYCINES, 18, 1200, "Espaces verts de trois communes");
                    forming.giveCapacity(plot, REBATIR, 5, 300, "Bancs du parc des Glacis (2025)");
                })
                .before(11, "parks confirmed", () -> forming.confirm(plot, MAINS_VERTES, REGIE, GLYCINES, REBATIR))
                .before(
                        10,
                        "parks shares",
                        () -> bidding.propose(
                                plot,
                                "1186400.00",
                                new Part(SILLAGE, "36", 0),
                                new Part(MAINS_VERTES, "24", 2600),
                                new Part(REGIE, "16.5", 1500),
                                new Part(GLYCINES, "15.75", 900),
                                new Part(REBATIR, "7.75", 400)))
                .before(10, "parks agreed", () -> bidding.agree(plot, MAINS_VERTES, REGIE, GLYCINES, REBATIR));
        agreeing.tell(script, 9, "parks", plot, MAINS_VERTES, REGIE, GLYCINES, REBATIR);
        script.before(
                        8,
                        "parks outline",
                        () -> bidding.settle(
                                plot,
                                Map.of(
                                        SILLAGE, "parcs-sillage-travaux-publics",
                                        REGIE, "parcs-regie-des-deux-rives",
                                        MAINS_VERTES, "parcs-les-mains-vertes-de-l-orme",
                                        GLYCINES, "parcs-esat-les-glycines",
                                        REBATIR, "parcs-rebatir-solidaire")))
                .before(4, "parks evidence", () -> proving.handIn(plot, MAINS_VERTES, REGIE, GLYCINES))
                .before(3, "parks evidence checked", () -> {
                    proving.accept(plot, GLYCINES);
                    proving.askCorrections(
                            plot,
                            MAINS_VERTES,
                            Piece.VIGILANCE,
                            "Le code de vérification ne fonctionne pas. Pouvez-vous"
                                    + " joindre l’attestation elle-même ?");
                    proving.provide(plot, REBATIR);
                })
                .before(3, "parks handed in", () -> {
                    bidding.handIn(plot, REGIE, "parcs-regie-des-deux-rives");
                    bidding.handIn(plot, MAINS_VERTES, "parcs-les-mains-vertes-de-l-orme");
                    bidding.handIn(plot, GLYCINES, "parcs-esat-les-glycines");
                })
                .before(2, "parks reviewed", () -> {
                    bidding.approve(plot, REGIE);
                    bidding.sendBack(
                            plot,
                            MAINS_VERTES,
                            "Très clair. Pouvez-vous dire qui remplace l’encadrante en cas d’absence, et ajouter le"
                                    + " nombre d’heures d’insertion par an ?");
                })
                .before(1, "parks drafts", () -> {
                    bidding.draft(plot, SILLAGE, "parcs-sillage-travaux-publics");
                    bidding.draft(plot, REBATIR, "parcs-rebatir-solidaire");
                });
    }

    /** Shares proposed again after a counter-proposal: two agree, one is still to answer. */
    private void school(Script script) {
        Plot plot = new Plot("Groupe scolaire Jean-Zay", VALMONT);
        Wish[] wishes = {
            new Wish(Need.of("Menuiseries bois et bois-aluminium", "45421000", "SCOP TPE", 20, 30, 0), MENUISERIE),
            new Wish(Need.of("Peintures et finitions en apprentissage", "45442100", "GEIQ", 6, 12, 1000), GEIQ),
            new Wish(Need.of("Tri et valorisation des déposes", "90514000", "EA", 3, 6, 400), TREMPLIN)
        };
        script.before(12, "school opened", () -> {
                    forming.open(plot, SCHOOL.reference(), 0, true, wishes);
                    forming.launch(plot, wishes);
                })
                .before(11, "school accepted", () -> {
                    forming.accept(plot, MENUISERIE, GEIQ, TREMPLIN);
                    forming.sign(plot, MENUISERIE, "Yann Le Goff", "Gérant");
                    forming.sign(plot, GEIQ, "Karima Azouz", "Directrice");
                    forming.sign(plot, TREMPLIN, "Sophie Danel", "Directrice");
                })
                .before(10, "school capacity", () -> {
                    forming.giveCapacity(plot, MENUISERIE, 6, 600, "École des Minimes, 84 fenêtres (2024)");
                    forming.giveCapacity(plot, GEIQ, 8, 1100, "Huit apprentis peintres, lycée Ampère (2025)");
                    forming.giveCapacity(plot, TREMPLIN, 3, 400, "Zone de tri du chantier de la gare (2025)");
                })
                .before(8, "school confirmed", () -> forming.confirm(plot, MENUISERIE, GEIQ, TREMPLIN))
                .before(1, "school shares", () -> proposeSchool(plot, "62.4", "24.6"))
                .before(1, "school answers", () -> {
                    bidding.agree(plot, GEIQ, TREMPLIN);
                    bidding.counter(
                            plot, MENUISERIE, "27.25", "Le bois-aluminium a augmenté : nous ne tenons pas à 24,60 %.");
                })
                .before(0, "school shares again", () -> proposeSchool(plot, "60.5", "26.5"))
                .before(0, "school agreed", () -> bidding.agree(plot, GEIQ, TREMPLIN));
    }

    /** The agreement is being signed: one partner has, the other is to sign, and then the lead. */
    private void yard(Script script) {
        Plot plot = new Plot("Cour Pasteur", VALMONT);
        Wish[] wishes = {
            new Wish(Need.of("Tri et valorisation des enrobés", "90514000", "EA", 8, 14, 300), TREMPLIN),
            new Wish(Need.of("Gradins et mobilier en bois", "45421000", "SCOP TPE", 20, 30, 0), MENUISERIE)
        };
        script.before(14, "yard opened", () -> {
                    forming.open(plot, YARD.reference(), 0, false, wishes);
                    forming.launch(plot, wishes);
                })
                .before(12, "yard accepted", () -> forming.accept(plot, TREMPLIN, MENUISERIE))
                .before(11, "yard capacity", () -> {
                    forming.giveCapacity(plot, TREMPLIN, 3, 300, "Zone de tri du chantier de la gare (2025)");
                    forming.giveCapacity(plot, MENUISERIE, 4, 420, "Cour de l’école des Minimes (2024)");
                })
                .before(9, "yard confirmed", () -> forming.confirm(plot, TREMPLIN, MENUISERIE))
                .before(
                        4,
                        "yard shares",
                        () -> bidding.propose(
                                plot,
                                "371200.00",
                                new Part(VALMONT, "62.5", 0),
                                new Part(TREMPLIN, "12", 300),
                                new Part(MENUISERIE, "25.5", 0)))
                .before(4, "yard agreed", () -> bidding.agree(plot, TREMPLIN, MENUISERIE));
        agreeing.begin(script, 2, "yard", plot, 1);
    }

    private void proposeSchool(Plot plot, String lead, String joinery) {
        bidding.propose(
                plot,
                "1204900.00",
                new Part(VALMONT, lead, 0),
                new Part(MENUISERIE, joinery, 0),
                new Part(GEIQ, "8.75", 1000),
                new Part(TREMPLIN, "4.25", 400));
    }
}
