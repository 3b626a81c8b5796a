package org.cordee.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SlotDraft;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;

/** Groupings in their first states: one being prepared, one whose invitations are out. */
@Component
class DemoGroupings {

    private static final Map<String, String> SIRENS = DemoDirectory.sirens();

    private final DirectoryLookup directory;
    private final ConsultationReading consultations;
    private final OpeningConsortium opening;
    private final DefiningSlots slots;
    private final RankingCandidates ranking;
    private final LaunchingInvitations launching;

    DemoGroupings(
            DirectoryLookup directory,
            ConsultationReading consultations,
            OpeningConsortium opening,
            DefiningSlots slots,
            RankingCandidates ranking,
            LaunchingInvitations launching) {
        this.directory = directory;
        this.consultations = consultations;
        this.opening = opening;
        this.slots = slots;
        this.ranking = ranking;
        this.launching = launching;
    }

    /** Lot 3 of the Banks of the Orme, led by Bâtisseurs Valmont: four slots, invitations out. */
    void inviteForReuse(UUID consultationId) {
        Actor lead = actingFor("Bâtisseurs Valmont");
        UUID lot = lot(consultationId, 0);
        UUID consortium = open(lead, "Orme Réemploi", consultationId, lot, true);
        List<UUID> ids = slots.define(
                lead,
                consortium,
                List.of(
                        slot(
                                lot,
                                "Dépose soignée, diagnostic des ressources, réemploi",
                                "45111100",
                                Set.of("EI", "SCIC"),
                                15,
                                20,
                                1900,
                                true),
                        slot(
                                lot,
                                "Défrichage, tri des déchets verts, remise en état",
                                "77310000",
                                Set.of("ACI"),
                                6,
                                10,
                                860,
                                true),
                        slot(
                                lot,
                                "Menuiseries remises en état et reposées",
                                "45421000",
                                Set.of("SCOP", "TPE"),
                                7,
                                10,
                                0,
                                false),
                        slot(lot, "Tri, pesée et traçabilité sur site", "90514000", Set.of("EA"), 3, 5, 420, false)));
        rank(lead, consortium, ids.get(0), "Rebâtir Solidaire");
        rank(lead, consortium, ids.get(1), "Les Mains Vertes de l’Orme", "Jardins de la Plaine");
        rank(lead, consortium, ids.get(2), "Menuiserie du Canal", "Charpentes Alliées");
        rank(lead, consortium, ids.get(3), "Atelier Tremplin", "Recyclerie du Port");
        launching.launch(lead, consortium);
    }

    /** Lot 5, led by Sillage: slots are defined, candidates not yet chosen. */
    void prepareGreenSpaces(UUID consultationId) {
        Actor lead = actingFor("Sillage Travaux publics");
        UUID lot = lot(consultationId, 1);
        UUID consortium = open(lead, "Rives vertes", consultationId, lot, false);
        slots.define(
                lead,
                consortium,
                List.of(slot(
                        lot,
                        "Plantations et entretien des berges",
                        "77310000",
                        Set.of("ACI", "ESAT"),
                        20,
                        35,
                        1200,
                        true)));
    }

    private UUID open(Actor lead, String name, UUID consultation, UUID lot, boolean nda) {
        UUID establishment = establishments(lead.requireOrganisation()).get(0).establishmentId();
        return opening.open(
                lead,
                new OpenConsortium(
                        name, consultation, List.of(lot), ConsortiumForm.JOINT_LEAD_SEVERAL, nda, establishment));
    }

    private void rank(Actor lead, UUID consortium, UUID slot, String... names) {
        List<UUID> ranked = java.util.Arrays.stream(names)
                .map(name -> establishments(organisation(name)).get(0).establishmentId())
                .toList();
        ranking.rank(lead, consortium, slot, ranked);
    }

    private static SlotDraft slot(
            UUID lot, String need, String cpv, Set<String> kinds, int low, int high, int hours, boolean mandatory) {
        return new SlotDraft(
                lot,
                need,
                cpv,
                kinds,
                Percentage.of(Integer.toString(low)),
                Percentage.of(Integer.toString(high)),
                new Hours(hours),
                mandatory);
    }

    private UUID lot(UUID consultation, int index) {
        return consultations.facts(consultation).lots().get(index).id();
    }

    private List<EstablishmentFacts> establishments(UUID organisation) {
        return directory.establishmentsOf(organisation);
    }

    private UUID organisation(String name) {
        return directory.bySiren(SIRENS.getOrDefault(name, "")).orElseThrow();
    }

    private Actor actingFor(String name) {
        return new Actor(null, organisation(name), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.SYSTEM);
    }
}
