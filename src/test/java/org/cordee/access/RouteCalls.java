package org.cordee.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.TestVisitor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls one route as one kind of user. */
final class RouteCalls {

    /** Hidden fields of the forms. */
    private static final Set<String> NOT_TYPED = Set.of(
            "membership",
            "consultation",
            "slot",
            "establishment",
            "proposal",
            "version",
            "textSha256",
            "photo",
            "reference");

    /** Marks a body that the API receives as the parts of a form. */
    static final String PARTS = "parts: ";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final MockMvc browser;
    private final AccessTestData world;
    private final RequestBodies real;
    private final RequestBodies missing;

    RouteCalls(MockMvc browser, AccessTestData world) throws IOException {
        this.browser = browser;
        this.world = world;
        this.real = new RequestBodies(new BodyNames(world).real());
        this.missing = new RequestBodies(new BodyNames(world).missing());
    }

    /** Requests an object that never existed: by the path or, when that has no id, by the body. */
    MaskedAnswer askForMissing(CallerRelation reader, RouteExpectation route) throws Exception {
        List<String> kinds = kinds(route);
        return ask(reader, route, missing(route), kinds.isEmpty() ? missing : real);
    }

    MaskedAnswer ask(CallerRelation reader, RouteExpectation route, String path) throws Exception {
        return ask(reader, route, path, real);
    }

    private MaskedAnswer ask(CallerRelation reader, RouteExpectation route, String path, RequestBodies bodies)
            throws Exception {
        List<String> asked = new ArrayList<>();
        MvcResult result = perform(reader, route, path, bodies, UnaryOperator.identity(), asked);
        if (result.getRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            asked.add(csrf.getToken());
        }
        return MaskedAnswer.of(result.getResponse(), asked);
    }

    /**
     * Returns the answer to a body that was changed, such as a larger one.
     *
     * @param body receives the usual body of the route, and returns the one to send
     */
    MockHttpServletResponse answer(
            CallerRelation reader, RouteExpectation route, String path, UnaryOperator<String> body) throws Exception {
        return perform(reader, route, path, real, body, new ArrayList<>()).getResponse();
    }

    /** Returns the sizes that differ: a route without a body has one, and a body without a list has no long one. */
    List<LargeInput> sizes(RouteExpectation route) {
        String usual = route.changes() ? real.of(route) : "";
        return Stream.of(LargeInput.values())
                .filter(size -> size == LargeInput.USUAL
                        || route.changes() && !size.apply(usual).equals(usual))
                .toList();
    }

    /** @param asked receives the texts of the request that name an object */
    private MvcResult perform(
            CallerRelation reader,
            RouteExpectation route,
            String path,
            RequestBodies bodies,
            UnaryOperator<String> change,
            List<String> asked)
            throws Exception {
        boolean form = route.changes() && !route.isApi();
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(route.method()), path);
        request.header("Accept", route.isApi() ? "application/json, */*" : "text/html, */*");
        request.servletPath("/".equals(path) ? "" : path);
        if (route.changes()) {
            send(route, request, change.apply(bodies.of(route)));
        }
        if (!kinds(route).isEmpty()) {
            asked.add(path);
        }
        for (String pair : pairs(route.words().getOrDefault("query", ""))) {
            String value = bodies.filled(pair.split("=", 2)[1]);
            request.queryParam(pair.split("=")[0], value);
            asked.add(value);
        }
        if (form) {
            request.with(csrf());
        }
        TestVisitor visitor = world.people.get(reader);
        if (visitor != null) {
            request.with(route.isApi() ? visitor.byApi() : visitor.signedIn());
        }
        return browser.perform(request).andReturn();
    }

    /**
     * Returns the status and the page after every typed field of a form was filled with the same text; hidden fields
     * keep their values.
     */
    String typing(String typed, CallerRelation reader, RouteExpectation route, String path) {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(route.method()), path);
        request.servletPath(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(csrf());
        for (String pair : pairs(real.of(route))) {
            String[] parts = pair.split("=", 2);
            request.param(parts[0], NOT_TYPED.contains(parts[0]) ? parts[1] : typed);
        }
        TestVisitor visitor = world.people.get(reader);
        if (visitor != null) {
            request.with(visitor.signedIn());
        }
        try {
            MockHttpServletResponse answer =
                    browser.perform(request).andReturn().getResponse();
            return answer.getStatus() + " " + answer.getContentAsString();
        } catch (Exception broken) {
            throw new AssertionError(route.route(), broken);
        }
    }

    private void send(RouteExpectation route, MockHttpServletRequestBuilder request, String body) {
        boolean parts = body.startsWith(PARTS);
        if (route.isApi() && !parts) {
            request.contentType(type(body)).content(body);
            return;
        }
        request.contentType(parts ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_FORM_URLENCODED);
        for (String pair : pairs(parts ? body.substring(PARTS.length()) : body)) {
            String[] named = pair.split("=", 2);
            request.param(named[0], named[1]);
        }
    }

    static List<String> pairs(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("&"));
    }

    private static MediaType type(String body) {
        if (body.startsWith("{") || body.startsWith("[")) {
            return MediaType.APPLICATION_JSON;
        }
        if (body.startsWith("PNG")) {
            return MediaType.IMAGE_PNG;
        }
        if (body.startsWith("DOCX")) {
            return MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        if (body.startsWith("PK")) {
            return MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
        return body.startsWith("<") ? MediaType.APPLICATION_XML : MediaType.parseMediaType("text/csv");
    }

    /** Returns the addresses of every existing object of this route. */
    List<ObjectAddress> real(RouteExpectation route) {
        List<String> kinds = kinds(route);
        if (kinds.isEmpty()) {
            return List.of(new ObjectAddress(route.path(), Set.of()));
        }
        List<ObjectAddress> all = new ArrayList<>();
        int variants = world.things.of(kinds.get(0)).size();
        for (int variant = 0; variant < variants; variant++) {
            String path = route.path();
            for (String kind : kinds) {
                List<TestObjects.TestObject> things = world.things.of(kind);
                path = filled(
                        path, things.get(Math.min(variant, things.size() - 1)).id());
            }
            all.add(new ObjectAddress(
                    path, world.things.of(kinds.get(0)).get(variant).own()));
        }
        return all;
    }

    /** Returns the address of the object that users with access request; an incident can be retried only once. */
    String askedFor(RouteExpectation route) {
        List<ObjectAddress> all = real(route);
        boolean second = route.whileInviting() && all.size() > 1;
        String path = all.get(second ? 1 : 0).path();
        if (path.contains("/incidents/")) {
            world.things.rotate("incidents");
        }
        return path;
    }

    private String missing(RouteExpectation route) {
        String path = route.path();
        for (String kind : kinds(route)) {
            path = filled(path, world.things.missingId(kind));
        }
        return path;
    }

    private static String filled(String path, String id) {
        return VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(id));
    }

    /**
     * Returns the path segment before each variable; for a one-time link the page it opens. Where a route is about a
     * consortium that applies first, its stage stands before the segment.
     */
    static List<String> kinds(RouteExpectation route) {
        List<String> kinds = new ArrayList<>();
        String stage = route.stage();
        String[] segments = route.path().split("/");
        for (int at = 1; at < segments.length; at++) {
            if (segments[at].startsWith("{")) {
                boolean link = segments[at - 1].equals("i");
                kinds.add(
                        link
                                ? "i/" + (at + 1 < segments.length ? segments[at + 1] : "invitation")
                                : stage + segments[at - 1]);
            }
        }
        return kinds;
    }

    /** @param own the callers that may see this object */
    record ObjectAddress(String path, Set<CallerRelation> own) {}
}
