package org.cordee.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.process.PinningClock;
import org.cordee.process.Scenes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Calls every route as every kind of user with the ids of existing objects. A user with access gets an answer, at a
 * bounded cost. For all others an existing object is answered byte for byte like one that never existed, and nothing
 * changes.
 */
@CordeeTest
@ResourceLock("business clock")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixModuleTests {

    private static final List<String> LIBRARIES = List.of(
            "Failed to convert",
            "Exception",
            "must not be",
            "must be greater",
            "must be less",
            "ne doit pas être",
            "doit être supérieur",
            "doit être inférieur");

    private static final int ATTEMPTS = 3;

    /**
     * Into how many parts the long comparisons are divided, and which one runs. Anonymous and unrelated callers try every
     * route in each part; every other pair of a route and a caller belongs to one part, and so does the cost of a route.
     */
    private static final int PARTS = Integer.getInteger("cordee.access.parts", 1);

    private static final int PART = Integer.getInteger("cordee.access.part", 0);

    /** Number of routes after which all tables are compared: one comparison takes as long as many requests. */
    private static final int ROUTES_PER_COMPARISON = 10;

    @Autowired
    WebApplicationContext application;

    private AccessTestData world;
    private RouteCalls walk;
    private TableChecksums rows;
    private final Map<String, MaskedAnswer> missingAnswers = new HashMap<>();
    private List<RouteExpectation> routes;

    @BeforeAll
    void build() throws Exception {
        Scenes scenes = new Scenes(application);
        scenes.stopTheClock();
        world = new AccessTestData(application, scenes);
        walk = new RouteCalls(TestVisitor.browser(application), world);
        rows = new TableChecksums(
                application.getBean(JdbcTemplate.class), List.of(world.deposited.id(), world.inviting.id()));
        routes = RouteExpectation.all();
    }

    @AfterAll
    void letTimeRun() {
        world.clear();
        application.getBean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }

    @Test
    void everyRouteDeclaresItsReadersAndEveryKindOfIdHasATestObject() {
        assertThat(routes.stream().filter(route -> !route.saysWho()).map(RouteExpectation::route))
                .as("routes that must say ok=… in access/<room>.routes")
                .isEmpty();
        assertThat(routes.stream()
                        .flatMap(route -> RouteCalls.kinds(route).stream())
                        .filter(kind -> !world.things.has(kind)))
                .as("kinds of ids without a test object in World")
                .isEmpty();
    }

    @Test
    void anObjectWithoutAccessIsAnsweredLikeAMissingOne() throws Exception {
        List<String> leaks = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Map<String, String> before = rows.now();
        for (RouteExpectation route : routes) {
            for (CallerRelation reader : CallerRelation.values()) {
                if (!route.letIn().contains(reader) && isTried(route, reader)) {
                    leaks.addAll(differences(route, reader));
                }
            }
            if (route.changes()) {
                refused.add(route.route());
            }
            if (refused.size() == ROUTES_PER_COMPARISON || route.equals(routes.get(routes.size() - 1))) {
                Map<String, String> after = rows.now();
                changed(before, after).forEach(table -> leaks.add("one of " + refused + " changed " + table));
                before = after;
                refused.clear();
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static boolean isTried(RouteExpectation route, CallerRelation reader) {
        return reader == CallerRelation.ANONYMOUS
                || reader == CallerRelation.UNRELATED
                || isInThisPart(route.route() + " " + reader);
    }

    private static boolean isInThisPart(String name) {
        return Math.floorMod(name.hashCode(), PARTS) == PART;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    private List<String> differences(RouteExpectation route, CallerRelation reader) throws Exception {
        List<String> found = new ArrayList<>();
        MaskedAnswer missing = missing(route, reader);
        boolean hidden = missing.status() == 404 || reader == CallerRelation.ANONYMOUS && missing.isSignIn();
        if (!hidden) {
            found.add(route.route() + " " + reader + " answers " + missing.status() + " to a missing id");
        }
        for (RouteCalls.ObjectAddress real : walk.real(route)) {
            if (real.own().contains(reader)) {
                continue;
            }
            MaskedAnswer answer = walk.ask(reader, route, real.path());
            if (!answer.equals(missing) && !answersAlike(route, reader, real.path())) {
                found.add(route.route() + " " + reader + " answers " + answer.status() + " to " + real.path() + ", "
                        + missing.status() + " to a missing id");
            }
        }
        return found;
    }

    /**
     * Repeats a comparison that differed. A counter in the page's head may change between two requests; a leak stays.
     */
    private boolean answersAlike(RouteExpectation route, CallerRelation reader, String path) throws Exception {
        for (int asked = 0; asked < ATTEMPTS; asked++) {
            MaskedAnswer missing = askForMissing(route, reader);
            if (walk.ask(reader, route, path).equals(missing)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the answer for a missing object. Anonymous and unrelated users request it on each route; the others reuse
     * the answer of an earlier route.
     */
    private MaskedAnswer missing(RouteExpectation route, CallerRelation reader) throws Exception {
        boolean anew = reader == CallerRelation.UNRELATED || reader == CallerRelation.ANONYMOUS;
        MaskedAnswer before = missingAnswers.get(answerGroup(route, reader));
        return anew || before == null ? askForMissing(route, reader) : before;
    }

    private MaskedAnswer askForMissing(RouteExpectation route, CallerRelation reader) throws Exception {
        MaskedAnswer missing = walk.askForMissing(reader, route);
        missingAnswers.put(answerGroup(route, reader), missing);
        return missing;
    }

    /** Groups the routes with the same answer for a missing object. */
    private static String answerGroup(RouteExpectation route, CallerRelation reader) {
        return reader + (route.isApi() ? " api " : " page ") + route.changes();
    }

    /**
     * Posts each form empty and with nonsense: the answer must be neither an error of the server nor a library's text.
     */
    @Test
    void everyFormAnswersInvalidInputInOurOwnWords() throws Exception {
        TransactionTemplate undone = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        List<String> faults = new ArrayList<>();
        for (RouteExpectation route : routes) {
            if (route.isApi()
                    || !route.changes()
                    || route.isSingleUse()
                    || route.letIn().isEmpty()) {
                continue;
            }
            for (String typed : List.of("", "abc")) {
                String path = walk.askedFor(route);
                CallerRelation reader = route.letIn().iterator().next();
                String answer = undone.execute(status -> {
                    status.setRollbackOnly();
                    return walk.typing(typed, reader, route, path);
                });
                Stream.concat(Stream.of("500"), LIBRARIES.stream())
                        .filter(words -> words.equals("500") ? answer.startsWith(words) : answer.contains(words))
                        .forEach(words -> faults.add(route.route() + " to »" + typed + "«: " + words));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Each call runs in a transaction that is rolled back, so that one user's act does not prevent another's. */
    @Test
    void everyUserWithAccessGetsAnAnswer() throws Exception {
        TransactionTemplate undone = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        List<String> refused = new ArrayList<>();
        for (RouteExpectation route : routes) {
            if (route.isSingleUse()) {
                continue;
            }
            for (CallerRelation reader : route.letIn()) {
                String path = walk.askedFor(route);
                MaskedAnswer answer = undone.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return walk.ask(reader, route, path);
                    } catch (Exception broken) {
                        throw new AssertionError(route.route() + " " + reader, broken);
                    }
                });
                boolean expected = route.leadsBackToSignIn()
                        ? answer.status() == 302 && answer.isSignIn()
                        : answer.isLetIn(route.changes());
                if (!expected) {
                    refused.add(route.route() + " " + reader + " answers " + answer.status());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    /**
     * Calls each route once for each size of its input, as the first user with access, with stored texts and prices of
     * the largest size. The CPU time of one call depends on the machine: beyond the bound it is reported, and only a
     * multiple of it fails.
     */
    @Test
    void everyRouteStaysWithinItsCost() throws Exception {
        CostMatrix costs = new CostMatrix(application, walk, AccessMatrixModuleTests::isInThisPart);
        try (LargestContents contents = new LargestContents(application, world)) {
            for (RouteExpectation route : routes) {
                if (!route.isSingleUse()
                        && !route.isStream()
                        && !route.letIn().isEmpty()
                        && isInThisPart(route.route())) {
                    costs.measure(route, route.letIn().iterator().next());
                }
            }
        }
        costs.report();
        assertThat(costs.faults()).isEmpty();
    }
}
