package org.cordee.play;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Creates the demonstration's users, invented, at addresses that cannot exist (RFC 2606). */
@Component
class DemoPeople {

    static final String PASSWORD = "cordee-demo";
    static final String COORDINATOR = "ines.carpentier@maison-achats.example";
    static final String LEAD = "claire.fontanel@batisseurs-valmont.example";
    static final String PARTNER = "nadia.benali@mains-vertes.example";
    static final String NETWORK = "amandine.roche@reseau-insertion.example";
    static final String SUPPORTER = "karim.lacombe@appui-rhone.example";
    static final String FACILITATOR = "lucie.marchetti@val-orme.example";
    static final String BUYER = "thomas.vasseur@val-orme.example";

    private static final List<DemoPerson> EVERYBODY = List.of(
            new DemoPerson("administration@cordee.example", "Alix Morvan", "", "administratrice"),
            new DemoPerson(COORDINATOR, "Inès Carpentier", DemoEnterprises.MAISON_DES_ACHATS, "coordinatrice"),
            new DemoPerson(LEAD, "Claire Fontanel", DemoEnterprises.VALMONT, "mandataire"),
            new DemoPerson("paul.rivoire@sillage-tp.example", "Paul Rivoire", DemoEnterprises.SILLAGE, "mandataire"),
            new DemoPerson(
                    "malik.sauvage@rebatir-solidaire.example", "Malik Sauvage", DemoEnterprises.REBATIR, "partenaire"),
            new DemoPerson(PARTNER, "Nadia Benali", DemoEnterprises.MAINS_VERTES, "partenaire"),
            new DemoPerson(
                    "yann.legoff@menuiserie-canal.example", "Yann Le Goff", DemoEnterprises.MENUISERIE, "partenaire"),
            new DemoPerson(
                    "sophie.danel@atelier-tremplin.example", "Sophie Danel", DemoEnterprises.TREMPLIN, "partenaire"),
            new DemoPerson(NETWORK, "Amandine Roche", DemoEnterprises.RESEAU, "réseau"),
            new DemoPerson(SUPPORTER, "Karim Lacombe", DemoEnterprises.APPUI, "accompagnement"),
            new DemoPerson(FACILITATOR, "Lucie Marchetti", DemoEnterprises.FACILITATEURS, "facilitatrice"),
            new DemoPerson(BUYER, "Thomas Vasseur", DemoEnterprises.METROPOLE, "acheteur"));

    private final RegisteringPeople registering;
    private final DirectoryLookup directory;

    DemoPeople(RegisteringPeople registering, DirectoryLookup directory) {
        this.registering = registering;
        this.directory = directory;
    }

    /** @param organisation its name; empty for a person who acts for the platform alone */
    record DemoPerson(String email, String name, String organisation, String part) {}

    static List<DemoPerson> everybody() {
        return EVERYBODY;
    }

    void register() {
        Map<String, String> sirens = DemoDirectory.sirens();
        for (DemoPerson person : EVERYBODY) {
            registering.register(
                    person.email(),
                    person.name(),
                    PASSWORD,
                    Locale.FRENCH,
                    List.of(grant(person, sirens.getOrDefault(person.organisation(), ""))));
        }
    }

    private RoleGrant grant(DemoPerson person, String siren) {
        if (person.organisation().isEmpty()) {
            return RoleGrant.platform(Role.ADMINISTRATOR, Role.COORDINATOR);
        }
        UUID organisation = directory.bySiren(siren).orElseThrow();
        return person.part().equals("coordinatrice")
                ? new RoleGrant(organisation, java.util.Set.of(Role.MEMBER, Role.COORDINATOR))
                : RoleGrant.signatory(organisation);
    }
}
