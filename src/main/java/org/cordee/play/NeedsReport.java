package org.cordee.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.play.NeedsSetup.NeedsCast;
import org.cordee.play.SimulatedWatchers.DigestCount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what became of the needs, the groupings, the requests for help and the digests of a simulation. */
final class NeedsReport {

    private static final String END_OF_LINE = "\r\n";

    private final PublicApiClient api;
    private final Credentials coordinator;
    private final NeedsCast cast;

    NeedsReport(PublicApiClient api, Credentials coordinator, NeedsCast cast) {
        this.api = api;
        this.coordinator = coordinator;
        this.cast = cast;
    }

    /** Writes the list of needs, as a coordinator reads them. */
    void writeNeeds(Path out) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "need,reference,state,batches,asked,interested,declined,silent,introductions,agreed,outcome,grouping"));
        for (SimulatedNeed need : cast.needs()) {
            lines.add(need.isPublished() ? line(need) : need.number() + ",,,,,,,,,,,");
        }
        write(out.resolve("needs.csv"), lines);
    }

    private String line(SimulatedNeed need) {
        JsonNode detail = api.read(coordinator, "/needs/" + need.id());
        JsonNode facts = detail.path("need");
        int asked = 0;
        int interested = 0;
        int declined = 0;
        int silent = 0;
        for (JsonNode batch : detail.path("batches")) {
            asked += batch.path("asked").asInt();
            interested += batch.path("interested").asInt();
            declined += batch.path("declined").asInt();
            silent += batch.path("silent").asInt() + batch.path("open").asInt();
        }
        long agreed = need.introductionStates().stream()
                .filter(state -> state.equals("AGREED") || state.equals("CONCLUDED"))
                .count();
        String grouping = cast.groupings().stream()
                .filter(one -> one.need() == need)
                .map(NeedGrouping::state)
                .findFirst()
                .orElse("");
        return SimulationTimeline.line(
                String.valueOf(need.number()),
                facts.path("reference").asString(""),
                facts.path("state").asString(""),
                String.valueOf(facts.path("batches").asInt()),
                String.valueOf(asked),
                String.valueOf(interested),
                String.valueOf(declined),
                String.valueOf(silent),
                String.valueOf(need.introductionStates().size()),
                String.valueOf(agreed),
                facts.path("outcome").asString(""),
                grouping);
    }

    /** Writes the list of digests: each that was due, and each letter that was not. */
    void writeDigests(Path out, List<DigestCount> digests) throws IOException {
        List<String> lines = new ArrayList<>(List.of("watcher,pace,period,expected,count"));
        for (DigestCount one : digests) {
            lines.add(SimulationTimeline.line(
                    one.watcher(),
                    one.pace(),
                    String.valueOf(one.period() == null ? "" : one.period()),
                    String.valueOf(one.expected()),
                    String.valueOf(one.count())));
        }
        write(out.resolve("digests.csv"), lines);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join(END_OF_LINE, lines) + END_OF_LINE, StandardCharsets.UTF_8);
    }

    /**
     * Adds what became of the needs.
     *
     * @param failures gets why the needs failed, one sentence for each reason
     */
    void add(List<DigestCount> digests, EcosystemScope wanted, ObjectNode summary, List<String> failures) {
        summary.put("needs", cast.needs().size())
                .put(
                        "ended",
                        cast.needs().stream().filter(SimulatedNeed::isEnded).count())
                .put("consortia", cast.groupings().size())
                .put(
                        "submitted",
                        cast.groupings().stream()
                                .filter(NeedsReport::isSubmitted)
                                .count())
                .put("helpAsked", cast.ecosystem().requests().size())
                .put("helpEvaluated", cast.help().evaluated())
                .put("watchers", wanted.watchers())
                .put("digests", digests.stream().mapToInt(DigestCount::count).sum());
        failures.addAll(failures(digests, wanted));
    }

    private static boolean isSubmitted(NeedGrouping one) {
        SimulatedConsortium launched = one.launched();
        return one.stopped() == null && launched != null && launched.isSubmitted();
    }

    private List<String> failures(List<DigestCount> digests, EcosystemScope wanted) {
        List<String> failures = new ArrayList<>();
        for (SimulatedNeed need : cast.needs()) {
            if (need.stopped() != null || !need.isEnded()) {
                failures.add("need " + need.number() + ": " + sentence(need.stopped(), "it has not ended"));
            }
        }
        for (NeedGrouping grouping : cast.groupings()) {
            if (!isSubmitted(grouping)) {
                failures.add("grouping of need " + grouping.need().number() + ": "
                        + sentence(grouping.stopped(), "it was not deposited"));
            }
        }
        if (cast.help().stopped() != null || cast.help().evaluated() == 0) {
            failures.add("help: " + sentence(cast.help().stopped(), "no request came to its evaluation"));
        }
        digests.stream()
                .filter(one -> !one.isRight())
                .map(one -> "digest of " + one.watcher() + ", due " + one.period() + ": " + one.count()
                        + " letters instead of " + one.expected())
                .forEach(failures::add);
        long told = digests.stream()
                .filter(one -> one.count() > 0)
                .map(DigestCount::watcher)
                .distinct()
                .count();
        long daily = (wanted.watchers() + 1) / 2;
        return told >= daily
                ? failures
                : Stream.concat(failures.stream(), Stream.of("digests: only " + told + " watchers had one"))
                        .toList();
    }

    private static String sentence(@Nullable SimulationStopped stopped, String otherwise) {
        return stopped == null ? otherwise : stopped.sentence();
    }
}
