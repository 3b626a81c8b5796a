package org.cordee.process;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.Visitor;
import org.cordee.access.RouteExpectation;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.Scenes.Scene;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * All that people outside one member's own house get of a grouping: every address of the access matrix that is read, the
 * letters, what the engine is told and what its instances hold. Ids, tokens and hashes are masked, nothing else.
 */
final class Outsiders {

    /** Lists of all there is in the house, whatever this grouping does: they are searched, not compared. */
    static final Set<String> HOUSE_WIDE = Set.of(
            "/organisations",
            "/api/v1/organisations",
            "/consultations",
            "/api/v1/consultations",
            "/processes",
            "/api/v1/processes",
            "/processes/{id}",
            "/api/v1/processes/{id}",
            "/incidents",
            "/api/v1/incidents");

    /** A stream is listened to apart; an answer of its own does not end. */
    private static final String STREAM = "/steering/events";

    /** Behind a link that only its owner has; who guesses is slowed down, by the hour and not by what is asked. */
    private static final String SECRET = "/i/";

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{[^}]+}");
    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{64}|DP-\\d{4}-\\d{4}-\\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b\\d{9,20}\\b"
                    + "|\\b\\d{3}[ \u00a0\u202f]\\d{3}[ \u00a0\u202f]\\d{3}([ \u00a0\u202f]\\d{5})?\\b|/i/[\\w-]{20,}"
                    + "|nonce[-=]\"?[\\w-]+|_csrf\" value=\"[^\"]*|csrf\" content=\"[^\"]*|\"X-CSRF-TOKEN\": *\"[^\"]*"
                    // which of the acts of one instant was heard last
                    + "|(?<=\"lastAct\":\")Approval(RoundOpened|Awaited)");

    private final Scenes scenes;
    private final MockMvc browser;
    private final Map<String, Visitor> readers;
    private final Map<String, List<String>> things = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> houseWide = new ArrayList<>();

    /** @param readers who reads, by the word that stands before what they see */
    Outsiders(Scenes scenes, MockMvc browser, Map<String, Visitor> readers) {
        this.scenes = scenes;
        this.browser = browser;
        this.readers = readers;
    }

    /** Something that can be asked for, by the word before its id. */
    void put(String kind, Object... ids) {
        List<String> known = things.computeIfAbsent(kind, any -> new ArrayList<>());
        for (Object id : ids) {
            if (!known.contains(id.toString())) {
                known.add(id.toString());
            }
        }
    }

    /** What stands for {@code <name>} in a route's query. */
    void name(String name, Object value) {
        names.put(name, value.toString());
    }

    /** What was seen on pages that show the whole house. */
    List<String> houseWide() {
        return houseWide;
    }

    void look(Map<String, String> seen, String when, Scene scene) throws Exception {
        for (RouteExpectation route : RouteExpectation.all()) {
            if (route.changes() || route.path().equals(STREAM) || route.path().startsWith(SECRET)) {
                continue;
            }
            List<String> addresses = addresses(route.path());
            for (int variant = 0; variant < addresses.size(); variant++) {
                for (Map.Entry<String, Visitor> reader : readers.entrySet()) {
                    String heard = heard(reader.getValue(), route, addresses.get(variant));
                    if (HOUSE_WIDE.contains(route.path())) {
                        houseWide.add(heard);
                    } else {
                        seen.put(when + ": " + reader.getKey() + " " + route.path() + " " + variant, masked(heard));
                    }
                }
            }
        }
        seen.put(when + ": commands", masked(told(scene)));
        seen.put(when + ": variables", masked(held(scene)));
        seen.put(when + ": letters", masked(letters(scene)));
    }

    /** Of each thing of the first kind; what there is none of is asked for all the same, as somebody would who guesses. */
    private List<String> addresses(String path) {
        Matcher first = VARIABLE.matcher(path);
        int variants =
                first.find() ? things.getOrDefault(first.group(1), List.of("")).size() : 1;
        List<String> addresses = new ArrayList<>();
        for (int variant = 0; variant < variants; variant++) {
            int at = variant;
            addresses.add(VARIABLE.matcher(path).replaceAll(found -> {
                List<String> known = things.getOrDefault(found.group(1), List.of(new UUID(0, 1).toString()));
                return found.group(1) + "/" + known.get(Math.min(at, known.size() - 1));
            }));
        }
        return addresses;
    }

    private String heard(Visitor visitor, RouteExpectation route, String path) throws Exception {
        MockHttpServletRequestBuilder request = get(path)
                .servletPath("/".equals(path) ? "" : path)
                .header("Accept", route.isApi() ? "application/json, */*" : "text/html, */*")
                .with(route.isApi() ? visitor.byApi() : visitor.signedIn());
        for (String pair : route.words().getOrDefault("query", "").split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = parts[1].replaceAll("[<>]", "");
                request.queryParam(parts[0], parts[1].startsWith("<") ? names.get(name) : parts[1]);
            }
        }
        return text(browser.perform(request).andReturn().getResponse());
    }

    /** A PDF is read: its bytes are packed, and no mask would find an id in them. */
    static String text(MockHttpServletResponse answer) throws IOException {
        byte[] bytes = answer.getContentAsByteArray();
        if (!String.valueOf(answer.getContentType()).startsWith("application/pdf")) {
            return answer.getStatus() + "\n" + new String(bytes, StandardCharsets.UTF_8);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return answer.getStatus() + " " + pdf.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(pdf);
        }
    }

    private String told(Scene scene) {
        return String.join(
                "\n",
                scenes.the(JdbcTemplate.class)
                        .queryForList(
                                "SELECT CONCAT(kind, ' ', payload) FROM engine_command WHERE consortium_id = ?"
                                        + " ORDER BY kind, payload LIKE '%Section%', sequence",
                                String.class, scene.id().toString()));
    }

    /** Every variable of every instance about this grouping, those of its called processes too, gone ones included. */
    private String held(Scene scene) {
        List<String> variables = new ArrayList<>();
        new JdbcTemplate(scenes.the(EmbeddedEngine.class).dataSource())
                .query(
                        "SELECT d.KEY_, v.NAME_, v.TEXT_, v.LONG_, v.DOUBLE_, CONVERT(b.BYTES_ USING utf8mb4) AS wide"
                                + " FROM ACT_RU_VARIABLE v JOIN ACT_RU_EXECUTION e ON e.ID_ = v.PROC_INST_ID_"
                                + " JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_"
                                + " LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = v.BYTEARRAY_ID_"
                                + " WHERE v.PROC_INST_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_VARIABLE"
                                + " WHERE NAME_ = 'consortiumId' AND TEXT_ LIKE ?)",
                        row -> {
                            variables.add(masked(String.join(
                                    " ",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6))));
                        },
                        "%" + scene.id() + "%");
        variables.sort(null);
        return String.join("\n", variables);
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

    static String masked(String text) {
        return CHANGING.matcher(text).replaceAll("#");
    }

    /** Where two worlds differ, by place, the differing lines alone: a whole page would bury them. */
    static Map<String, String> differing(Map<String, String> one, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>();
        one.forEach((where, seen) -> {
            List<String> before = seen.lines().toList();
            List<String> after = String.valueOf(other.get(where)).lines().toList();
            List<String> lines = new ArrayList<>();
            for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
                String here = n < before.size() ? before.get(n) : "";
                String there = n < after.size() ? after.get(n) : "";
                if (!here.equals(there)) {
                    lines.add("line %d: %s | %s".formatted(n + 1, here, there));
                }
            }
            if (!lines.isEmpty()) {
                differing.put(where, String.join("\n", lines));
            }
        });
        return differing;
    }
}
