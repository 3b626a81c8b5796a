package org.cordee.command.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One procedure from the notice to the receipt. */
final class Simulation {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> RECEIPT =
            List.of("consortium", "state", "depositOutcome", "completedAt", "files", "manifestSha256");

    private final Api api;
    private final Credentials administrator;
    private final ProgressBar bar;
    private final long seed;
    private final Timeline timeline = new Timeline();

    Simulation(Api api, Credentials administrator, ProgressBar bar, long seed) {
        this.api = api;
        this.administrator = administrator;
        this.bar = bar;
        this.seed = seed;
    }

    /** Plays, and leaves the three files in the folder; the timeline is written even when it stops on the way. */
    void run(byte[] notice, int lotNumber, int partners, Path out) throws IOException {
        Clock clock = new Clock(api, administrator, "simulate-" + seed);
        try {
            requireAdministrator();
            Cast cast = new Cast(api, administrator, seed);
            Ground ground = new Ground(api, clock, timeline);
            Party scout = cast.party(0, Trade.ofLead("NONE"));
            JsonNode consultation = ground.imported(scout, notice);
            String reservation =
                    Ground.lot(consultation, lotNumber).path("reservation").asString("NONE");
            Party lead = cast.party(0, Trade.ofLead(reservation));
            if (!lead.equals(scout)) {
                consultation = ground.imported(lead, notice);
            }
            consultation = ground.timed(lead, consultation, lotNumber);
            play(clock, cast, lead, consultation, lotNumber, partners, out);
        } finally {
            Files.writeString(out.resolve("timeline.csv"), timeline.csv());
            clock.release();
        }
    }

    private void play(Clock clock, Cast cast, Party lead, JsonNode consultation, int lotNumber, int partners, Path out)
            throws IOException {
        JsonNode lot = Ground.lot(consultation, lotNumber);
        List<Trade> trades = new ArrayList<>();
        List<List<Party>> rows = new ArrayList<>();
        Set<Party> mayDecline = new HashSet<>();
        List<Party> all = new ArrayList<>(List.of(lead));
        for (int slot = 0; slot < partners; slot++) {
            Trade trade = Trade.ofPartner(lot.path("reservation").asString("NONE"), slot);
            List<Party> row = List.of(cast.party(2 * slot + 1, trade), cast.party(2 * slot + 2, trade));
            bar.show("candidates of slot " + (slot + 1));
            trades.add(trade);
            rows.add(row);
            mayDecline.add(row.get(0));
            all.addAll(row);
        }
        String name = name(consultation, lotNumber);
        String consortium = new Opening(api, clock, timeline, lead).launched(consultation, lot, name, rows, trades);
        Play play = new Play(api, clock, timeline, bar, all, mayDecline, seed);
        new EventLoop(api, administrator, clock, timeline, bar, PATIENCE).untilSubmitted(play, lead, consortium);
        keep(lead, consortium, out);
    }

    private String name(JsonNode consultation, int lotNumber) {
        String id = consultation.path("id").asString();
        return "Simulation " + seed + ", lot " + lotNumber + ", " + id.substring(id.length() - 8);
    }

    private void keep(Party lead, String consortium, Path out) throws IOException {
        String path = "/consortia/" + consortium + "/submission";
        JsonNode receipt = api.read(lead.credentials(), path + "/receipt");
        byte[] archive = Api.done(api.get(lead.credentials(), path + "/package"), "the package")
                .body();
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        RECEIPT.forEach(field -> kept.set(field, receipt.path(field)));
        Files.write(out.resolve("package.zip"), archive);
        Files.writeString(out.resolve("receipt.json"), kept.toPrettyString() + "\n", StandardCharsets.UTF_8);
        PackageCheck.requireAgreement(archive, receipt);
        if (!receipt.path("state").asString("").equals("SUBMITTED")) {
            throw Stopped.because(
                    "The receipt's state is " + receipt.path("state").asString("unknown") + ".");
        }
    }

    private void requireAdministrator() {
        if (!api.read(administrator, "/me").path("roles").toString().contains("\"ADMINISTRATOR\"")) {
            throw Stopped.wrongCall(
                    "These credentials are not an administrator's; set CORDEE_USER and CORDEE_PASSWORD.");
        }
    }
}
