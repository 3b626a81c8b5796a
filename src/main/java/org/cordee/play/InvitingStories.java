package org.cordee.play;

import static org.cordee.play.DemoEnterprises.CHARPENTES;
import static org.cordee.play.DemoEnterprises.GEIQ;
import static org.cordee.play.DemoEnterprises.MAINS_VERTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.PROPRE_ET_JUSTE;
import static org.cordee.play.DemoEnterprises.REBATIR;
import static org.cordee.play.DemoEnterprises.RECYCLERIE;
import static org.cordee.play.DemoEnterprises.REGIE;
import static org.cordee.play.DemoEnterprises.SILLAGE;
import static org.cordee.play.DemoEnterprises.TREMPLIN;
import static org.cordee.play.DemoEnterprises.VALMONT;

import java.time.Instant;
import org.cordee.consortium.DeclineReason;
import org.cordee.play.DemoConsultations.Lot;
import org.cordee.play.DemoConsultations.Tender;
import org.cordee.play.DemoFormation.WantedSlot;
import org.cordee.tender.ContractNature;
import org.springframework.stereotype.Component;

/** The consortia that are being formed, and three that came to nothing. */
@Component
class InvitingStories {

    private static final Tender BANKS = new Tender(
            "VO-2026-0417",
            "Réaménagement des Berges de l’Orme",
            "Métropole du Val-d’Orme",
            ContractNature.WORKS,
            39,
            new Lot(3, "Déconstruction sélective et réemploi", "45111100", "2184500.00", 3200).worked("58", "32.50"),
            new Lot(5, "Espaces verts et berges", "77310000", "640000.00", 1707));
    private static final Tender SHORES = new Tender(
            "VO-2026-0398",
            "Entretien des rives du lac",
            "Métropole du Val-d’Orme",
            ContractNature.SERVICES,
            23,
            new Lot(1, "Espaces verts et berges", "77310000", "640000.00", 1707));
    private static final Tender FOOTBRIDGE = new Tender(
            "OR-2026-112",
            "Passerelle des Tanneurs et ses accès",
            "Département de l’Orme",
            ContractNature.WORKS,
            24,
            new Lot(2, "Accès, défrichage et nettoyage", "45112000", "720000.00", 900).worked("52", "31.00"));
    private static final Tender CARMES = new Tender(
            "VO-2026-0350",
            "Requalification de la rue des Carmes",
            "Métropole du Val-d’Orme",
            ContractNature.WORKS,
            15,
            new Lot(1, "Voirie et réseaux", "45233000", "980000.00", 1100));
    private static final Tender GYMNASIUMS = new Tender(
            "SA-2026-071",
            "Nettoyage des gymnases et de la piscine",
            "Ville de Saint-Aubin",
            ContractNature.SERVICES,
            14,
            new Lot(1, "Nettoyage courant", "90910000", "410000.00", 2400).worked("82", "26.00"));
    private static final Tender WORKSHOPS = new Tender(
            "SA-2026-066",
            "Peinture des ateliers municipaux",
            "Ville de Saint-Aubin",
            ContractNature.WORKS,
            -6,
            new Lot(1, "Peinture intérieure", "45442110", "96000.00", 350));

    private final DemoConsultations consultations;
    private final DemoFormation forming;

    InvitingStories(DemoConsultations consultations, DemoFormation forming) {
        this.consultations = consultations;
        this.forming = forming;
    }

    void addTo(DemoScript script, Instant today) {
        for (Tender tender : new Tender[] {BANKS, SHORES, FOOTBRIDGE, CARMES, GYMNASIUMS, WORKSHOPS}) {
            script.before(21, "tender " + tender.reference(), () -> consultations.record(tender, today));
        }
        reuse(script);
        greenBanks(script);
        footbridge(script);
        carmes(script);
        gymnasiums(script);
        workshops(script);
    }

    /** Invitations in every state: confirmed, waiting for the lead, open, declined, expired, capacity still to give. */
    private void reuse(DemoScript script) {
        DemoConsortium reuse = new DemoConsortium("Orme Réemploi", VALMONT);
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Dépose soignée, diagnostic des ressources", "45111100", "EI SCIC", 15, 20, 1900),
                    REBATIR,
                    RECYCLERIE),
            new WantedSlot(
                    DemoSlot.of("Défrichage, tri des déchets verts, remise en état", "77310000", "ACI", 6, 10, 860),
                    "Jardins de la Plaine",
                    MAINS_VERTES),
            new WantedSlot(
                    DemoSlot.of("Charpentes et menuiseries remises en état", "45422000", "SCOP TPE", 7, 10, 0)
                            .optional(),
                    MENUISERIE,
                    CHARPENTES),
            new WantedSlot(
                    DemoSlot.of("Tri, pesée et traçabilité sur site", "90514000", "EA ACI", 3, 5, 420)
                            .optional(),
                    RECYCLERIE,
                    TREMPLIN)
        };
        script.before(15, "reuse opened", () -> forming.open(reuse, BANKS.reference(), 0, true, wanted))
                .before(12, "reuse launched", () -> forming.launch(reuse, wanted))
                .before(
                        10,
                        "reuse menuiserie declines",
                        () -> forming.decline(
                                reuse,
                                MENUISERIE,
                                DeclineReason.NO_CAPACITY,
                                "Notre atelier est pris jusqu’en avril par les médiathèques ; merci d’avoir pensé à"
                                        + " nous."))
                .before(8, "reuse charpentes accepts", () -> {
                    forming.accept(reuse, CHARPENTES);
                    forming.sign(reuse, CHARPENTES, "Hélène Maurin", "Gérante");
                })
                .before(
                        7,
                        "reuse charpentes capacity",
                        () -> forming.giveCapacity(
                                reuse, CHARPENTES, 6, 700, "Halle de Chambéry (2024), préau de l’école des Marches"))
                .before(6, "reuse charpentes confirmed", () -> forming.confirm(reuse, CHARPENTES))
                .before(6, "reuse rebatir accepts", () -> forming.accept(reuse, REBATIR))
                .before(3, "reuse rebatir signs", () -> forming.sign(reuse, REBATIR, "Malik Sauvage", "Directeur"))
                .before(
                        6,
                        "reuse jardins declines",
                        () -> forming.decline(
                                reuse,
                                "Jardins de la Plaine",
                                DeclineReason.TOO_FAR,
                                "Trop loin d’Aubervilliers pour nos équipes."))
                .before(1, "reuse tremplin accepts", () -> forming.accept(reuse, TREMPLIN))
                .before(1, "reuse tremplin signs", () -> forming.sign(reuse, TREMPLIN, "Sophie Danel", "Directrice"))
                .before(
                        1,
                        "reuse rebatir capacity",
                        () -> forming.giveCapacity(
                                reuse,
                                REBATIR,
                                14,
                                1900,
                                "Halle aux grains de Saint-Aubin (2026), dépose de 1 400 m² de plancher ; caserne"
                                        + " Kléber (2025), 62 tonnes remises en circulation"));
    }

    /** The slots are defined, and the candidates should have been chosen days ago. */
    private void greenBanks(DemoScript script) {
        DemoConsortium banks = new DemoConsortium("Rives vertes", SILLAGE);
        WantedSlot plants = new WantedSlot(
                DemoSlot.of("Plantations et entretien des berges", "77310000", "ACI ESAT", 20, 35, 1200), MAINS_VERTES);
        WantedSlot cleaning = new WantedSlot(
                DemoSlot.of("Propreté des cheminements", "90910000", "REGIE EI", 5, 10, 500)
                        .optional(),
                REGIE);
        script.before(9, "banks opened", () -> forming.open(banks, SHORES.reference(), 0, false, plants, cleaning));
    }

    /** One slot was declined by all its candidates: the lead must decide. */
    private void footbridge(DemoScript script) {
        DemoConsortium footbridge = new DemoConsortium("Passerelle des Tanneurs", SILLAGE);
        WantedSlot[] wanted = {
            new WantedSlot(
                    DemoSlot.of("Défrichage et clôtures provisoires", "77310000", "AI REGIE", 4, 8, 600),
                    "Coup de Main Services"),
            new WantedSlot(DemoSlot.of("Nettoyage et repli de chantier", "90911000", "EI", 5, 9, 300), PROPRE_ET_JUSTE)
        };
        script.before(10, "footbridge opened", () -> forming.open(footbridge, FOOTBRIDGE.reference(), 0, false, wanted))
                .before(8, "footbridge launched", () -> forming.launch(footbridge, wanted))
                .before(7, "footbridge propre accepts", () -> forming.accept(footbridge, PROPRE_ET_JUSTE))
                .before(
                        6,
                        "footbridge propre capacity",
                        () -> forming.giveCapacity(
                                footbridge, PROPRE_ET_JUSTE, 5, 450, "Repli du chantier de la gare routière (2025)"))
                .before(5, "footbridge propre confirmed", () -> forming.confirm(footbridge, PROPRE_ET_JUSTE))
                .before(
                        1,
                        "footbridge coup declines",
                        () -> forming.decline(footbridge, "Coup de Main Services", DeclineReason.NO_CAPACITY, null));
    }

    private void carmes(DemoScript script) {
        DemoConsortium carmes = new DemoConsortium("Rue des Carmes", SILLAGE);
        WantedSlot wanted = new WantedSlot(
                DemoSlot.of("Pose de pavés et petits ouvrages", "45233000", "GEIQ ETTI", 8, 15, 1100), GEIQ);
        script.before(16, "carmes opened", () -> forming.open(carmes, CARMES.reference(), 0, false, wanted))
                .before(15, "carmes launched", () -> forming.launch(carmes, wanted))
                .before(
                        12,
                        "carmes abandoned",
                        () -> forming.abandon(
                                carmes,
                                "L’acheteur annonce un nouveau phasage ; notre équipe voirie n’est plus disponible aux"
                                        + " dates demandées."));
    }

    private void gymnasiums(DemoScript script) {
        DemoConsortium gymnasiums = new DemoConsortium("Gymnases de Saint-Aubin", "Propreté Duval");
        WantedSlot wanted = new WantedSlot(
                DemoSlot.of("Nettoyage courant de quatre gymnases", "90910000", "EI ETTI", 30, 45, 2400),
                "Nett’Insertion",
                PROPRE_ET_JUSTE);
        script.before(18, "gymnasiums opened", () -> forming.open(gymnasiums, GYMNASIUMS.reference(), 0, false, wanted))
                .before(16, "gymnasiums launched", () -> forming.launch(gymnasiums, wanted))
                .before(
                        15,
                        "gymnasiums nett declines",
                        () -> forming.decline(gymnasiums, "Nett’Insertion", DeclineReason.TOO_FAR, null))
                .before(
                        12,
                        "gymnasiums propre declines",
                        () -> forming.decline(
                                gymnasiums,
                                PROPRE_ET_JUSTE,
                                DeclineReason.OTHER_GROUPING,
                                "Nous répondons déjà à ce lot avec un autre groupement."))
                .before(11, "gymnasiums dropped", () -> forming.dropUnfilled(gymnasiums));
    }

    /** The deadline passed without an answer of the candidates or a decision of the lead. */
    private void workshops(DemoScript script) {
        DemoConsortium workshops = new DemoConsortium("Ateliers de Saint-Aubin", "Peintures Auvray");
        WantedSlot wanted = new WantedSlot(
                DemoSlot.of("Lessivage et peinture des sols", "45442110", "EI ACI", 20, 30, 350),
                "Coup de Main Services");
        script.before(18, "workshops opened", () -> forming.open(workshops, WORKSHOPS.reference(), 0, false, wanted))
                .before(17, "workshops launched", () -> forming.launch(workshops, wanted));
    }
}
