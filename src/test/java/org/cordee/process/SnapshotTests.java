package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cordee.process.EngineRecords.Model;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    /** The models in the engine's order: the newest version of each process first. */
    private final Snapshot snapshot = new Snapshot(
            null,
            List.of(
                    new Model(30, "bid", "Offre", 3, "2.0.0"),
                    new Model(20, "bid", "Offre", 2, "1.0.0"),
                    new Model(10, "bid", "Offre", 1, "1.0.0"),
                    new Model(41, "shares", "Parts", 2, "1.0.0"),
                    new Model(40, "shares", "Parts", 1, "1.0.0")),
            Map.of(),
            Map.of(),
            List.of());

    @Test
    void reportsAVersionWithAnotherTagThanTheNewestAsOlder() {
        assertThat(snapshot.isOlder(20)).isTrue();
        assertThat(snapshot.isOlder(10)).isTrue();
    }

    @Test
    void reportsAVersionWithTheTagInForceAsCurrent() {
        assertThat(snapshot.isOlder(40)).isFalse();
        assertThat(snapshot.isOlder(41)).isFalse();
        assertThat(snapshot.isOlder(30)).isFalse();
    }

    @Test
    void reportsAnUnknownModelAsCurrent() {
        assertThat(snapshot.isOlder(99)).isFalse();
    }
}
