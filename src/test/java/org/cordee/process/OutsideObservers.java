package org.cordee.process;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.TestVisitor;
import org.cordee.access.CallerRelation;
import org.cordee.access.RouteExpectation;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.Scenes.Scene;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Collects everything that people outside one member's organisation receive about a consortium: every address of the
 * access matrix that is read, every live stream, the letters, the engine commands and the variables of its instances.
 * Only ids, tokens and hashes are masked.
 */
final class OutsideObservers {

    /** Lists over the whole application, which do not depend on this consortium: they are searched, not compared. */
    static final Set<String> GLOBAL_LISTS = Set.of(
            "/organisations",
            "/api/v1/organisations",
            "/consultations",
            "/api/v1/consultations",
            "/processes",
            "/api/v1/processes",
            "/processes/{id}",
            "/api/v1/processes/{id}",
            "/incidents",
            "/api/v1/incidents",
            "/opportunities",
            "/api/v1/opportunities",
            "/api/v1/events",
            // Booklets and events that other tests left change with the date.
            "/booklets",
            "/api/v1/booklets",
            "/api/v1/solutions",
            "/booklet-calls",
            "/api/v1/booklet-calls",
            "/api/v1/open-booklet-calls",
            "/contributions",
            "/api/v1/contributions",
            "/showcases",
            "/api/v1/showcases",
            // How invitations are spread is counted once a day.
            "/organisations/ranking",
            "/api/v1/ranking",
            // What each support organisation of the directory offers.
            "/organisations/{id}/support",
            "/api/v1/organisations/{id}/support-advice",
            "/support-requests/new",
            "/support-requests/coordination",
            "/api/v1/support-requests/coordination");

    /**
     * Links with a secret token: guesses are throttled by the time of the last ones and not by the requested content,
     * so that their answers cannot be compared.
     */
    private static final List<String> SECRET = List.of("/i/", "/watch/", "/watch-calendar/");

    /** Objects that belong to no consortium, which no bid touches; the access matrix tests them. */
    private static final Set<String> OF_NO_CONSORTIUM = Set.of(
            "attachments",
            "booklet-calls",
            "booklets",
            "contributions",
            "demonstrations",
            "entries",
            "followed-programmes",
            "imports",
            "inquiries",
            "introductions",
            "need-drafts",
            "needs",
            "networks",
            "photographs",
            "photos",
            "references",
            "schemes",
            "showcases",
            "solutions",
            "versions");

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{[^}]+}");
    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{64}|DP-\\d{4}-\\d{4}-\\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b\\d{9,20}\\b"
                    + "|\\b\\d{3}[ \u00a0\u202f]\\d{3}[ \u00a0\u202f]\\d{3}([ \u00a0\u202f]\\d{5})?\\b|/i/[\\w-]{20,}"
                    + "|nonce[-=]\"?[\\w-]+|_csrf\" value=\"[^\"]*|csrf\" content=\"[^\"]*|\"X-CSRF-TOKEN\": *\"[^\"]*"
                    // When the address of a calendar was made, and the number of a signature's receipt.
                    + "|\"issuedAt\":\"[^\"]*|(?<=Reçu[ \u00a0]n°[ \u00a0]: )[0-9A-F]{8}|(?<=>)[0-9A-F]{8}(?=</td>)"
                    // The last of several acts at the same instant varies.
                    + "|(?<=\"lastAct\":\")\\w+"
                    // The invitations of two slots are sent at once, in either order.
                    + "|(\"organisationName\":\"[^\"]*\",\"text\":\")?Invitation envoyée [^<\"]*");

    private final Scenes scenes;
    private final MockMvc browser;
    private final Map<CallerRelation, TestVisitor> readers;
    private final List<RouteExpectation> routes;
    private final Map<String, MvcResult> streams = new TreeMap<>();
    private final Map<String, List<String>> things = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> globalLists = new ArrayList<>();

    OutsideObservers(Scenes scenes, MockMvc browser, Map<CallerRelation, TestVisitor> readers) throws IOException {
        this.scenes = scenes;
        this.browser = browser;
        this.readers = readers;
        this.routes = RouteExpectation.all().stream()
                .filter(route -> !route.changes() && SECRET.stream().noneMatch(route.path()::startsWith))
                .toList();
    }

    /** Adds ids that can be requested, by the word before them in the address. */
    void put(String kind, Object... ids) {
        List<String> known = things.computeIfAbsent(kind, any -> new ArrayList<>());
        for (Object id : ids) {
            if (!known.contains(id.toString())) {
                known.add(id.toString());
            }
        }
    }

    /** Sets the value of {@code <name>} in a route's query. */
    void name(String name, Object value) {
        names.put(name, value.toString());
    }

    /** Returns the answers of pages that list the whole application. */
    List<String> globalLists() {
        return globalLists;
    }

    /** Returns the kinds of ids that a reader may request and that have no real id yet. */
    Set<String> missingKinds() {
        Set<String> lacking = new TreeSet<>();
        for (RouteExpectation route : routes) {
            if (route.letIn().stream().anyMatch(readers::containsKey)) {
                VARIABLE.matcher(route.path())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(lacking::add);
            }
        }
        lacking.removeAll(things.keySet());
        lacking.removeAll(OF_NO_CONSORTIUM);
        return lacking;
    }

    /** Opens every live stream for every reader; a reader without access is refused at once. */
    void listen() throws Exception {
        for (RouteExpectation route : routes) {
            if (route.isStream()) {
                for (Map.Entry<CallerRelation, TestVisitor> reader : readers.entrySet()) {
                    streams.put(
                            reader.getKey() + " " + route.path(),
                            asked(
                                    reader.getValue(),
                                    route,
                                    addresses(route.path()).get(0)));
                }
            }
        }
    }

    /**
     * Closes the streams after each has received an event. The number of events depends on the second in which they
     * happened, so that repetitions are left out.
     */
    Map<String, String> closeStreams() throws IOException {
        Map<String, String> observed = new TreeMap<>();
        for (Map.Entry<String, MvcResult> stream : streams.entrySet()) {
            AsyncContext open = stream.getValue().getRequest().getAsyncContext();
            if (open != null) {
                MockHttpServletResponse listening = stream.getValue().getResponse();
                scenes.await(stream.getKey(), () -> eventsOf(listening).contains("event:progress"));
                open.complete();
            }
            String events = masked(text(stream.getValue().getResponse()));
            observed.put(stream.getKey(), events.lines().distinct().collect(Collectors.joining("\n")));
        }
        return observed;
    }

    /**
     * Requests every address for the member, who is nearest; for the others only those with access, because the access
     * matrix proves byte for byte that all refusals are the same.
     */
    void look(Map<String, String> seen, String when, Scene scene) throws Exception {
        for (RouteExpectation route : routes) {
            if (route.isStream()) {
                continue;
            }
            for (Map.Entry<CallerRelation, TestVisitor> reader : readers.entrySet()) {
                if (reader.getKey() == CallerRelation.MEMBER || route.letIn().contains(reader.getKey())) {
                    look(seen, when + ": " + reader.getKey(), reader.getValue(), route);
                }
            }
        }
        seen.put(when + ": commands", told(scene));
        seen.put(when + ": variables", held(scene));
        seen.put(when + ": letters", letters(scene));
    }

    private void look(Map<String, String> seen, String who, TestVisitor visitor, RouteExpectation route)
            throws Exception {
        List<String> addresses = addresses(route.path());
        for (int variant = 0; variant < addresses.size(); variant++) {
            String answer = text(asked(visitor, route, addresses.get(variant)).getResponse());
            if (GLOBAL_LISTS.contains(route.path())) {
                globalLists.add(answer);
            } else {
                seen.put(who + " " + route.path() + " " + variant, masked(answer));
            }
        }
    }

    /**
     * Returns the addresses of all ids of each kind; a kind without ids is requested with an unknown id, as by a user
     * who guesses.
     */
    private List<String> addresses(String path) {
        Matcher variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return List.of(path);
        }
        String kind = variable.group(1);
        return things.getOrDefault(kind, List.of(new UUID(0, 1).toString())).stream()
                .map(id -> VARIABLE.matcher(path).replaceFirst(kind + "/" + id))
                .flatMap(filled -> addresses(filled).stream())
                .toList();
    }

    private MvcResult asked(TestVisitor visitor, RouteExpectation route, String path) throws Exception {
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
        return browser.perform(request).andReturn();
    }

    private static String eventsOf(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the text of an answer; a PDF is converted to text, because a mask would find no id in its compressed
     * bytes.
     */
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
        return scenes
                .bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT CONCAT(kind, ' ', payload) FROM engine_command WHERE consortium_id = ?",
                        String.class,
                        scene.id().toString())
                .stream()
                .map(OutsideObservers::masked)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Returns the last value of every variable of every instance about this consortium, ended ones included. */
    private String held(Scene scene) {
        List<String> variables = new ArrayList<>();
        new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource())
                .query(
                        "SELECT CONCAT_WS(' ', v.PROC_DEF_KEY_, v.NAME_, v.TEXT_, v.LONG_, v.DOUBLE_,"
                                + " CONVERT(b.BYTES_ USING utf8mb4)) AS held FROM ACT_HI_VARINST v"
                                + " LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = v.BYTEARRAY_ID_"
                                + " WHERE v.PROC_INST_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_HI_VARINST"
                                + " WHERE NAME_ = 'consortiumId' AND TEXT_ LIKE ?)",
                        row -> {
                            variables.add(masked(row.getString("held")));
                        },
                        "%" + scene.id() + "%");
        variables.sort(null);
        return String.join("\n", variables);
    }

    /** Returns the letters; each user of the platform gets one, and their number does not depend on the consortium. */
    private String letters(Scene scene) {
        List<String> letters = new ArrayList<>();
        Set<String> toThePlatform = new TreeSet<>();
        scenes.bean(JdbcTemplate.class)
                .query(
                        "SELECT organisation_id, CONCAT_WS(' ', kind, title, text, html) AS letter FROM letter"
                                + " WHERE consortium_id = ?",
                        row -> {
                            String letter = masked(row.getString("letter"));
                            (row.getString("organisation_id") == null ? toThePlatform : letters).add(letter);
                        },
                        scene.id().toString());
        letters.sort(null);
        return String.join("\n", letters) + "\n" + String.join("\n", toThePlatform);
    }

    static String masked(String text) {
        return CHANGING.matcher(text).replaceAll("#");
    }
}
