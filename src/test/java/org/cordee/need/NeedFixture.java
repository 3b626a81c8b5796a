package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A buyer with an account, a coordinator, and structures in a town of their own. */
abstract class NeedFixture extends DirectoryFixture {

    @Autowired
    PublishingNeed publishing;

    @Autowired
    RevisingList revising;

    @Autowired
    AskingStructures asking;

    @Autowired
    DeliveringShortlist shortlists;

    @Autowired
    ReadingNeeds needs;

    @Autowired
    JdbcTemplate jdbc;

    private static final List<String> LEAVES = Nomenclature.CPV.codes().stream()
            .filter(code -> !code.endsWith("0"))
            .toList();

    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(LEAVES.size()));

    /** A town of its own, so that organisations of other tests do not count. */
    final String town = "Ville" + SampleNumbers.unique();

    /** A trade of its own, because places of one département lie at one point when no position is recorded. */
    final String trade = LEAVES.get(NEXT.getAndIncrement() % LEAVES.size());

    Actor buyer;

    @BeforeEach
    void aBuyerOfTheDirectory() {
        UUID authority = register(
                "Ville de Saint-Aubin-sur-Orme",
                SampleNumbers.siret(),
                "76000",
                "Rouen",
                InsertionKind.NONE,
                "77310000");
        buyer = new Actor(Ids.next(), authority, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** Registers joiners in the town of this test and returns them in order. */
    List<UUID> joiners(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(register("Menuiserie " + number, SampleNumbers.siret(), "97600", town, InsertionKind.EI, trade));
        }
        return ids;
    }

    /** Publishes a need; its address is not confirmed. */
    UUID sent() {
        return publishing.publish(
                buyer,
                SampleNeeds.description(trade),
                SampleNeeds.scope(town, clock.today()),
                SampleNeeds.sender(unique() + "@ville.example"));
    }

    static String unique() {
        return "a" + UUID.randomUUID().toString().substring(0, 12);
    }

    UUID received() {
        UUID need = sent();
        publishing.confirm(SampleNeeds.byLink(need));
        return need;
    }

    /** Publishes a need that a coordinator accepted and for which the directory was searched. */
    UUID listed() {
        UUID need = received();
        revising.qualify(coordinator, need, List.of(trade), town, 60);
        revising.match(coordinator, need);
        return need;
    }

    UUID asking() {
        UUID need = listed();
        asking.sendBatch(coordinator, need, 1);
        return need;
    }

    /** Returns the inquiries that were asked and not answered. */
    List<UUID> open(UUID need) {
        return jdbc
                .queryForList(
                        "SELECT id FROM inquiry WHERE need_id = ? AND state = 'ASKED' ORDER BY id",
                        String.class,
                        need.toString())
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    Actor structure(UUID inquiry) {
        String organisation = jdbc.queryForObject(
                "SELECT organisation_id FROM inquiry WHERE id = ?", String.class, inquiry.toString());
        assertThat(organisation).isNotNull();
        return new Actor(Ids.next(), UUID.fromString(organisation), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    void interested(UUID inquiry) {
        asking.showInterest(structure(inquiry), inquiry, "Dépose en 5 semaines.");
    }
}
