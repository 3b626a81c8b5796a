package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A network and organisations of the directory that it may invite. */
abstract class NetworkFixture extends DirectoryFixture {

    @Autowired
    InvitingNetworkMembers inviting;

    @Autowired
    JoiningNetwork joining;

    @Autowired
    KeepingSchemes keeping;

    @Autowired
    AnsweringScheme answering;

    @Autowired
    NetworkMembers members;

    UUID networkId;
    Actor network;

    @BeforeEach
    void openANetwork() {
        networkId = registerNetwork();
        network = personOf(networkId);
    }

    UUID registerNetwork() {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                coordinator,
                OrganisationIdentity.french(siret.siren()).asSimulated(),
                new OrganisationProfile(
                        new LegalUnit(
                                "Réseau " + SampleNumbers.unique(),
                                LegalForm.ASSOCIATION,
                                Vocation.NETWORK,
                                "9499Z",
                                SizeFigures.UNKNOWN,
                                null,
                                null,
                                SizeFigures.UNKNOWN,
                                EssProof.NONE),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                List.of(EstablishmentProfile.at(siret, Address.inFrance(null, "76000", "Rouen"))));
    }

    static Actor personOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** An organisation of the directory with its SIREN and a person who acts for it. */
    record Structure(UUID id, String siren, String name, Actor actor) {}

    Structure structure() {
        String name = "Structure " + SampleNumbers.unique();
        Siret siret = SampleNumbers.siret();
        UUID id = register(name, siret, "76000", "Rouen", InsertionKind.EI, "77310000");
        return new Structure(id, siret.siren().value(), name, personOf(id));
    }

    /** Invites a structure and returns its place on the list. */
    UUID invited(Structure structure) {
        inviting.invite(network, List.of(structure.siren()));
        return members.findByNetworkIdAndOrganisationId(networkId, structure.id())
                .orElseThrow()
                .id();
    }

    UUID joined(Structure structure, NamingConsent consent) {
        UUID member = invited(structure);
        joining.consent(structure.actor(), member, consent);
        return member;
    }

    /** Returns the terms of a call that ends on a working day about three weeks from now. */
    SchemeTerms terms() {
        Instant closesAt = WorkingDayEnd.notBefore(
                clock.today().plusDays(20).atStartOfDay(Deadline.PARIS).toInstant());
        return new SchemeTerms("Prêt de matériel", "Bennes et échafaudages", "EI", "", closesAt, null);
    }

    static List<SchemeQuestion> questions() {
        return List.of(
                new SchemeQuestion("Quel marché ?", SchemeQuestionKind.SHORT_TEXT, true, ""),
                new SchemeQuestion("Combien de bennes ?", SchemeQuestionKind.NUMBER, false, ""));
    }

    UUID published() {
        UUID scheme = keeping.draft(network, terms(), questions());
        keeping.publish(network, scheme);
        return scheme;
    }
}
