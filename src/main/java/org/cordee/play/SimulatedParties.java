package org.cordee.play;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Creates the parties of a seed through the API, or finds those that an earlier run with the same seed created. */
final class SimulatedParties {

    /** The most structures of a seed: the numbers after them are those of buyers. */
    static final int MOST_STRUCTURES = 25;

    private static final int FIRST_STRUCTURE = 20;

    private final PublicApiClient api;
    private final Credentials administrator;
    private final long seed;

    SimulatedParties(PublicApiClient api, Credentials administrator, long seed) {
        this.api = api;
        this.administrator = administrator;
        this.seed = seed;
    }

    /**
     * Creates or finds one party.
     * @param number 0 for the lead, from 1 for candidates
     */
    Party party(int number, PartyKind trade) {
        return party(number, number == 0 ? "mandataire" : "candidat " + number, trade, "ENTERPRISE");
    }

    /**
     * Creates or finds a structure that answers needs or contributes to a booklet.
     *
     * @param number from 1 to 25
     */
    Party structure(int number) {
        return party(
                FIRST_STRUCTURE + number - 1,
                "structure " + number,
                PartyKind.ofPartner("NONE", number - 1),
                "ENTERPRISE");
    }

    /**
     * Creates or finds a party that is no candidate of a grouping.
     *
     * @param number of its own within the seed, below sixty
     * @param part what it is in the simulation, in its name
     * @param vocation what it is in the directory
     */
    Party party(int number, String part, PartyKind trade, String vocation) {
        String kind = trade.kind().toLowerCase(Locale.ROOT);
        String name = "Simulation " + seed + ' ' + part + ' ' + kind;
        // The SIRET depends on the kind, so that a seed used for open and for reserved lots does not collide.
        String siret = SeededNumbers.siret(seed, number, trade);
        JsonNode organisation = organisation(name, siret, trade, vocation);
        UUID id = UUID.fromString(organisation.path("id").asString());
        String email = "simulation-" + seed + '-' + number + '-' + kind + "@cordee.example";
        Credentials person = new Credentials(email, SeededNumbers.password(administrator, email));
        person(person, name, id);
        String establishment =
                organisation.path("establishments").path(0).path("id").asString();
        return new Party(name, person, id, UUID.fromString(establishment));
    }

    private JsonNode organisation(String name, String siret, PartyKind trade, String vocation) {
        String search = "/organisations?size=100&name=" + name.replace(' ', '+');
        for (JsonNode row : api.read(administrator, search).path("content")) {
            if (row.toString().contains('"' + name + '"')) {
                String id = row.path("id").asString(row.path("organisationId").asString(""));
                return api.read(administrator, "/organisations/" + id);
            }
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("siren", siret.substring(0, 9));
        body.put("simulated", true);
        body.put("legalName", name);
        body.put("legalForm", trade.legalForm());
        body.put("vocation", vocation);
        body.put("figures", Map.of("headcount", 40, "turnover", 4_000_000, "balance", 2_000_000));
        body.put("zones", List.of("75"));
        body.put("establishments", List.of(establishment(siret, trade)));
        return PublicApiClient.done(api.post(administrator, "/organisations", body), "to register " + name)
                .json();
    }

    private static Map<String, Object> establishment(String siret, PartyKind trade) {
        Map<String, Object> body = new TreeMap<>();
        body.put("siret", siret);
        body.put("postalCode", "75011");
        body.put("city", "Paris");
        body.put("department", "75");
        body.put("capacityHoursPerMonth", 1500);
        if (trade.hasConvention()) {
            body.put("insertionKind", trade.insertionKind());
            body.put("conventionNumber", "SIMULATION");
            body.put("conventionFrom", "2015-01-01");
            body.put("conventionTo", "2040-12-31");
            body.put("disadvantagedRatio", 80);
        }
        return body;
    }

    private void person(Credentials person, String name, UUID organisation) {
        String search = "/people?q=" + person.user().replace("@", "%40");
        if (api.read(administrator, search).path("content").size() > 0) {
            return;
        }
        Map<String, Object> membership =
                Map.of("organisationId", organisation, "roles", List.of("MEMBER", "SIGNATORY"));
        Map<String, Object> body = Map.of(
                "email", person.user(),
                "name", "Signataire de " + name,
                "password", person.password(),
                "locale", "fr",
                "memberships", List.of(membership));
        PublicApiClient.done(api.post(administrator, "/people", body), "to register a person of " + name);
    }
}
