package org.cordee.play;

import static org.cordee.play.DemoEnterprises.APPUI;
import static org.cordee.play.DemoEnterprises.CHARPENTES;
import static org.cordee.play.DemoEnterprises.COUP_DE_MAIN;
import static org.cordee.play.DemoEnterprises.FACILITATEURS;
import static org.cordee.play.DemoEnterprises.GLYCINES;
import static org.cordee.play.DemoEnterprises.MAINS_VERTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.METROPOLE;
import static org.cordee.play.DemoEnterprises.PROPRE_ET_JUSTE;
import static org.cordee.play.DemoEnterprises.REBATIR;
import static org.cordee.play.DemoEnterprises.REGIE;
import static org.cordee.play.DemoEnterprises.RESEAU;
import static org.cordee.play.DemoEnterprises.SILLAGE;
import static org.cordee.play.DemoEnterprises.TREMPLIN;
import static org.cordee.play.DemoEnterprises.VALMONT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.need.NeedContact;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.need.NeedScope;
import org.cordee.need.NoInterestReason;
import org.cordee.network.NamingConsent;
import org.cordee.network.SchemeQuestion;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.play.DemoConsultations.Lot;
import org.cordee.play.DemoConsultations.Tender;
import org.cordee.play.DemoNeeds.DemoNeed;
import org.cordee.play.DemoNetworks.DemoScheme;
import org.cordee.play.DemoSupport.DemoRequest;
import org.cordee.shared.Deadline;
import org.cordee.shared.ProgrammeControl;
import org.cordee.support.SupportKind;
import org.cordee.tender.ContractNature;
import org.springframework.stereotype.Component;

/** The acts around the consortia: of a network, of support organisations, of buyers and of structures that watch. */
@Component
class EcosystemStories {

    private static final String REBATIR_WORDS = "Nous déposons, trions et remettons en état les matériaux des bâtiments"
            + " que l’on rénove : fenêtres, portes, parquets, sanitaires. Nos équipes sont en parcours d’insertion, avec un"
            + " encadrant pour six personnes.";
    private static final String MAINS_VERTES_WORDS = "Nous créons et entretenons des espaces verts sans produits"
            + " chimiques : tonte, taille, plantations, désherbage à la main. Nous formons chaque année une quinzaine de"
            + " personnes éloignées de l’emploi.";

    static final String PROGRAMME = "Rives de l’Orme 2030";
    static final String PUBLISHED_SCHEME = "Aide au premier chantier en groupement";
    static final String DRAFTED_SCHEME = "Achat commun de petit matériel électrique";

    /** Recorded by its lead itself, which may therefore share the lot. */
    static final Tender HOUSE = new Tender(
            "VO-2026-0425",
            "Maison du projet des Berges de l’Orme",
            METROPOLE,
            ContractNature.WORKS,
            28,
            new Lot(2, "Menuiseries intérieures et cloisons démontables", "45421000", "268000.00", 400));

    static final DemoNeed OFFICES = new DemoNeed(
            "Déposer et réemployer les cloisons d’un immeuble de bureaux",
            "1 900 m² sur trois niveaux, occupés jusqu’au début du chantier. Une partie des cloisons doit resservir"
                    + " dans nos locaux.",
            "45111100",
            Set.of(Theme.CONSTRUCTION_WASTE),
            "Lyon",
            60,
            NeedScope.Length.ONE_TO_THREE_MONTHS,
            NeedScope.Size.FROM_60000_TO_140000,
            NeedScope.Stage.PREPARING);
    static final DemoNeed GARDENS = new DemoNeed(
            "Entretenir les jardins de six résidences",
            "Tonte, massifs et petits arrosages, de mars à novembre, sans désherbant.",
            "77310000",
            Set.of(Theme.EMPLOYMENT_INSERTION),
            "Lyon",
            40,
            NeedScope.Length.THREE_TO_TWELVE_MONTHS,
            NeedScope.Size.FROM_60000_TO_140000,
            NeedScope.Stage.EXPLORING);
    static final DemoNeed SHELTER = new DemoNeed(
            "Construire le préau en bois d’une école",
            "Environ 140 m², avec du bois local si possible. Le terrain est prêt.",
            "45422000",
            Set.of(),
            "Chambéry",
            50,
            NeedScope.Length.ONE_TO_THREE_MONTHS,
            NeedScope.Size.UNKNOWN,
            NeedScope.Stage.EXPLORING);

    static final DemoRequest DRAFTING = new DemoRequest(MAINS_VERTES, APPUI, SupportKind.DRAFTING);
    static final DemoRequest FINANCIAL = new DemoRequest(MENUISERIE, APPUI, SupportKind.FINANCIAL);
    static final DemoRequest TECHNICAL = new DemoRequest(TREMPLIN, FACILITATEURS, SupportKind.TECHNICAL);

    private static final DemoConsortium PARKS = new DemoConsortium("Parcs des Deux-Rives", SILLAGE);

    private final DemoActors actors;
    private final DemoConsultations consultations;
    private final DemoNetworks networks;
    private final DemoSupport support;
    private final DemoNeeds needs;
    private final DemoOpportunities opportunities;
    private final ProgrammeControl programmes;

    EcosystemStories(
            DemoActors actors,
            DemoConsultations consultations,
            DemoNetworks networks,
            DemoSupport support,
            DemoNeeds needs,
            DemoOpportunities opportunities,
            ProgrammeControl programmes) {
        this.actors = actors;
        this.consultations = consultations;
        this.networks = networks;
        this.support = support;
        this.needs = needs;
        this.opportunities = opportunities;
        this.programmes = programmes;
    }

    void addTo(DemoScript script, Instant today) {
        network(script, today);
        help(script, today);
        offices(script, today);
        gardens(script, today);
        shelter(script, today);
        watches(script, today);
        LocalDate day = LocalDate.ofInstant(today, Deadline.PARIS);
        script.before(
                20,
                "programme followed",
                () -> programmes.follow(
                        actors.coordinator(),
                        PROGRAMME,
                        day.minusMonths(2),
                        day.plusYears(4),
                        List.of("FRK26", "FRK27")));
    }

    /** Three members are named with figures and one by its name only; two organisations have not answered. */
    private void network(DemoScript script, Instant today) {
        DemoScheme published = new DemoScheme(
                PUBLISHED_SCHEME,
                "Le réseau prend en charge trois jours d’ingénierie et 4 000 € de matériel pour un premier chantier en"
                        + " groupement.",
                "Structures d’insertion de la région",
                "N’avoir encore jamais été cotraitant",
                today.plus(Duration.ofDays(20)),
                List.of(
                        new SchemeQuestion(
                                "Quel chantier visez-vous, et avec qui ?", SchemeQuestionKind.LONG_TEXT, true, ""),
                        new SchemeQuestion(
                                "Combien de salariés en parcours y travailleront ?",
                                SchemeQuestionKind.NUMBER,
                                true,
                                ""),
                        new SchemeQuestion(
                                "Avez-vous déjà un encadrant pour ce chantier ?",
                                SchemeQuestionKind.YES_NO,
                                false,
                                "")));
        DemoScheme drafted = new DemoScheme(
                DRAFTED_SCHEME,
                "Grouper nos commandes de débroussailleuses et de taille-haies à batterie pour 2027.",
                "Adhérents qui entretiennent des espaces verts",
                "",
                today.plus(Duration.ofDays(45)),
                List.of(new SchemeQuestion(
                        "Combien de machines voulez-vous remplacer ?", SchemeQuestionKind.NUMBER, true, "")));
        script.before(
                        18,
                        "network invites",
                        () -> networks.invite(
                                RESEAU, REBATIR, PROPRE_ET_JUSTE, REGIE, MAINS_VERTES, COUP_DE_MAIN, TREMPLIN))
                .before(
                        16,
                        "network joined with figures",
                        () -> networks.join(RESEAU, NamingConsent.NAME_AND_ANSWERS, REBATIR, PROPRE_ET_JUSTE, REGIE))
                .before(14, "network joined by name", () -> networks.join(RESEAU, NamingConsent.NAME, MAINS_VERTES))
                .before(6, "scheme published", () -> networks.publish(RESEAU, published))
                .before(
                        4,
                        "scheme regie answers",
                        () -> networks.answer(
                                PUBLISHED_SCHEME,
                                REGIE,
                                "La propreté des parcs des Deux-Rives, avec quatre autres membres.",
                                "5",
                                "YES"))
                .before(
                        3,
                        "scheme propre answers",
                        () -> networks.answer(
                                PUBLISHED_SCHEME,
                                PROPRE_ET_JUSTE,
                                "Le défrichage et le nettoyage des accès de la passerelle des Tanneurs.",
                                "3",
                                "NO"))
                .before(2, "scheme drafted", () -> networks.draft(RESEAU, drafted));
    }

    /** One request evaluated, one accepted with a section to read, one to accept. */
    private void help(DemoScript script, Instant today) {
        LocalDate day = LocalDate.ofInstant(today, Deadline.PARIS);
        script.before(
                        20,
                        "help offered by appui",
                        () -> support.offer(
                                APPUI,
                                60,
                                Set.of("69", "38", "42"),
                                SupportKind.DRAFTING,
                                SupportKind.STRATEGIC,
                                SupportKind.FINANCIAL))
                .before(
                        20,
                        "help offered by facilitateurs",
                        () -> support.offer(
                                FACILITATEURS, 40, Set.of("69", "38"), SupportKind.TECHNICAL, SupportKind.LEGAL))
                .before(
                        18,
                        "help menuiserie asks",
                        () -> support.ask(
                                FINANCIAL,
                                "Comment tenir la trésorerie d’un chantier de dix-huit mois avec neuf salariés ?"))
                .before(17, "help menuiserie accepted", () -> support.accept(FINANCIAL))
                .before(
                        16,
                        "help menuiserie diagnosed",
                        () -> support.diagnose(
                                FINANCIAL,
                                "Un plan de trésorerie mois par mois, avec l’avance et le paiement direct.",
                                day.minusDays(10)))
                .before(
                        12,
                        "help menuiserie delivered",
                        () -> support.deliver(
                                FINANCIAL,
                                "Plan de trésorerie sur dix-huit mois, lu ensemble ; une avance de 20 % couvre les deux"
                                        + " premiers mois.",
                                "4.5"))
                .before(
                        10,
                        "help menuiserie evaluated",
                        () -> support.evaluate(FINANCIAL, 5, "Clair, et utile dès le lendemain."))
                .before(
                        2,
                        "help mains vertes asks",
                        () -> support.askSharing(
                                DRAFTING,
                                "Le mandataire demande qui remplace l’encadrante en cas d’absence. Comment l’écrire"
                                        + " simplement ?",
                                PARKS))
                .before(1, "help mains vertes accepted", () -> support.accept(DRAFTING))
                .before(
                        0,
                        "help tremplin asks",
                        () -> support.ask(
                                TECHNICAL,
                                "Les heures de nos salariés en entreprise adaptée comptent-elles pour la clause ?"));
    }

    /** The buyer has the short list and was introduced to one structure of it. */
    private void offices(DemoScript script, Instant today) {
        script.before(17, "offices published", () -> needs.publish(OFFICES, METROPOLE, metropole(), today))
                .before(
                        16,
                        "offices qualified",
                        () -> needs.qualify(OFFICES, REBATIR, TREMPLIN, MENUISERIE, CHARPENTES))
                .before(15, "offices asked", () -> needs.askStructures(OFFICES))
                .before(13, "offices first answers", () -> {
                    needs.showInterest(
                            OFFICES, REBATIR, "Nous déposons, nettoyons et remontons ; visite possible dès lundi.");
                    needs.decline(OFFICES, MENUISERIE, NoInterestReason.NO_CAPACITY);
                })
                .before(12, "offices other answers", () -> {
                    needs.showInterest(OFFICES, TREMPLIN, "Tri, pesée et traçabilité de ce qui ne ressert pas.");
                    needs.decline(OFFICES, CHARPENTES, NoInterestReason.NOT_OUR_TRADE);
                })
                .before(
                        10,
                        "offices delivered",
                        () -> needs.deliver(OFFICES, "Les deux structures travaillent souvent ensemble."))
                .before(8, "offices introduction", () -> needs.askIntroduction(OFFICES, METROPOLE, REBATIR))
                .before(
                        6,
                        "offices introduced",
                        () -> needs.agree(
                                REBATIR,
                                new ProfessionalContact(
                                        "Malik Sauvage",
                                        "Directeur",
                                        "malik.sauvage@rebatir-solidaire.example",
                                        "01 99 00 04 81")));
    }

    private static NeedContact metropole() {
        return NeedContact.typed(
                "Thomas Vasseur", "Acheteur, direction de la commande publique", DemoPeople.BUYER, "01 99 00 15 54");
    }

    /** Four structures have answered, and others may. */
    private void gardens(DemoScript script, Instant today) {
        script.before(9, "gardens published", () -> needs.publish(GARDENS, METROPOLE, metropole(), today))
                .before(
                        8,
                        "gardens qualified",
                        () -> needs.qualify(GARDENS, REGIE, GLYCINES, PROPRE_ET_JUSTE, COUP_DE_MAIN, MAINS_VERTES))
                .before(5, "gardens asked", () -> needs.askStructures(GARDENS))
                .before(4, "gardens first answers", () -> {
                    needs.showInterest(GARDENS, REGIE, "Trois équipes sont disponibles au printemps.");
                    needs.decline(GARDENS, PROPRE_ET_JUSTE, NoInterestReason.NOT_OUR_TRADE);
                })
                .before(3, "gardens other answers", () -> {
                    needs.showInterest(GARDENS, GLYCINES, "Nous entretenons déjà les espaces verts de trois communes.");
                    needs.decline(GARDENS, COUP_DE_MAIN, NoInterestReason.NO_CAPACITY);
                });
    }

    /** A buyer without account, whose need the coordinator has to read. */
    private void shelter(DemoScript script, Instant today) {
        script.before(
                1,
                "shelter published",
                () -> needs.publish(
                        SHELTER,
                        "Commune de Montfleury",
                        NeedContact.typed("Odile Garnier", "Adjointe aux écoles", "mairie@montfleury.example", ""),
                        today));
    }

    /** A lead looks for partners beyond those that it knows; two structures are told what fits them each week. */
    private void watches(DemoScript script, Instant today) {
        script.before(
                        21,
                        "tender " + HOUSE.reference(),
                        () -> consultations.record(actors.actor(VALMONT), HOUSE, today))
                .before(7, "pages updated", () -> {
                    opportunities.updatePage(REBATIR, REBATIR_WORDS, 1900, 2100, 2300);
                    opportunities.updatePage(MAINS_VERTES, MAINS_VERTES_WORDS, 860, 900, 900);
                })
                .before(5, "house shared", () -> opportunities.shareLot(VALMONT, HOUSE.reference()))
                .before(4, "watches kept", () -> {
                    opportunities.watch(REBATIR, 80);
                    opportunities.watch(MENUISERIE, 60);
                })
                .before(
                        3,
                        "house candidacy",
                        () -> opportunities.declareInterest(
                                MENUISERIE,
                                VALMONT,
                                HOUSE.reference(),
                                "Nous fabriquons des cloisons démontables depuis 2019 et restons libres à l’automne."));
    }
}
