package org.cordee.opportunity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** Structures with a watch and a lead that shares works, at a stopped time; each test starts its rounds itself. */
abstract class WatchScene extends ProcessScene {

    static final String TRADE = "77310000";

    @Autowired
    WebApplicationContext server;

    @Autowired
    SharingOpportunities sharing;

    @Autowired
    AnsweringOpportunities answering;

    @Autowired
    KeepingWatches keeping;

    @Autowired
    ReadingOpportunities opportunities;

    @Autowired
    MatchingOpportunities matching;

    @Autowired
    WritingDigests digests;

    @Autowired
    JdbcTemplate jdbc;

    /** Ends the application's own rounds, and closes what other tests shared: a test would meet both by chance. */
    @BeforeEach
    void endWhatOtherTestsBegan() {
        jdbc.update("UPDATE opportunity SET open_marker = NULL, closed_at = shared_at WHERE open_marker");
        ScheduledAnnotationBeanPostProcessor scheduled = server.getBean(ScheduledAnnotationBeanPostProcessor.class);
        scheduled.postProcessBeforeDestruction(matching, "matchingOpportunities");
        scheduled.postProcessBeforeDestruction(digests, "writingDigests");
    }

    /** A person of a structure in Rouen that watches all of France. */
    record Watcher(Firm firm, Actor actor) {

        UUID person() {
            return Objects.requireNonNull(actor.personId());
        }
    }

    Watcher watcher(DigestPace pace) {
        Firm firm = scenes.firm("Les Guetteurs");
        UUID person = scenes.bean(RegisteringPeople.class)
                .register(
                        "guetteur." + Ids.next() + "@example.org",
                        "Nadia Benali",
                        "une phrase assez longue",
                        Locale.FRENCH,
                        List.of(new RoleGrant(firm.organisationId(), Set.of(Role.MEMBER))));
        return watcher(firm, person, pace);
    }

    /** Lets a person of a structure watch all of France. */
    Watcher watcher(Firm firm, UUID person, DigestPace pace) {
        Watcher watcher =
                new Watcher(firm, new Actor(person, firm.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT));
        keeping.keep(watcher.actor(), everywhere(TRADE), pace);
        return watcher;
    }

    static WatchTerms everywhere(String trade) {
        return new WatchTerms(
                null, List.of(trade), WatchArea.FRANCE, null, null, Set.of(OpportunityKind.values()), null);
    }

    /** Shares the lot of a new consultation. */
    Shared shared() {
        Scene scene = scenes.opened(false);
        return new Shared(
                sharing.shareLot(scene.lead().actor(), scene.consultationId(), scene.lotId()),
                scene.lead().actor());
    }

    /** A shared lot with its owner. */
    record Shared(UUID id, Actor owner) {}

    int digestsOf(Watcher watcher) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM letter WHERE person_id = ? AND kind = 'OPPORTUNITY_DIGEST'",
                Integer.class,
                watcher.person().toString()));
    }

    /** Returns how often the digests of a person told an opportunity. */
    int toldTo(Watcher watcher, UUID opportunity) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM watch_digest_item i JOIN watch_reader r ON r.id = i.reader_id"
                        + " WHERE r.person_id = ? AND i.opportunity_id = ?",
                Integer.class,
                watcher.person().toString(),
                opportunity.toString()));
    }
}
