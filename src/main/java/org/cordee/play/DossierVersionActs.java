package org.cordee.play;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Loads the versions of a buyer's documents for the lead, reads every file back, and confirms what the rules ask. */
final class DossierVersionActs {

    private static final String BOUNDARY = "cordee-simulation";
    private static final String DEADLINE = "DEADLINE";

    private final DossierScene scene;
    private final Map<String, String> ids = new HashMap<>();

    DossierVersionActs(DossierScene scene) {
        this.scene = scene;
    }

    /** Loads a version and compares each of its files with the one that was loaded. */
    void load(InventedDossier made) {
        String step = step(made);
        byte[] zip = made.zip();
        ApiAnswer answer = scene.api()
                .post(
                        scene.lead().credentials(),
                        scene.path("/dossier/versions"),
                        multipart("DCE v" + made.version() + ".zip", zip),
                        "multipart/form-data; boundary=" + BOUNDARY);
        JsonNode received =
                PublicApiClient.done(answer, "the buyer's documents").json();
        scene.checks()
                .equal(step, "number", made.version(), received.path("number").asInt());
        scene.note(scene.lead(), "version " + made.version() + " of the buyer's documents loaded");
        readBack(step, made);
        scene.checks()
                .holds(
                        step,
                        "the ZIP itself",
                        Arrays.equals(zip, scene.bytes("/dossier/versions/" + made.version() + "/archive")),
                        zip.length + " bytes");
        scene.await(
                "read the words of the buyer's documents",
                () -> scene.read("/dossier").path("shown").path("textsAwaited").asLong() == 0);
        if (made.version() > 1) {
            compare(step, made);
        }
    }

    private static String step(InventedDossier made) {
        return "version " + made.version();
    }

    private void readBack(String step, InventedDossier made) {
        ids.clear();
        for (JsonNode file : scene.read("/dossier/buyer-files?size=100").path("content")) {
            ids.put(file.path("path").asString(), file.path("id").asString());
        }
        Set<String> planned = new TreeSet<>();
        made.files().forEach(file -> planned.add(file.path()));
        scene.checks().equal(step, "paths", planned, new TreeSet<>(ids.keySet()));
        for (BuyerFile file : made.files()) {
            String id = ids.get(file.path());
            if (id != null) {
                byte[] served = scene.bytes("/dossier/buyer-files/" + id + "/content");
                scene.checks()
                        .holds(step, file.path() + " unchanged", Arrays.equals(file.bytes(), served), served.length);
                scene.checks().opened(step, file.path(), served);
            }
        }
    }

    /** Compares the changes that the product finds with those that were made. */
    private void compare(String step, InventedDossier made) {
        Map<String, Set<String>> found = new TreeMap<>();
        JsonNode changes = scene.read("/dossier/file-changes?size=100&version=" + made.version());
        for (JsonNode file : changes.path("files")) {
            found.computeIfAbsent(file.path("kind").asString(), none -> new TreeSet<>())
                    .add(file.path("path").asString());
        }
        Map<String, Set<String>> planned = new TreeMap<>();
        made.changes().forEach((kind, paths) -> planned.put(kind, new TreeSet<>(paths)));
        scene.checks().equal(step, "changes", planned, found);
        if (made.version() == 2) {
            comparePenalty(step);
        }
        scene.checks()
                .equal(
                        step,
                        "request to extend the time limit",
                        "DUE",
                        scene.read("/dossier/extension-request")
                                .path("standing")
                                .asString());
    }

    private void comparePenalty(String step) {
        scene.await(
                "compared the texts of two versions",
                () -> !clauses().path("state").asString().equals("AWAITED"));
        Map<String, String> parts = new TreeMap<>();
        JsonNode passages = scene.read(
                        "/dossier/file-changes/" + clauses().path("id").asString())
                .path("passages");
        for (JsonNode part : passages.path(0).path("parts")) {
            if (!part.path("kind").asString().equals("SAME")) {
                parts.put(part.path("kind").asString(), part.path("text").asString());
            }
        }
        scene.checks().equal(step, "passages that differ in the CCAP", 1, passages.size());
        scene.checks()
                .equal(step, "words of the penalty", new TreeMap<>(Map.of("ADDED", "150", "REMOVED", "100")), parts);
    }

    private JsonNode clauses() {
        for (JsonNode file : scene.read("/dossier/file-changes?size=100").path("files")) {
            if (file.path("path").asString().equals(InventedDossier.CLAUSES)) {
                return file;
            }
        }
        throw SimulationStopped.because("The changed " + InventedDossier.CLAUSES + " is in no list of changes.");
    }

    /** Reads the rules as text and as PDF, compares both with what was written, and confirms each demand. */
    void confirmDemands(InventedDossier made) {
        awaitSearch();
        compareDemands(made, "rules as DOCX");
        String pdf = ids.get(InventedDossier.RULES);
        PublicApiClient.done(
                scene.api()
                        .put(
                                scene.lead().credentials(),
                                scene.path("/dossier/rules"),
                                Map.of("file", String.valueOf(pdf))),
                "the choice of the rules");
        awaitSearch();
        compareDemands(made, "rules as PDF");
        confirmAll();
        scene.checks()
                .equal(
                        "demands",
                        "left to decide",
                        0,
                        scene.read("/dossier/demands").path("toDecide").asInt());
    }

    private void awaitSearch() {
        scene.await(
                "searched the rules of the consultation",
                () -> scene.read("/dossier/demands")
                        .path("rules")
                        .path("searched")
                        .asBoolean());
    }

    private void compareDemands(InventedDossier made, String step) {
        Map<String, String> planned = new TreeMap<>(InventedRules.ASKED);
        planned.put(DEADLINE, made.about().readDeadline());
        Set<String> kinds = new HashSet<>();
        for (JsonNode demand : scene.read("/dossier/demands").path("demands")) {
            String kind = demand.path("kind").asString();
            String read = demand.path("read").asString("");
            kinds.add(kind);
            List<String> words = InventedRules.LISTED.get(kind);
            if (words != null) {
                List<String> lines = read.lines().toList();
                boolean same = lines.size() == words.size();
                for (int at = 0; same && at < words.size(); at++) {
                    same = lines.get(at).contains(words.get(at));
                }
                scene.checks().holds(step, kind, same, read);
            } else {
                scene.checks().equal(step, kind, planned.getOrDefault(kind, "no such demand"), read);
            }
            scene.checks()
                    .holds(
                            step,
                            kind + " with its place",
                            !demand.path("place").path("sentence").asString("").isEmpty(),
                            demand.path("place").path("article").asString("-"));
        }
        planned.keySet().removeAll(kinds);
        scene.checks().equal(step, "kinds that are no demand of the product", Set.of(), planned.keySet());
    }

    private void confirmAll() {
        for (JsonNode demand : scene.read("/dossier/demands").path("demands")) {
            String state = demand.path("state").asString("");
            if (!state.isEmpty() && !state.equals("CONFIRMED")) {
                PublicApiClient.done(
                        scene.api()
                                .post(
                                        scene.lead().credentials(),
                                        scene.path("/dossier/demands/"
                                                + demand.path("kind").asString() + "/confirmation"),
                                        Map.of("version", demand.path("version").asLong())),
                        "the confirmation of " + demand.path("kind").asString());
            }
        }
        scene.note(scene.lead(), "demands of the rules confirmed");
    }

    /**
     * Confirms the time limit that the third version moves, and gives it to the consultation.
     *
     * @param former the deadline before
     */
    void moveDeadline(InventedDossier made, Instant former) {
        awaitSearch();
        String step = step(made);
        JsonNode demands = scene.read("/dossier/demands");
        scene.checks()
                .equal(
                        step,
                        "deadline that differs",
                        made.about().readDeadline(),
                        demands.path("otherDeadline").asString(""));
        scene.checks()
                .equal(step, "demands to decide", 1, demands.path("toDecide").asInt());
        confirmAll();
        String path = "/consultations/" + scene.consultation();
        ObjectNode changed =
                (ObjectNode) scene.api().read(scene.lead().credentials(), path).deepCopy();
        int moved = 0;
        for (JsonNode lot : changed.path("lots")) {
            for (String kind : List.of("offerDeadline", "applicationDeadline")) {
                String moment = lot.path(kind).path("moment").asString("");
                boolean isFormer = !moment.isEmpty()
                        && OffsetDateTime.parse(moment).toInstant().equals(former);
                if (isFormer && lot.path("id").asString().equals(scene.lotId())) {
                    ((ObjectNode) lot.path(kind))
                            .put("moment", made.about().deadline().toString());
                    moved++;
                }
            }
        }
        scene.checks().equal(step, "deadlines of the lot that are moved", 1, moved);
        PublicApiClient.done(
                scene.api().put(scene.lead().credentials(), path, changed), "the later deadline of the consultation");
        scene.note(scene.lead(), "offer deadline moved to " + made.about().deadline());
        scene.await(
                "moved the deadline of the grouping",
                () -> scene.read("/dossier/demands")
                        .path("otherDeadline")
                        .asString("")
                        .isEmpty());
    }

    /** Lets a member open the rules; the lead sees that it did. */
    void open(Party member) {
        String id = ids.get(InventedDossier.RULES);
        ApiAnswer opened = scene.api().get(member.credentials(), scene.path("/dossier/buyer-files/" + id));
        scene.checks().holds("reading", member.name() + " opens the rules", opened.isDone(), opened.status());
        String openings = scene.read("/dossier/openings?size=100").toString();
        scene.checks()
                .holds("reading", "the lead sees that " + member.name() + " did", openings.contains(member.name()), "");
    }

    /** Returns the bytes of a file of the latest version. */
    byte[] file(String path) {
        return scene.bytes("/dossier/buyer-files/" + ids.get(path) + "/content");
    }

    private static byte[] multipart(String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/zip\r\n\r\n");
        body.write(file, 0, file.length);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.write(bytes, 0, bytes.length);
    }
}
