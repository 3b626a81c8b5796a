package org.cordee.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.Address;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Vocation;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessScene;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An association of the Creuse and three support organisations that help there with strategy: a DLA, which D20 names
 * first, a CRESS, and one of another département. Their offers end with each test, so that no other test meets them.
 * The requests of {@link #asked()} have no process: the tests do themselves what its timers would do.
 */
abstract class SupportFixture extends ProcessScene {

    static final String CREUSE = "23";

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    OfferingSupport offering;

    @Autowired
    AskingForSupport asking;

    @Autowired
    AnsweringSupport answering;

    @Autowired
    LapsingSupport lapsing;

    @Autowired
    GivingSupport giving;

    @Autowired
    EndingSupport ending;

    @Autowired
    CoordinatingSupport coordinating;

    @Autowired
    ReadingSupport reading;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private final List<Actor> supporters = new ArrayList<>();

    Actor requester;
    Actor dla;
    Actor cress;
    Actor elsewhere;

    @BeforeEach
    void register() {
        requester = organisation("Atelier", Vocation.ENTERPRISE, Set.of());
        dla = supporter("DLA", Set.of("dla"), CREUSE);
        cress = supporter("CRESS", Set.of("cress"), CREUSE);
        elsewhere = supporter("Appui lointain", Set.of("dla"), "971");
    }

    @AfterEach
    void endTheProcesses() {
        for (SupportRow request : reading.own(requester, PageRequest.of(0, 100))) {
            // One by one, by the key, because the command sender locks one row at a time.
            jdbc.queryForList(
                            "SELECT sequence FROM engine_command WHERE root_id = ? AND state <> 'SENT'",
                            Long.class,
                            request.id())
                    .forEach(command -> jdbc.update("DELETE FROM engine_command WHERE sequence = ?", command));
            scenes.began(new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, request.id()));
        }
    }

    @AfterEach
    void leave() {
        for (Actor supporter : supporters) {
            OfferingSupport.StoredOffer offer = offering.read(supporter);
            SupportTerms terms = offer.terms();
            if (terms != null) {
                SupportTerms away = new SupportTerms(
                        terms.kinds(),
                        terms.areas(),
                        terms.served(),
                        terms.hoursPerMonth(),
                        LocalDate.of(2999, 12, 31));
                offering.offer(supporter, away, offer.revision());
            }
        }
    }

    Actor supporter(String name, Set<String> themes, String area) {
        Actor supporter = organisation(name, Vocation.SUPPORT, themes);
        offering.offer(supporter, terms(area, 15), 0);
        supporters.add(supporter);
        return supporter;
    }

    static SupportTerms terms(String area, int hours) {
        return new SupportTerms(
                Set.of(SupportKind.STRATEGIC, SupportKind.DRAFTING), Set.of(area), Set.of(), hours, null);
    }

    Actor organisation(String name, Vocation vocation, Set<String> themes) {
        Siret siret = new Siret(SampleNumbers.siret().value());
        UUID id = registering.register(
                coordinator,
                OrganisationIdentity.french(siret.siren()).asSimulated(),
                SampleProfiles.named(name + " " + SampleNumbers.unique(), LegalForm.ASSOCIATION)
                        .as(vocation)
                        .about(themes)
                        .profile(),
                List.of(EstablishmentProfile.at(siret, Address.inFrance(null, "23000", "Guéret"))));
        return new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** Asks a strategic question in the order of D20. */
    UUID asked() {
        return asked(HelperWish.byRule());
    }

    UUID asked(HelperWish wish) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            UUID id = asking.ask(requester, Ids.next(), question(wish));
            // A failed first command holds back all later ones of the request.
            jdbc.update("UPDATE engine_command SET state = 'FAILED' WHERE root_id = ?", id);
            return id;
        }));
    }

    static SupportQuestion question(HelperWish wish) {
        return new SupportQuestion(SupportKind.STRATEGIC, "Répondre ou non au lot Propreté ?", wish, null, null, false);
    }
}
