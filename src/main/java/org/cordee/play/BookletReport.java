package org.cordee.play;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.play.BookletEnd.EntryEnd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what became of a simulated call back from the API, and writes it. */
final class BookletReport {

    /** Letters are written behind the act; a server that was killed writes them after its start. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String FIRST_BYTES = "%PDF";

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulatedCall call;

    /** @param administrator who coordinates, too */
    BookletReport(PublicApiClient api, Credentials administrator, SimulatedCall call) {
        this.api = api;
        this.administrator = administrator;
        this.call = call;
    }

    /**
     * Writes the list of entries, and the booklet as PDF when it was published.
     *
     * @param since when this simulation began: earlier letters are those of another one
     */
    BookletEnd write(Path out, Instant since) throws IOException {
        awaitLetters();
        BookletEnd end = read(out, since);
        Files.writeString(
                out.resolve("entries.csv"), String.join("\r\n", end.lines()) + "\r\n", StandardCharsets.UTF_8);
        return end;
    }

    /**
     * Adds what became of the call.
     *
     * @param failures gets why the call failed, one sentence for each reason
     */
    void add(BookletEnd end, ObjectNode summary, List<String> failures) {
        summary.put("contributors", end.entries().size())
                .put(
                        "entriesAsPlanned",
                        end.entries().stream()
                                .filter(entry -> entry.faults().isEmpty())
                                .count())
                .put("entriesVisible", end.visible())
                .put("bookletVersions", end.version());
        SimulationStopped stopped = call.stopped();
        if (stopped != null) {
            failures.add("call: " + stopped.sentence());
        }
        failures.addAll(end.faults());
    }

    private void awaitLetters() {
        Instant until = Instant.now().plus(PATIENCE);
        while (!api.read(administrator, "/idle").path("idle").asBoolean()
                && Instant.now().isBefore(until)) {
            Pauses.pause(LOOK_AGAIN);
        }
    }

    private BookletEnd read(Path out, Instant since) throws IOException {
        int last = call.versions();
        Map<String, List<Integer>> shownBy = new HashMap<>();
        int visible = 0;
        String withdrawal = "";
        for (int number = 1; number <= last; number++) {
            JsonNode version = api.read(administrator, call.booklet() + "/versions/" + number);
            for (JsonNode entry : version.path("entries")) {
                shownBy.computeIfAbsent(entry.path("entryId").asString(), id -> new ArrayList<>())
                        .add(number);
            }
            visible = version.path("entries").size();
            withdrawal = version.path("versions").path(0).path("withdrawal").asString("");
        }
        boolean printed = last > 0 && isPrinted(out, last);
        List<EntryEnd> ends = new ArrayList<>();
        for (SimulatedEntry entry : call.entries()) {
            ends.add(end(entry, shownBy.getOrDefault(entry.id(), List.of()), since));
        }
        return new BookletEnd(last, visible, withdrawal, printed, ends);
    }

    private boolean isPrinted(Path out, int version) throws IOException {
        ApiAnswer file = api.get(administrator, call.booklet() + "/versions/" + version + "/file");
        boolean printed = file.isDone() && new String(file.body(), StandardCharsets.ISO_8859_1).startsWith(FIRST_BYTES);
        if (printed) {
            Files.write(out.resolve("booklet.pdf"), file.body());
        }
        return printed;
    }

    private EntryEnd end(SimulatedEntry entry, List<Integer> versions, Instant since) {
        String state = "";
        int revisions = 0;
        @Nullable Instant handedInAt = null;
        if (!entry.id().isEmpty()) {
            JsonNode view = api.read(administrator, "/contributions/" + entry.id());
            state = view.path("state").asString("");
            revisions = view.path("revisions").size();
            handedInAt = revisions == 0
                    ? null
                    : Instant.parse(view.path("revisions")
                            .path(revisions - 1)
                            .path("submittedAt")
                            .asString());
        }
        return new EntryEnd(
                entry.number(),
                entry.structure().name(),
                entry.part(),
                state,
                entry.dueAt(),
                handedInAt,
                revisions,
                versions,
                letters(entry, since));
    }

    private Map<String, Integer> letters(SimulatedEntry entry, Instant since) {
        String address = entry.structure().credentials().user();
        String search = "/letters?text=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        Map<String, Integer> letters = new HashMap<>();
        for (JsonNode row : api.all(administrator, search, NeedActions.LARGEST_PAGE)) {
            String kind = row.path("kind").asString("");
            boolean counts = kind.startsWith("BOOKLET_")
                    && row.path("recipient").asString("").equals(address)
                    && !Instant.parse(row.path("writtenAt").asString()).isBefore(since);
            if (counts) {
                letters.merge(kind, 1, Integer::sum);
            }
        }
        return letters;
    }
}
