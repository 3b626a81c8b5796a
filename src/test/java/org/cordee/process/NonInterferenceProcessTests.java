package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cordee.Visitor;
import org.cordee.application.Piece;
import org.cordee.application.ProvidingEvidence;
import org.cordee.application.Provision;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.KeepingAside;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.bid.WritingSection;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.model.UserTask;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/**
 * Two groupings that differ in one member's texts and price lines only: whatever another member, the coordinator or the
 * engine gets of them is the same byte for byte, ids aside.
 */
class NonInterferenceProcessTests extends ProcessScene {

    private static final List<String> OF_A_MEMBER = List.of(
            "/consortia/%s",
            "/consortia/%s/sections",
            "/consortia/%s/shares",
            "/consortia/%s/news",
            "/consortia/%s/waiting",
            "/consortia/%s/diagram",
            "/consortia/%s/submission",
            "/consortia/%s/application",
            "/api/v1/consortia/%s/application",
            "/api/v1/consortia/%s",
            "/api/v1/consortia/%s/sections",
            "/api/v1/consortia/%s/prices",
            "/api/v1/consortia/%s/submission",
            "/api/v1/tasks",
            "/tasks",
            "/notifications");

    private static final List<String> OF_NOBODY_ELSE = List.of(
            "/sections/%s", "/sections/%s/drafts", "/sections/%s/preview", "/api/v1/sections/%s", "/api/v1/prices/%s");

    private static final List<String> EVIDENCE =
            List.of("/evidence/%s", "/evidence/%s/pieces/DC2", "/evidence/%s/pieces/DC2/file", "/api/v1/evidence/%s");

    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b\\d{9,20}\\b|/i/[\\w-]{20,}|nonce[-=]\"?[\\w-]+"
                    + "|_csrf\" value=\"[^\"]*|csrf\" content=\"[^\"]*|\"X-CSRF-TOKEN\": *\"[^\"]*");

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private Visitor coordinator;

    /** What one member writes and asks. */
    private record Part(List<String> texts, List<PriceLine> wrong, List<PriceLine> right) {}

    @BeforeEach
    void enter() {
        browser = Visitor.browser(web);
        coordinator = Visitor.coordinator(web);
    }

    @Test
    void nobodyElseCanTellWhatAMemberWroteOrAsked() throws Exception {
        Part brief =
                new Part(List.of("Court", "Court, revu"), List.of(line("1", "999.99")), List.of(line("1", "1000")));
        Part lengthy = new Part(
                List.of("# Méthode\n\n" + "Un texte bien plus long. ".repeat(400), "| a | b |\n|---|---|\n| 1 | 2 |"),
                List.of(line("3", "500"), line("7.5", "0.000001")),
                List.of(line("3", "300"), line("1", "99.5"), line("1", "0.5")));

        Map<String, String> one = seenWhile(brief);
        Map<String, String> other = seenWhile(lengthy);

        assertThat(other.keySet()).isEqualTo(one.keySet()).hasSizeGreaterThan(OF_A_MEMBER.size() * 2);
        one.forEach((where, seen) ->
                assertThat(differing(seen, other.get(where))).as(where).isEmpty());
    }

    /** The lines alone, a whole page would bury them. */
    private static List<String> differing(String one, @Nullable String other) {
        List<String> before = one.lines().toList();
        List<String> after = String.valueOf(other).lines().toList();
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .filter(n -> n >= before.size()
                        || n >= after.size()
                        || !before.get(n).equals(after.get(n)))
                .mapToObj(n -> "line %d: %s | %s"
                        .formatted(n + 1, n < before.size() ? before.get(n) : "", n < after.size() ? after.get(n) : ""))
                .toList();
    }

    private static PriceLine line(String quantity, String unitPrice) {
        return new PriceLine("1", "Tonte", "u", new BigDecimal(quantity), new BigDecimal(unitPrice));
    }

    private Map<String, String> seenWhile(Part part) throws Exception {
        Firm writer = scenes.firm("Les Mains Vertes");
        Firm other = scenes.firm("Rebâtir Solidaire");
        Scene scene = scenes.launched(false, List.of(writer), List.of(other));
        Visitor reader = Visitor.memberOf(web, other.organisationId());
        acts.invitation(scene, writer);
        acts.invitation(scene, other);
        rest(scene);
        join(scene, writer);
        join(scene, other);
        UUID proposal = acts.propose(scene);
        rest(scene);
        acts.agree(scene, writer, proposal);
        rest(scene);
        acts.agree(scene, other, proposal);
        acts.concludeAgreement(scene, writer, other);
        acts.settle(scene);
        rest(scene);
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, writer).subjectId();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, writer).subjectId();
        Map<String, String> seen = new LinkedHashMap<>();

        UUID evidence = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, writer).subjectId();
        evidence(writer, evidence, part);
        drafts(writer, section, part);
        prices(writer, sheet, part);
        rest(scene);
        look(seen, "drafting", scene, reader, section, sheet);
        lookAtEvidence(seen, reader, evidence);
        int version =
                scenes.the(BidReading.class).section(writer.actor(), section).version();
        scenes.the(WritingSection.class)
                .submit(writer.actor(), section, version, "Titre", part.texts().get(1));
        acts.approve(scene, section);
        int lines = scenes.the(BidReading.class).price(writer.actor(), sheet).version();
        scenes.the(FillingPrices.class).handIn(writer.actor(), sheet, lines);
        scenes.task(scene, UserTask.VALIDATE_PRICE, writer);
        acts.validatePrice(writer, sheet);
        rest(scene);
        look(seen, "handed in", scene, reader, section, sheet);
        return seen;
    }

    /** Each time all that follows is done, so that the news of two lives come in one order. */
    private void join(Scene scene, Firm candidate) {
        UUID invitation = acts.accept(scene, candidate);
        rest(scene);
        acts.giveCapacity(scene, candidate);
        rest(scene);
        acts.confirm(scene, invitation);
        rest(scene);
    }

    private void drafts(Firm writer, UUID section, Part part) {
        WritingSection writing = scenes.the(WritingSection.class);
        writing.saveDraft(writer.actor(), section, 0, "Titre", part.texts().get(0));
        scenes.the(KeepingAside.class)
                .keep(writer.actor(), section, "Titre", part.texts().get(1) + " à part");
    }

    /** As many versions as there are words. */
    private void evidence(Firm writer, UUID file, Part part) {
        for (String text : part.texts().get(1).split("(?<=\\|)")) {
            scenes.the(ProvidingEvidence.class)
                    .say(writer.actor(), file, Piece.REFERENCES, Provision.notConcerned("Non : " + text));
        }
        acts.providePiece(writer, file, Piece.DC2);
    }

    private void lookAtEvidence(Map<String, String> seen, Visitor reader, UUID file) throws Exception {
        for (String path : EVIDENCE) {
            seen.put("member " + path, masked(heard(reader, path.formatted(file))));
            seen.put("coordinator " + path, masked(heard(coordinator, path.formatted(file))));
        }
    }

    private void prices(Firm writer, UUID sheet, Part part) {
        FillingPrices filling = scenes.the(FillingPrices.class);
        filling.save(writer.actor(), sheet, 0, part.wrong());
        try {
            filling.handIn(writer.actor(), sheet, 1);
            throw new AssertionError("took a price that is not the agreed amount");
        } catch (RuleViolation no) {
            assertThat(no.key()).startsWith("bid.price.too-");
        }
        filling.save(writer.actor(), sheet, 1, part.right());
        PriceView view = scenes.the(BidReading.class).price(writer.actor(), sheet);
        assertThat(view.difference()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    /** Until the last step has made everybody's tasks, whose number every page shows. */
    private void rest(Scene scene) {
        new Standing(scenes, scene.id()).awaitRest("of " + scene.id());
    }

    private void look(Map<String, String> seen, String when, Scene scene, Visitor reader, UUID section, UUID sheet)
            throws Exception {
        for (String path : OF_A_MEMBER) {
            seen.put(when + ": member " + path, masked(heard(reader, path.formatted(scene.id()))));
            if (path.contains("%s")) {
                seen.put(when + ": coordinator " + path, masked(heard(coordinator, path.formatted(scene.id()))));
            }
        }
        for (String path : OF_NOBODY_ELSE) {
            UUID id = path.contains("price") ? sheet : section;
            seen.put(when + ": member " + path, masked(heard(reader, path.formatted(id))));
            seen.put(when + ": coordinator " + path, masked(heard(coordinator, path.formatted(id))));
        }
        seen.put(when + ": engine", masked(told(scene)));
        seen.put(when + ": letters", masked(letters(scene)));
    }

    private String heard(Visitor visitor, String path) throws Exception {
        var answer = browser.perform(get(path).with(path.startsWith("/api") ? visitor.byApi() : visitor.signedIn()))
                .andReturn()
                .getResponse();
        return answer.getStatus() + "\n" + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** All that goes to the engine goes through its commands; what its jobs answer are ids and dates, as the contract tests say. */
    private String told(Scene scene) {
        return String.join(
                "\n",
                scenes.the(JdbcTemplate.class)
                        .queryForList(
                                "SELECT CONCAT(kind, ' ', payload) FROM engine_command WHERE consortium_id = ?"
                                        + " ORDER BY kind, payload LIKE '%Section%', sequence",
                                String.class, scene.id().toString()));
    }

    private String letters(Scene scene) {
        return String.join(
                "\n",
                scenes.the(JdbcTemplate.class)
                        .queryForList(
                                "SELECT CONCAT(kind, ' ', title, ' ', text) FROM letter WHERE consortium_id = ?"
                                        + " ORDER BY kind, title, text",
                                String.class,
                                scene.id().toString()));
    }

    private static String masked(String text) {
        Matcher changing = CHANGING.matcher(text);
        return changing.replaceAll("#");
    }
}
