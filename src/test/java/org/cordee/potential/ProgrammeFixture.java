package org.cordee.potential;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer that keeps programmes, in a directory whose organisations a test registers. */
abstract class ProgrammeFixture extends DirectoryFixture {

    static final String TITLES = "objet;montant;lieu;mois;durée;cpv\n";

    @Autowired
    KeepingProgrammes keeping;

    @Autowired
    ComputingPotential computing;

    @Autowired
    ReadingProgrammes programmes;

    final Actor buyer = member();

    static Actor member() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** Keeps a programme of these lines and computes it when all can be read; the background may have begun already. */
    UUID computed(String... lines) {
        UUID id = kept(lines);
        computing.computeSoon(id);
        await().until(() -> !programmes.find(buyer, id).isRunning());
        return id;
    }

    UUID kept(String... lines) {
        return kept(buyer, lines);
    }

    UUID kept(Actor actor, String... lines) {
        byte[] file = (TITLES + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return keeping.keep(actor, "achats.csv", new ByteArrayInputStream(file), keeping.proposal(actor), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns a month of the next year, as a file writes it. */
    String march() {
        return "03/" + (clock.today().getYear() + 1);
    }
}
