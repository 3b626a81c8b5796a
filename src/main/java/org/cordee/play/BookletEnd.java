package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.play.SimulatedEntry.Part;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated booklet ended, as the API shows it, beside what was planned.
 *
 * @param version the number of the last version; 0 before the publication
 * @param visible the number of solutions in the last version
 * @param withdrawal the reason that the last version names; empty when it names none
 * @param printed true when the last version could be downloaded as PDF
 * @param entries in the order of the booklet
 */
record BookletEnd(int version, int visible, String withdrawal, boolean printed, List<EntryEnd> entries) {

    BookletEnd {
        entries = List.copyOf(entries);
    }

    /**
     * How one entry ended.
     *
     * @param number the place in the booklet, from 1
     * @param structure the name of the structure
     * @param state the state of the contribution; empty before the call is open
     * @param dueAt until when the structure might hand in its text
     * @param handedInAt when it handed in its first text; null when it did not
     * @param revisions how many texts it sent
     * @param versions the number of each version that shows the entry, once for each time that it is shown
     * @param letters the number of letters to the structure by their kind
     */
    record EntryEnd(
            int number,
            String structure,
            Part part,
            String state,
            Instant dueAt,
            @Nullable Instant handedInAt,
            int revisions,
            List<Integer> versions,
            Map<String, Integer> letters) {

        private static final int REMINDERS_OF_A_QUESTION = 2;

        EntryEnd {
            versions = List.copyOf(versions);
            letters = Collections.unmodifiableMap(new TreeMap<>(letters));
        }

        /** Returns what differs from the plan; empty when nothing does. */
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (!state.equals(part.end())) {
                faults.add("it is " + (state.isEmpty() ? "not begun" : state) + " instead of " + part.end());
            }
            if (revisions != part.revisions()) {
                faults.add(revisions + " texts instead of " + part.revisions());
            }
            if ((handedInAt == null) != (part.revisions() == 0)) {
                faults.add("handed in at " + handedInAt);
            } else if (handedInAt != null && handedInAt.isAfter(dueAt)) {
                faults.add("handed in at " + handedInAt + ", which is after " + dueAt);
            }
            if (!versions.equals(expectedVersions())) {
                faults.add("shown by the versions " + versions + " instead of " + expectedVersions());
            }
            lettersTwice().forEach((kind, more) -> faults.add("letters " + kind + ": " + more + " more than acts"));
            required().forEach((kind, count) -> {
                if (letters.getOrDefault(kind, 0) < count) {
                    faults.add("letters " + kind + ": one is missing");
                }
            });
            return faults;
        }

        private List<Integer> expectedVersions() {
            return part.staysPublic() ? List.of(1, 2) : part.isPublished() ? List.of(1) : List.of();
        }

        /** Maps the kinds of which there are more letters than acts to the number of those letters. */
        Map<String, Integer> lettersTwice() {
            Map<String, Integer> admitted = admitted();
            Map<String, Integer> more = new TreeMap<>();
            letters.forEach((kind, count) -> {
                int over = count - admitted.getOrDefault(kind, 0);
                if (over > 0) {
                    more.put(kind, over);
                }
            });
            return more;
        }

        /** Returns the letters that confirm an act; those that ask are left out when the structure was faster. */
        private Map<String, Integer> required() {
            Map<String, Integer> required = new TreeMap<>();
            required.put("BOOKLET_RECEIVED", part.revisions());
            required.put("BOOKLET_LAPSED", part == Part.LATE ? 1 : 0);
            required.put("BOOKLET_PUBLISHED", part.isPublished() ? 1 : 0);
            required.put("BOOKLET_WITHDRAWN", part == Part.WITHDRAWN ? 1 : 0);
            return required;
        }

        /** Counts the text, the check of its facts, and more time or changes. */
        private int questions() {
            return 1 + (part.isPublished() ? 1 : 0) + (part == Part.GRANTED || part == Part.REVISED ? 1 : 0);
        }

        private Map<String, Integer> admitted() {
            Map<String, Integer> admitted = new TreeMap<>(required());
            admitted.put("BOOKLET_INVITED", 1);
            admitted.put("BOOKLET_REMINDER", REMINDERS_OF_A_QUESTION * questions());
            admitted.put("BOOKLET_CHANGES", part == Part.REVISED ? 1 : 0);
            admitted.put("BOOKLET_TO_CHECK", part.isPublished() ? 1 : 0);
            admitted.put("BOOKLET_MORE_TIME", part == Part.GRANTED ? 1 : 0);
            admitted.merge("BOOKLET_LAPSED", part == Part.GRANTED ? 1 : 0, Integer::sum);
            return admitted;
        }

        String line() {
            return SimulationTimeline.line(
                    String.valueOf(number),
                    structure,
                    part.name(),
                    state,
                    dueAt.equals(Instant.MAX) ? "" : dueAt.toString(),
                    handedInAt == null ? "" : handedInAt.toString(),
                    String.valueOf(revisions),
                    String.join(" ", versions.stream().map(String::valueOf).toList()),
                    String.valueOf(letters.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()),
                    String.valueOf(lettersTwice().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()),
                    faults().isEmpty() ? "yes" : "no");
        }
    }

    /** Returns why the booklet did not end as planned, the first entry first; empty when it did. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (EntryEnd entry : entries) {
            entry.faults()
                    .forEach(
                            fault -> faults.add("entry " + entry.number() + " of " + entry.structure() + ": " + fault));
        }
        if (version != SimulatedCall.VERSIONS) {
            faults.add("booklet: version " + version + " is the last one instead of " + SimulatedCall.VERSIONS);
        }
        long wanted =
                entries.stream().filter(entry -> entry.part().staysPublic()).count();
        if (visible != wanted) {
            faults.add("booklet: " + visible + " solutions are visible instead of " + wanted);
        }
        if (!withdrawal.equals(SimulatedCall.REASON)) {
            faults.add("booklet: its last version does not name the reason of the withdrawal");
        }
        if (!printed) {
            faults.add("booklet: it cannot be downloaded as PDF");
        }
        return faults;
    }

    /** Returns the list of entries as CSV. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(
                List.of("number,structure,part,state,due,handedIn,revisions,versions,letters,lettersTwice,asPlanned"));
        entries.forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
