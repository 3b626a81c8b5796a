package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordee.play.BookletEnd.EntryEnd;
import org.cordee.play.SimulatedEntry.Part;
import org.junit.jupiter.api.Test;

/** Tests which entries of a simulated call with fifteen contributors the report finds to be wrong. */
class BookletEndTests {

    private static final int CONTRIBUTORS = 15;
    private static final Instant OPENED = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-22T17:00:00Z");
    private static final Instant GRANTED = Instant.parse("2026-12-29T17:00:00Z");

    private final List<EntryEnd> entries = new ArrayList<>(IntStream.rangeClosed(1, CONTRIBUTORS)
            .mapToObj(number -> asPlanned(number, Part.of(number, CONTRIBUTORS)))
            .toList());

    @Test
    void lateStructuresAreTwoAndOneEntryIsWithdrawn() {
        assertThat(entries)
                .extracting(EntryEnd::part)
                .startsWith(Part.WITHDRAWN, Part.REVISED, Part.PROMPT)
                .endsWith(Part.PROMPT, Part.GRANTED, Part.LATE)
                .filteredOn(Part::staysPublic)
                .hasSize(13);
    }

    @Test
    void theFewestContributorsPlayAllButOnePart() {
        assertThat(IntStream.rangeClosed(1, SimulatedEntry.FEWEST)
                        .mapToObj(number -> Part.of(number, SimulatedEntry.FEWEST)))
                .containsExactly(Part.WITHDRAWN, Part.REVISED, Part.GRANTED, Part.LATE);
    }

    @Test
    void findsNothingWhenEveryEntryEndedAsPlanned() {
        assertThat(end().faults()).isEmpty();
        assertThat(end().lines())
                .hasSize(1 + CONTRIBUTORS)
                .contains("1,structure 1,WITHDRAWN,WITHDRAWN,2026-12-22T17:00:00Z,2026-12-02T08:00:00Z,1,1,4,0,yes")
                .contains("14,structure 14,GRANTED,CHECKED,2026-12-29T17:00:00Z,2026-12-23T17:00:00Z,1,1 2,3,0,yes")
                .contains("15,structure 15,LATE,LAPSED,2026-12-22T17:00:00Z,,0,,2,0,yes");
    }

    @Test
    void namesTheFirstEntryThatEndedOtherwise() {
        entries.set(11, with(entries.get(11), "SUBMITTED", List.of()));
        entries.set(6, with(entries.get(6), "LAPSED", List.of(1, 2)));

        assertThat(end().faults()).first().isEqualTo("entry 7 of structure 7: it is LAPSED instead of CHECKED");
        assertThat(end().lines()).filteredOn(line -> line.endsWith(",no")).hasSize(2);
    }

    @Test
    void stopsTheSimulationWithTheFirstEntryThatEndedOtherwise() {
        assertThatCode(() -> EcosystemSimulation.requireNone(end().faults())).doesNotThrowAnyException();

        entries.set(6, with(entries.get(6), "LAPSED", List.of(1, 2)));
        assertThatThrownBy(() -> EcosystemSimulation.requireNone(end().faults()))
                .isInstanceOfSatisfying(
                        SimulationStopped.class,
                        stopped -> assertThat(stopped.exitCode()).isEqualTo(1))
                .hasMessage("entry 7 of structure 7: it is LAPSED instead of CHECKED.");

        entries.set(8, with(entries.get(8), "DRAFT", List.of()));
        assertThatThrownBy(() -> EcosystemSimulation.requireNone(end().faults()))
                .hasMessageStartingWith("3 things went wrong, the first of them: entry 7 of structure 7:")
                .hasMessageEndingWith("CHECKED. summary.json lists them.");
    }

    @Test
    void findsAnEntryThatAVersionShowsTwiceOrAfterItsWithdrawal() {
        entries.set(2, with(entries.get(2), "CHECKED", List.of(1, 2, 2)));
        entries.set(0, with(entries.get(0), "WITHDRAWN", List.of(1, 2)));

        assertThat(end().faults())
                .containsExactly(
                        "entry 1 of structure 1: shown by the versions [1, 2] instead of [1]",
                        "entry 3 of structure 3: shown by the versions [1, 2, 2] instead of [1, 2]");
    }

    @Test
    void findsALetterThatWasWrittenTwiceAndOneThatIsMissing() {
        entries.set(3, letters(entries.get(3), Map.of("BOOKLET_INVITED", 2)));
        entries.set(4, letters(entries.get(4), Map.of("BOOKLET_PUBLISHED", 0)));
        entries.set(5, letters(entries.get(5), Map.of("BOOKLET_CHANGES", 1)));

        assertThat(end().faults())
                .containsExactly(
                        "entry 4 of structure 4: letters BOOKLET_INVITED: 1 more than acts",
                        "entry 5 of structure 5: letters BOOKLET_PUBLISHED: one is missing",
                        "entry 6 of structure 6: letters BOOKLET_CHANGES: 1 more than acts");
    }

    /** Time may move on before a structure sees what it is asked next, so that it is reminded of that, too. */
    @Test
    void admitsTwoRemindersForEachQuestion() {
        entries.set(4, letters(entries.get(4), Map.of("BOOKLET_REMINDER", 4)));
        entries.set(13, letters(entries.get(13), Map.of("BOOKLET_REMINDER", 6)));
        entries.set(14, letters(entries.get(14), Map.of("BOOKLET_REMINDER", 2)));
        assertThat(end().faults()).isEmpty();

        entries.set(14, letters(entries.get(14), Map.of("BOOKLET_REMINDER", 3)));
        assertThat(end().faults())
                .containsExactly("entry 15 of structure 15: letters BOOKLET_REMINDER: 1 more than acts");
    }

    @Test
    void findsATextThatWasHandedInTooLateOrSentTwice() {
        EntryEnd late = entries.get(7);
        entries.set(7, handedIn(late, CLOSES.plusSeconds(1), 1));
        entries.set(8, handedIn(entries.get(8), OPENED, 2));

        assertThat(end().faults())
                .containsExactly(
                        "entry 8 of structure 8: handed in at 2026-12-22T17:00:01Z, which is after"
                                + " 2026-12-22T17:00:00Z",
                        "entry 9 of structure 9: 2 texts instead of 1");
    }

    @Test
    void findsABookletThatDoesNotShowWhatItHasTo() {
        assertThat(new BookletEnd(1, 14, "", false, entries).faults())
                .containsExactly(
                        "booklet: version 1 is the last one instead of 2",
                        "booklet: 14 solutions are visible instead of 13",
                        "booklet: its last version does not name the reason of the withdrawal",
                        "booklet: it cannot be downloaded as PDF");
    }

    @Test
    void findsEveryEntryOfACallThatWasNeverOpened() {
        entries.clear();
        entries.add(new EntryEnd(1, "structure 1", Part.LATE, "", Instant.MAX, null, 0, List.of(), Map.of()));

        assertThat(end().faults()).first().isEqualTo("entry 1 of structure 1: it is not begun instead of LAPSED");
        assertThat(end().lines()).contains("1,structure 1,LATE,,,,0,,0,0,no");
    }

    private BookletEnd end() {
        return new BookletEnd(2, 13, SimulatedCall.REASON, true, entries);
    }

    private static EntryEnd asPlanned(int number, Part part) {
        Map<String, Integer> letters = new HashMap<>(Map.of("BOOKLET_INVITED", 1));
        if (part == Part.LATE) {
            letters.put("BOOKLET_LAPSED", 1);
        } else {
            letters.put("BOOKLET_RECEIVED", part.revisions());
            letters.put("BOOKLET_PUBLISHED", 1);
        }
        if (part == Part.WITHDRAWN) {
            letters.put("BOOKLET_WITHDRAWN", 1);
        }
        Instant handedIn = part == Part.GRANTED ? CLOSES.plus(Duration.ofDays(1)) : OPENED.plus(Duration.ofDays(1));
        return new EntryEnd(
                number,
                "structure " + number,
                part,
                part.end(),
                part == Part.GRANTED ? GRANTED : CLOSES,
                part == Part.LATE ? null : handedIn,
                part.revisions(),
                part.staysPublic() ? List.of(1, 2) : part == Part.WITHDRAWN ? List.of(1) : List.of(),
                letters);
    }

    private static EntryEnd with(EntryEnd one, String state, List<Integer> versions) {
        return new EntryEnd(
                one.number(),
                one.structure(),
                one.part(),
                state,
                one.dueAt(),
                one.handedInAt(),
                one.revisions(),
                versions,
                one.letters());
    }

    private static EntryEnd letters(EntryEnd one, Map<String, Integer> others) {
        Map<String, Integer> letters = new HashMap<>(one.letters());
        letters.putAll(others);
        return new EntryEnd(
                one.number(),
                one.structure(),
                one.part(),
                one.state(),
                one.dueAt(),
                one.handedInAt(),
                one.revisions(),
                one.versions(),
                letters);
    }

    private static EntryEnd handedIn(EntryEnd one, Instant at, int revisions) {
        Map<String, Integer> letters = new HashMap<>(one.letters());
        letters.put("BOOKLET_RECEIVED", 1);
        return new EntryEnd(
                one.number(),
                one.structure(),
                one.part(),
                one.state(),
                one.dueAt(),
                at,
                revisions,
                one.versions(),
                letters);
    }
}
